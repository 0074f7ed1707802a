package coop.essaim.paie.calcul;

/// Ce que l'effectif déclenche. Un seuil franchi ne vaut qu'après cinq années civiles de suite (CSS L130-1) :
/// l'employeur
/// dit lesquels de ces seuils il n'a pas encore franchis à ce titre.
public enum Obligation {
    /// Le FNAL sur la totalité, et le coefficient de la réduction générale qui le suit.
    FNAL,
    FORMATION,
    CONSTRUCTION,
    MOBILITE,
    FORFAIT_SOCIAL,
    APPRENTISSAGE
}
