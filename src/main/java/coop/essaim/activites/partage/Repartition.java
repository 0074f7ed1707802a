package coop.essaim.activites.partage;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Ce que répond la répartition d'une activité entre ses entrepreneurs.
public sealed interface Repartition {

    record Faite() implements Repartition {}

    record SansPersonne() implements Repartition {}

    record PersonneEnDouble() implements Repartition {}

    record SommeFausse(BigDecimal somme) implements Repartition {}

    /// À plusieurs, une convention précède (art. R. 7331-6 du code du travail).
    record SansConvention() implements Repartition {}

    record ConventionTardive(LocalDate signeeLe) implements Repartition {}

    record AvantOuverture(LocalDate ouverteLe) implements Repartition {}

    record ActiviteFermee(LocalDate le) implements Repartition {}

    /// Une répartition est déjà écrite à partir de ce jour, ou après.
    record DejaEcrite(LocalDate du) implements Repartition {}
}
