package coop.essaim.facturation.calcul;

import java.math.BigDecimal;

/// Une ligne chiffrée, telle que saisie.
///
/// @param deduction vrai pour un acompte ou une situation repris en moins sur le solde : sa quantité est −1, et la
/// remise globale ne la touche pas
public record LigneACalculer(
        BigDecimal quantite,
        BigDecimal prix,
        Remise remise,
        RegimeDeTva regime,
        NatureDeVente nature,
        boolean deduction) {

    public static LigneACalculer de(
            BigDecimal quantite, BigDecimal prix, Remise remise, RegimeDeTva regime, NatureDeVente nature) {
        return new LigneACalculer(quantite, prix, remise, regime, nature, false);
    }

    /// Ce qui est déjà facturé, repris en moins.
    public static LigneACalculer deduite(Tranche tranche) {
        return new LigneACalculer(
                BigDecimal.ONE.negate(),
                tranche.base().enEuros(),
                Remise.AUCUNE,
                tranche.regime(),
                tranche.nature(),
                true);
    }
}
