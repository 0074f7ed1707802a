package coop.essaim.facturation;

/// Les genres de pièces de vente.
public enum Genre {
    DEVIS("Devis"),
    FACTURE("Facture"),
    /// Une part d'un devis, facturée avant l'exécution : elle n'est pas encore un produit.
    ACOMPTE("Facture d’acompte"),
    /// Une part d'un devis, facturée à mesure que le travail avance.
    SITUATION("Facture de situation"),
    /// Tout le devis, moins ce qui en est déjà facturé.
    SOLDE("Facture de solde"),
    AVOIR("Avoir");

    private final String libelle;

    Genre(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    public boolean estUnAvoir() {
        return this == AVOIR;
    }

    /// La série où elle prend son numéro : les avoirs ont la leur.
    public String serie() {
        return this == DEVIS || this == AVOIR ? name() : FACTURE.name();
    }
}
