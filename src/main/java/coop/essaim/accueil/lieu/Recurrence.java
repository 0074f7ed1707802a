package coop.essaim.accueil.lieu;

import coop.essaim.commun.EnFrancais;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// Un jour de la semaine et ses rangs dans le mois : « 1er mardi », « jeudi sauf le 3e », « 2e et 4e vendredi ».
///
/// @param rangs de 1 à 5, et [#DERNIER]
public record Recurrence(DayOfWeek jour, SortedSet<Integer> rangs) {

    public static final int DERNIER = 9;

    private static final List<Integer> TOUS = List.of(1, 2, 3, 4, 5);

    public Recurrence {
        if (rangs.isEmpty() || !rangs.stream().allMatch(rang -> rang == DERNIER || TOUS.contains(rang)))
            throw new IllegalArgumentException("Rangs dans le mois : " + rangs);
        rangs = Collections.unmodifiableSortedSet(new TreeSet<>(rangs));
    }

    public static Recurrence de(DayOfWeek jour, Integer... rangs) {
        return new Recurrence(jour, new TreeSet<>(List.of(rangs)));
    }

    public static Recurrence chaque(DayOfWeek jour) {
        return new Recurrence(jour, new TreeSet<>(TOUS));
    }

    public Recurrence sauf(SortedSet<Integer> exclus) {
        var gardes = new TreeSet<>(rangs);
        gardes.removeAll(exclus);
        return new Recurrence(jour, gardes);
    }

    public boolean estHebdomadaire() {
        return rangs.containsAll(TOUS);
    }

    /// Les dates de ce mois, dans l'ordre ; un cinquième jour n'existe pas chaque mois.
    public List<LocalDate> dates(YearMonth mois) {
        var dates = new TreeSet<LocalDate>();
        for (int rang : TOUS) {
            var date = mois.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(rang, jour));
            if (rangs.contains(rang) && YearMonth.from(date).equals(mois)) dates.add(date);
        }
        if (rangs.contains(DERNIER)) dates.add(mois.atEndOfMonth().with(TemporalAdjusters.previousOrSame(jour)));
        return List.copyOf(dates);
    }

    /// Comme on le dit : « 1er mardi », « 2e et 4e vendredi », « jeudi sauf le 3e », « chaque lundi ».
    @Override
    public String toString() {
        var nom = jour.getDisplayName(TextStyle.FULL, Locale.FRANCE);
        if (estHebdomadaire()) return "chaque " + nom;
        var absents = TOUS.stream().filter(rang -> !rangs.contains(rang)).toList();
        if (absents.size() == 1 && !rangs.contains(DERNIER)) return nom + " sauf le " + ordinal(absents.getFirst());
        return EnFrancais.liste(rangs.stream().map(Recurrence::ordinal).toList()) + " " + nom;
    }

    private static String ordinal(int rang) {
        return rang == DERNIER ? "dernier" : EnFrancais.ordinal(rang);
    }
}
