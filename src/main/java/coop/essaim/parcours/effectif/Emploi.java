package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une période pendant laquelle une personne a le même contrat et les mêmes heures.
///
/// @param au le dernier jour, ou `null` tant que cela dure
/// @param heures par mois ; inconnues, l'emploi est présumé à temps plein (art. L. 3123-6 du code du travail)
public record Emploi(
        UUID personne,
        String nom,
        NatureDEmploi nature,
        LocalDate du,
        @Nullable LocalDate au,
        @Nullable BigDecimal heures) {

    /// Trente-cinq heures par semaine, portées au mois (art. L. 3121-27 du code du travail).
    public static final BigDecimal DUREE_LEGALE = new BigDecimal("151.67");

    /// La part d'un temps plein que disent les heures du contrat (art. L. 1111-2, 3° du code du travail).
    BigDecimal quotite() {
        if (heures == null || heures.compareTo(DUREE_LEGALE) >= 0) return BigDecimal.ONE;
        return heures.divide(DUREE_LEGALE, MathContext.DECIMAL64);
    }

    boolean couvre(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    /// Les jours de l'emploi dans ces bornes comprises.
    long jours(LocalDate premier, LocalDate dernier) {
        var debut = du.isAfter(premier) ? du : premier;
        var fin = au != null && au.isBefore(dernier) ? au : dernier;
        return fin.isBefore(debut) ? 0 : ChronoUnit.DAYS.between(debut, fin) + 1;
    }
}
