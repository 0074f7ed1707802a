package coop.essaim.parcours;

import coop.essaim.personnes.PersonneId;
import java.util.UUID;

/// Une étape vient d'être annulée : ce qu'elle avait fait naître n'a plus lieu d'être.
public record EtapeAnnulee(PersonneId personne, UUID evenement) {}
