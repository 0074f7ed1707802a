package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Comment chaque texte compte l'effectif. Les mêmes emplois donnent deux nombres.
public final class Decompte {

    private static final int MOIS_D_UN_CDD = 12;
    private static final int DECIMALES = 2;

    /// Au sens du code du travail, un jour donné (art. L. 1111-2) : un temps plein vaut un, un temps partiel
    /// ses heures sur la durée légale, un contrat à durée déterminée sa présence dans les douze mois qui
    /// précèdent.
    public static BigDecimal codeDuTravail(Emploi emploi, LocalDate jour) {
        if (!emploi.nature().compte()) return BigDecimal.ZERO;
        if (emploi.nature() != NatureDEmploi.CDD) return emploi.couvre(jour) ? emploi.quotite() : BigDecimal.ZERO;
        var depuis = jour.minusMonths(MOIS_D_UN_CDD).plusDays(1);
        return part(emploi, depuis, jour);
    }

    public static BigDecimal codeDuTravail(Collection<Emploi> emplois, LocalDate jour) {
        return somme(emplois, emploi -> codeDuTravail(emploi, jour));
    }

    /// Au sens du code de la sécurité sociale, un mois donné (art. R. 130-1, II) : à proportion des jours du
    /// mois où la personne a été employée.
    public static BigDecimal securiteSociale(Emploi emploi, YearMonth mois) {
        return emploi.nature().compte() ? part(emploi, mois.atDay(1), mois.atEndOfMonth()) : BigDecimal.ZERO;
    }

    public static BigDecimal securiteSociale(Collection<Emploi> emplois, YearMonth mois) {
        return somme(emplois, emploi -> securiteSociale(emploi, mois));
    }

    /// L'effectif annuel (art. R. 130-1, I) : la moyenne des mois où quelqu'un est employé, sans ce qui
    /// dépasse le centième.
    public static BigDecimal annuel(List<BigDecimal> mois) {
        var employes = mois.stream().filter(effectif -> effectif.signum() > 0).toList();
        if (employes.isEmpty()) return BigDecimal.ZERO.setScale(DECIMALES);
        var total = employes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.divide(BigDecimal.valueOf(employes.size()), MathContext.DECIMAL64)
                .setScale(DECIMALES, RoundingMode.DOWN);
    }

    /// À montrer : jamais au-dessus de ce qui est, pour qu'un seuil affiché soit un seuil atteint.
    public static BigDecimal affiche(BigDecimal effectif) {
        return effectif.setScale(DECIMALES, RoundingMode.DOWN);
    }

    private static BigDecimal part(Emploi emploi, LocalDate premier, LocalDate dernier) {
        long jours = emploi.jours(premier, dernier);
        if (jours == 0) return BigDecimal.ZERO;
        long tous = ChronoUnit.DAYS.between(premier, dernier) + 1;
        if (jours == tous) return emploi.quotite();
        return emploi.quotite()
                .multiply(BigDecimal.valueOf(jours))
                .divide(BigDecimal.valueOf(tous), MathContext.DECIMAL64);
    }

    private static BigDecimal somme(Collection<Emploi> emplois, Function<Emploi, BigDecimal> part) {
        return emplois.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Decompte() {}
}
