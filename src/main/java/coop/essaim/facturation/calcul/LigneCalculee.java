package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;

/// Une ligne calculée, hors taxes.
///
/// @param brut quantité × prix, avant la remise de la ligne
/// @param remise la remise de la ligne
/// @param part ce que la ligne supporte de la remise globale
public record LigneCalculee(Montant brut, Montant remise, Montant part) {

    static final LigneCalculee NULLE = new LigneCalculee(Montant.ZERO, Montant.ZERO, Montant.ZERO);

    /// Le montant net de la ligne au sens de la norme (BT-131) : après sa remise, avant la remise globale.
    public Montant ht() {
        return brut.moins(remise);
    }

    /// Ce qu'elle apporte à la base taxable.
    public Montant net() {
        return ht().moins(part);
    }
}
