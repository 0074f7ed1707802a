package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Ce qu'un client professionnel en retard doit de plus : l'indemnité forfaitaire, et les intérêts au jour près.
///
/// @param interets vide quand un taux légal manque sur la durée du retard
public record Penalites(Montant indemnite, Optional<Montant> interets) {

    private static final BigDecimal JOURS_PAR_AN = BigDecimal.valueOf(365);
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /// @param multiple du taux légal (art. L. 441-10, II du code de commerce)
    public record Regle(Montant indemnite, int multiple, String reference) {}

    /// Exigibles sans rappel dès le lendemain de l'échéance ; chaque jour porte le taux de son semestre. Un seul
    /// arrondi,
    /// à la fin.
    static Optional<Montant> interets(
            Montant reste, LocalDate echeance, LocalDate jour, List<TauxLegal> taux, int multiple) {
        long retard = ChronoUnit.DAYS.between(echeance, jour);
        if (retard <= 0) return Optional.of(Montant.ZERO);
        var premier = echeance.plusDays(1);
        long couverts = 0;
        var poids = BigDecimal.ZERO;
        for (var un : taux) {
            var debut = un.du().isAfter(premier) ? un.du() : premier;
            var fin = un.au().isBefore(jour) ? un.au() : jour;
            if (debut.isAfter(fin)) continue;
            long jours = ChronoUnit.DAYS.between(debut, fin) + 1;
            couverts += jours;
            poids = poids.add(un.taux().multiply(BigDecimal.valueOf(jours)));
        }
        if (couverts < retard) return Optional.empty();
        var exact = BigDecimal.valueOf(reste.centimes())
                .multiply(poids)
                .multiply(BigDecimal.valueOf(multiple))
                .divide(CENT.multiply(JOURS_PAR_AN), 0, RoundingMode.HALF_UP);
        return Optional.of(new Montant(exact.longValueExact()));
    }
}
