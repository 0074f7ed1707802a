package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;

/// La TVA d'un régime : toujours l'arrondi de sa base par son taux (EN 16931, BT-116 et BT-117), jamais une somme de
/// TVA de lignes.
public record TvaCalculee(RegimeDeTva regime, Montant base, Montant tva) {

    static TvaCalculee de(RegimeDeTva regime, Montant base) {
        return new TvaCalculee(regime, base, base.fois(regime.taux()));
    }

    public Montant ttc() {
        return base.plus(tva);
    }
}
