package coop.essaim.commun.page.recherche;

/// Une chose trouvée.
///
/// @param precision ce qui la distingue d'une autre du même nom : « CESA, couture, Nantes » ; vide s'il n'y a rien à
/// dire
public record Trouvaille(String libelle, String precision, String url) {}
