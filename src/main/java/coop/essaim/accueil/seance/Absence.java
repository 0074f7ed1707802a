package coop.essaim.accueil.seance;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne inscrite qui n'est pas venue, et ne s'est pas réinscrite depuis.
public record Absence(
        UUID inscription, PersonneId personne, String nom, boolean joignable, LocalDate jour, String lieu) {}
