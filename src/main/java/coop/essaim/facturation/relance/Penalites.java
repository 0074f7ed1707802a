package coop.essaim.facturation.relance;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Ce qu'un client professionnel en retard doit de plus : l'indemnité forfaitaire, et les intérêts au jour près.
///
/// @param interets vide quand un taux légal manque sur la durée du retard
/// @param parts ce qui porte ces intérêts : chaque part payée en retard, et ce qui reste dû
public record Penalites(Montant indemnite, Optional<Montant> interets, List<PartEnRetard> parts) {

    private static final BigDecimal JOURS_PAR_AN = BigDecimal.valueOf(365);
    private static final BigDecimal CENT = BigDecimal.valueOf(100);

    /// @param multiple du taux légal (art. L. 441-10, II du code de commerce)
    public record Regle(Montant indemnite, int multiple, String reference) {}

    /// Exigibles sans rappel dès le lendemain de l'échéance : chaque part en porte jusqu'à son paiement, chaque jour
    /// au taux de son semestre. Un seul arrondi, à la fin.
    static Optional<Montant> interets(List<PartEnRetard> parts, List<TauxLegal> taux, int multiple) {
        var exact = BigDecimal.ZERO;
        for (var part : parts) {
            var poids = poids(part, taux);
            if (poids.isEmpty()) return Optional.empty();
            exact = exact.add(BigDecimal.valueOf(part.montant().centimes()).multiply(poids.get()));
        }
        exact = exact.multiply(BigDecimal.valueOf(multiple))
                .divide(CENT.multiply(JOURS_PAR_AN), 0, RoundingMode.HALF_UP);
        return Optional.of(new Montant(exact.longValueExact()));
    }

    /// La somme, sur les jours de retard de cette part, du taux de chaque jour ; vide si un seul manque.
    private static Optional<BigDecimal> poids(PartEnRetard part, List<TauxLegal> taux) {
        long couverts = 0;
        var poids = BigDecimal.ZERO;
        for (var un : taux) {
            var debut = un.du().isAfter(part.du()) ? un.du() : part.du();
            var fin = un.au().isBefore(part.au()) ? un.au() : part.au();
            if (debut.isAfter(fin)) continue;
            long jours = ChronoUnit.DAYS.between(debut, fin) + 1;
            couverts += jours;
            poids = poids.add(un.taux().multiply(BigDecimal.valueOf(jours)));
        }
        return couverts < part.jours() ? Optional.empty() : Optional.of(poids);
    }
}
