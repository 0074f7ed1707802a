package coop.essaim.commun.tableur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.page.Avis;

/// Les mots d'un import à l'écran. Ce qu'il prend est féminin : une fiche, une activité.
///
/// @param chemin l'adresse de l'import, « /personnes/import »
/// @param liste où se voit ce qui est pris, « /personnes »
/// @param titre le nom de cette liste, « Personnes »
/// @param une ce que chaque ligne prend, « fiche »
/// @param deja ce qu'est une ligne déjà là, « connue »
/// @param entete le titre de la colonne qui dit de qui, ou de quoi, une ligne parle
/// @param toutes la promesse du bouton, en une phrase
public record MotsDImport(
        String chemin, String liste, String titre, String une, String deja, String entete, String toutes) {

    public String ouvertes(int nombre, int connues) {
        return EnFrancais.compte(nombre, une + " ouverte", une + "s ouvertes")
                + (connues == 0 ? "" : ", " + deja(connues));
    }

    public String deja(long nombre) {
        return EnFrancais.compte(nombre, "déjà " + deja, "déjà " + deja + "s");
    }

    public Avis avis(Execution execution) {
        return switch (execution) {
            case Execution.Faite(var ouvertes, var connues) -> Avis.fait(ouvertes(ouvertes, connues) + ".");
            case Execution.Refusee(var lignes) ->
                Avis.refus("Rien n’est pris : corrigez d’abord "
                        + EnFrancais.compte(lignes, "ligne refusée", "lignes refusées")
                        + " dans le fichier, ou dites autrement ses colonnes.");
            case Execution.DejaFaite() -> Avis.information("Les " + une + "s de ce fichier sont déjà ouvertes.");
            case Execution.Inconnue() -> Avis.refus("Ce fichier a été effacé : déposez-le de nouveau.");
        };
    }
}
