package coop.essaim.commun.page;

/// Une entrée du menu, apportée par un module comme bean ; visible de qui a le droit.
///
/// @param droit code du droit, ou chaîne vide pour toute personne connectée
/// @param icone nom d'une icône du jeu de `commun` (voir icone.jte)
public record EntreeDeMenu(Rubrique rubrique, int rang, String libelle, String url, String droit, String icone) {}
