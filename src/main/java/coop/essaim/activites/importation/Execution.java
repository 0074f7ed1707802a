package coop.essaim.activites.importation;

/// Ce que répond l'ouverture des activités d'un fichier.
sealed interface Execution {

    record Faite(int ouvertes, int connues) implements Execution {}

    /// Rien n'est pris tant qu'une ligne est refusée.
    record Refusee(int lignes) implements Execution {}

    /// Les activités de ce fichier sont déjà ouvertes.
    record DejaFaite() implements Execution {}

    /// Le fichier n'existe pas, ou a été effacé.
    record Inconnue() implements Execution {}
}
