package coop.essaim.personnes.suivi;

import coop.essaim.personnes.PersonneId;

/// Les personnes que quelqu'un accompagne, comptées.
///
/// @param dansLEquipe faux quand il l'a quittée : ses personnes attendent quelqu'un d'autre
public record Portefeuille(PersonneId conseiller, String nom, int personnes, boolean dansLEquipe) {}
