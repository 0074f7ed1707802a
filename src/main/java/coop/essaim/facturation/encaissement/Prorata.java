package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// La part d'un total qui suit les règlements d'une facture : la TVA en attente, la contribution à l'encaissement.
///
/// On ne proratise jamais un règlement seul, mais tout ce qui est réglé jusque-là, moins ce qui est déjà passé : le
/// dernier règlement solde au centime, quels que soient les arrondis et les annulations d'avant.
final class Prorata {

    private Prorata() {}

    /// Ce qu'il faut passer maintenant, qui peut être négatif après une annulation.
    ///
    /// @param total à répartir sur toute la facture
    /// @param passe déjà passé, règlements annulés déduits
    /// @param regle ce qui est réglé de la facture, toutes taxes comprises, ce règlement compris
    /// @param ttc le montant de la facture
    static Montant aPasser(Montant total, Montant passe, Montant regle, Montant ttc) {
        return jusquA(total, regle, ttc).moins(passe);
    }

    /// Arrondi au centime le plus proche, le demi-centime s'éloignant de zéro.
    private static Montant jusquA(Montant total, Montant regle, Montant ttc) {
        if (regle.equals(ttc)) return total;
        var exact = BigDecimal.valueOf(total.centimes()).multiply(BigDecimal.valueOf(regle.centimes()));
        return new Montant(exact.divide(BigDecimal.valueOf(ttc.centimes()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
