package coop.essaim.accueil.frequentation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Les informations collectives d'un lieu, sur un mois.
///
/// @param mois vide pour un total
/// @param attendus les inscrits des séances passées : ceux d'une séance à venir n'ont pas encore pu venir
public record Frequentation(
        String lieu, @Nullable YearMonth mois, int seances, int inscrits, int attendus, int recus, int reorientes) {

    Frequentation plus(Frequentation autre) {
        return new Frequentation(
                lieu,
                null,
                seances + autre.seances,
                inscrits + autre.inscrits,
                attendus + autre.attendus,
                recus + autre.recus,
                reorientes + autre.reorientes);
    }

    /// La part des inscrits qui sont venus, en pour cent ; rien tant qu'aucune séance n'est passée.
    public @Nullable BigDecimal taux() {
        return attendus == 0
                ? null
                : BigDecimal.valueOf(recus)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(attendus), 0, RoundingMode.HALF_UP);
    }
}
