package coop.essaim.parcours.machine;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/// Une tâche qu'une transition fait naître, et le jour où elle est due, compté de la date d'effet.
public record TacheAnnoncee(GenreDEcheance genre, UnaryOperator<LocalDate> due) {

    static TacheAnnoncee leJour(GenreDEcheance genre) {
        return new TacheAnnoncee(genre, effet -> effet);
    }

    static TacheAnnoncee jours(GenreDEcheance genre, int jours) {
        return new TacheAnnoncee(genre, effet -> effet.plusDays(jours));
    }

    static TacheAnnoncee mois(GenreDEcheance genre, int mois) {
        return new TacheAnnoncee(genre, effet -> effet.plusMonths(mois));
    }

    public LocalDate due(LocalDate effet) {
        return due.apply(effet);
    }
}
