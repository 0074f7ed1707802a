package coop.essaim.activites.contribution;

import java.time.LocalDate;

/// Ce que répond la fixation d'une contribution.
public sealed interface Fixation {

    record Faite() implements Fixation {}

    /// Une contribution commence déjà ce jour, ou après : une décision ne défait pas celle qui la suit.
    record DejaFixee(LocalDate du) implements Fixation {}

    record AvantOuverture(LocalDate ouverteLe) implements Fixation {}
}
