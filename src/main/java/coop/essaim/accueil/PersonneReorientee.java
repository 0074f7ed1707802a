package coop.essaim.accueil;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.UUID;

/// Une personne reçue a été orientée vers une structure plus adaptée.
///
/// @param motif son code, tel que l'accueil le compte
/// @param precision le motif en mots, et le nom de la structure partenaire
public record PersonneReorientee(
        UUID reorientation, PersonneId personne, LocalDate le, String motif, String precision) {}
