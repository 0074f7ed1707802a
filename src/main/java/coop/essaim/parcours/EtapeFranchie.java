package coop.essaim.parcours;

import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une étape vient d'être notée.
public record EtapeFranchie(PersonneId personne, UUID evenement, Transition transition, LocalDate effet) {}
