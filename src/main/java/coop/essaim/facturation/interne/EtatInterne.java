package coop.essaim.facturation.interne;

import coop.essaim.commun.page.Avis.Ton;

/// Où en est une facture interne.
public enum EtatInterne {
    PROPOSEE("À accepter", Ton.ATTENTION),
    ACCEPTEE("Acceptée", Ton.FAIT),
    REFUSEE("Refusée", Ton.REFUS),
    RETIREE("Retirée", Ton.INFORMATION),
    ANNULEE("Annulée", Ton.INFORMATION);

    private final String libelle;
    private final Ton ton;

    EtatInterne(String libelle, Ton ton) {
        this.libelle = libelle;
        this.ton = ton;
    }

    public String libelle() {
        return libelle;
    }

    public Ton ton() {
        return ton;
    }
}
