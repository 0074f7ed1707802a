package coop.essaim.parcours.calcul;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// Les jours comme la loi les compte : fériés, ouvrables (tous sauf dimanches et fériés), ouvrés (du lundi au vendredi,
/// hors fériés), francs (ni le jour du départ, ni celui de l'échéance).
public final class JoursLegaux {

    private static final HolidayManager FERIES =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    public static boolean estFerie(LocalDate jour) {
        return FERIES.isHoliday(jour);
    }

    public static boolean estOuvrable(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SUNDAY && !estFerie(jour);
    }

    public static boolean estOuvre(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SATURDAY && estOuvrable(jour);
    }

    /// Le n-ième jour ouvrable après ce jour.
    public static LocalDate plusOuvrables(LocalDate depart, int nombre) {
        var jour = depart;
        for (int comptes = 0; comptes < nombre; ) {
            jour = jour.plusDays(1);
            if (estOuvrable(jour)) comptes++;
        }
        return jour;
    }

    /// Le n-ième jour ouvré après ce jour.
    public static LocalDate plusOuvres(LocalDate depart, int nombre) {
        var jour = depart;
        for (int comptes = 0; comptes < nombre; ) {
            jour = jour.plusDays(1);
            if (estOuvre(jour)) comptes++;
        }
        return jour;
    }

    /// Le dernier jour pour agir dans un délai franc ; il se proroge comme un autre.
    public static LocalDate plusFrancs(LocalDate depart, int nombre) {
        return proroge(depart.plusDays(nombre + 1L));
    }

    /// Un délai qui finit un samedi, un dimanche ou un jour férié va au premier jour ouvrable suivant (art. R. 1231-1
    /// du
    /// code du travail).
    public static LocalDate proroge(LocalDate fin) {
        var jour = fin;
        while (!estOuvre(jour)) jour = jour.plusDays(1);
        return jour;
    }

    private JoursLegaux() {}
}
