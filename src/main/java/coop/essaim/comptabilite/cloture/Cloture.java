package coop.essaim.comptabilite.cloture;

import java.time.LocalDate;
import java.util.List;

/// Ce que répond une clôture, de mois ou d'exercice.
public sealed interface Cloture {

    /// C'est clos, ou rouvert.
    ///
    /// @param aNouveaux écritures d'à-nouveaux engendrées ; zéro pour un mois
    record Faite(LocalDate du, LocalDate au, int aNouveaux) implements Cloture {}

    sealed interface Refus extends Cloture {}

    /// Toutes les anomalies à la fois, les bloquantes d'abord.
    record AvecAnomalies(List<Anomalie> anomalies) implements Refus {
        public AvecAnomalies {
            anomalies = List.copyOf(anomalies);
        }
    }

    record DejaFaite(LocalDate au) implements Refus {}

    record HorsExercice(LocalDate jour) implements Refus {}

    /// Les mois se closent dans l'ordre, les exercices aussi.
    record PrecedentOuvert(LocalDate du) implements Refus {}

    /// Avec les mois d'avant, un mois ne se clôt que fini.
    record PasFini(LocalDate au) implements Refus {}

    /// Un mois d'un exercice clos ne se rouvre pas ; un mois suivi d'un mois clos non plus.
    record SuivantClos(LocalDate du) implements Refus {}

    /// Rouvrir un mois se justifie.
    record SansMotif() implements Refus {}
}
