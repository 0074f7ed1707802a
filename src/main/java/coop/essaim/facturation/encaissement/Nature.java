package coop.essaim.facturation.encaissement;

/// Ce qui solde une facture.
public enum Nature {
    /// De l'argent du client.
    RECU("Règlement reçu"),
    /// De l'argent rendu au client : un avoir, ou ce qu'il a payé en trop.
    REMBOURSE("Remboursement"),
    /// Un avoir ou un trop-perçu, employé sur une facture du même client.
    COMPENSE("Compensation"),
    /// La créance est perdue.
    PERDU("Passage en perte");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
