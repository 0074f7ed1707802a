package coop.essaim.paie.calcul;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

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

    /// Une durée tenue pendant une partie du mois.
    public record Periode(Duree duree, int jours) {}

    /// Plusieurs avenants dans le mois : la moyenne pondérée par les jours donne le même plafond et le même Smic que
    /// la somme des périodes (CSS R242-2 et R242-7).
    public static Duree moyenne(List<Periode> periodes) {
        long jours = periodes.stream().mapToLong(Periode::jours).sum();
        if (jours <= 0) throw new IllegalArgumentException("Une moyenne de durées demande au moins un jour.");
        long total = periodes.stream()
                .mapToLong(periode -> periode.duree().dixMilliemesParAn() * periode.jours())
                .sum();
        return new Duree(Precision.auPlusProche(total, jours));
    }

    private static Duree annuelle(BigDecimal heures) {
        return new Duree(
                heures.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
