package coop.essaim.commun.page.recherche;

import coop.essaim.commun.droit.Visiteur;
import java.util.List;

/// Ce qu'un module sait trouver ; chacun apporte la sienne comme bean.
public interface SourceDeRecherche {

    /// Le rang des personnes : elles viennent toujours d'abord.
    int PERSONNES = 0;

    /// Ce qui est trouvé, au singulier : « Personne », « Facture ».
    String nature();

    /// Nom d'une icône du jeu de `commun`.
    String icone();

    /// L'ordre d'affichage, croissant.
    int rang();

    /// Le droit sans lequel la source n'est pas interrogée ; vide pour toute personne connectée.
    String droit();

    /// Les premières trouvailles, les plus proches d'abord, que ce visiteur a le droit de voir.
    ///
    /// @param texte ce qui a été tapé, sans espaces autour, jamais vide
    List<Trouvaille> chercher(String texte, Visiteur visiteur, int limite);
}
