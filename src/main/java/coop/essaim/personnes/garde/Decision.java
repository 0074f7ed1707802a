package coop.essaim.personnes.garde;

/// Ce que répond une décision sur une fiche que la nuit propose d'anonymiser.
public sealed interface Decision {

    record Faite() implements Decision {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements Decision {}

    /// Rien n'est proposé pour cette fiche.
    record SansProposition() implements Decision {}
}
