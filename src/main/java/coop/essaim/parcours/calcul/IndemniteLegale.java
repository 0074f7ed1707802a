package coop.essaim.parcours.calcul;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// L'indemnité légale de rupture : un quart de mois par an jusqu'à dix ans, un tiers au-delà, dès huit mois
/// d'ancienneté
/// (art. L. 1234-9, R. 1234-1 et R. 1234-2 du code du travail). Les années incomplètes comptent par mois complets.
public final class IndemniteLegale {

    private static final int MOIS_MINIMUM = 8;
    private static final int MOIS_AU_QUART = 120;

    /// @param reference le plus favorable de la moyenne des douze derniers mois et du tiers des trois derniers
    public static Montant de(LocalDate entree, LocalDate sortie, Montant reference) {
        long mois = ChronoUnit.MONTHS.between(entree, sortie.plusDays(1));
        if (mois < MOIS_MINIMUM) return Montant.ZERO;
        var auQuart =
                BigDecimal.valueOf(Math.min(mois, MOIS_AU_QUART)).divide(BigDecimal.valueOf(48), MathContext.DECIMAL64);
        var auTiers = BigDecimal.valueOf(Math.max(0, mois - MOIS_AU_QUART))
                .divide(BigDecimal.valueOf(36), MathContext.DECIMAL64);
        return reference.fois(auQuart.add(auTiers), RoundingMode.HALF_UP);
    }

    private IndemniteLegale() {}
}
