package coop.essaim.paie.reglages;

import java.time.YearMonth;
import java.util.List;

/// Les réglages de paie de chaque mois : le taux d'accident du travail, la mobilité, l'effectif et la mutuelle ont leur
/// date.
///
/// @param tous du plus récent au plus ancien ; vide tant que rien n'est réglé
public record ReglagesParDate(List<ReglagesDePaie> tous) {

    /// Ceux d'une coopérative inventée, à toute date.
    public static final ReglagesParDate EXEMPLE = new ReglagesParDate(List.of());

    public ReglagesParDate {
        tous = List.copyOf(tous);
    }

    /// Ceux qui valent à la fin du mois ; avant les premiers, les premiers, faute de mieux.
    public ReglagesDePaie au(YearMonth mois) {
        if (estUnExemple()) return ReglagesDePaie.EXEMPLE;
        return tous.stream()
                .filter(reglages -> !reglages.du().isAfter(mois.atEndOfMonth()))
                .findFirst()
                .orElse(tous.getLast());
    }

    public boolean estUnExemple() {
        return tous.isEmpty();
    }
}
