package coop.essaim.paie.calcul;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// La durée contractuelle, tenue sur l'année en dix-millièmes d'heure : une semaine × 52 ou un mois × 12 y sont exacts.
public record Duree(long dixMilliemesParAn) {

    private static final BigDecimal SEMAINES = BigDecimal.valueOf(52);
    private static final BigDecimal MOIS = BigDecimal.valueOf(12);

    public static Duree parSemaine(BigDecimal heures) {
        return annuelle(heures.multiply(SEMAINES));
    }

    public static Duree parMois(BigDecimal heures) {
        return annuelle(heures.multiply(MOIS));
    }

    private static Duree annuelle(BigDecimal heures) {
        return new Duree(
                heures.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
