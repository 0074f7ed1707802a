package coop.essaim.facturation.calcul;

/// Les catégories de TVA de la norme EN 16931 (liste UNTDID 5305) qu'une coopérative emploie.
public enum CategorieDeTva {
    /// Soumis à un taux.
    S,
    /// Exonéré, avec sa référence.
    E,
    /// Autoliquidation par l'acquéreur.
    AE,
    /// Livraison dans l'Union européenne.
    K,
    /// Exportation.
    G,
    /// Hors du champ de la TVA française.
    O
}
