package coop.essaim.facturation.encaissement;

import org.jspecify.annotations.Nullable;

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

    /// Comment cela s'est soldé : « Chèque », « Remboursement », « Passage en perte ».
    ///
    /// @param mode celui de l'argent reçu ou rendu ; `null` quand il n'y en a pas
    public String moyen(@Nullable ModeDeReglement mode) {
        return mode == null || this == REMBOURSE ? libelle : mode.libelle();
    }
}
