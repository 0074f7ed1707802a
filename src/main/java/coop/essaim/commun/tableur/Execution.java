package coop.essaim.commun.tableur;

/// Ce que répond la prise d'un fichier.
public sealed interface Execution {

    record Faite(int ouvertes, int connues) implements Execution {}

    /// Rien n'est pris tant qu'une ligne est refusée.
    record Refusee(int lignes) implements Execution {}

    record DejaFaite() implements Execution {}

    /// Le fichier n'existe pas, ou a été effacé.
    record Inconnue() implements Execution {}
}
