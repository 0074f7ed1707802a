package coop.essaim.accueil;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne reçue a été orientée vers une structure plus adaptée.
///
/// @param structure le nom de la structure partenaire
public record PersonneReorientee(
        UUID reorientation, PersonneId personne, LocalDate le, String motif, String structure) {}
