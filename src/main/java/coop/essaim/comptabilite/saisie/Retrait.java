package coop.essaim.comptabilite.saisie;

/// Ce que répond la suppression d'une écriture.
sealed interface Retrait {

    record Fait() implements Retrait {}

    record Validee() implements Retrait {}

    /// Une ligne est lettrée.
    record Lettree() implements Retrait {}
}
