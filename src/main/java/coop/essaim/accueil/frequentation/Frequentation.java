package coop.essaim.accueil.frequentation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Les informations collectives d'un lieu, sur un mois.
///
/// @param mois vide pour un total
public record Frequentation(
        String lieu, @Nullable YearMonth mois, int seances, int inscrits, int recus, int reorientes) {

    Frequentation plus(Frequentation autre) {
        return new Frequentation(
                lieu,
                null,
                seances + autre.seances,
                inscrits + autre.inscrits,
                recus + autre.recus,
                reorientes + autre.reorientes);
    }

    /// La part des inscrits qui sont venus, en pour cent ; rien quand personne ne s'est inscrit.
    public @Nullable BigDecimal taux() {
        return inscrits == 0
                ? null
                : BigDecimal.valueOf(recus)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(inscrits), 0, RoundingMode.HALF_UP);
    }
}
