package coop.essaim.accueil.lieu;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/// Les jours fériés de l'article L. 3133-1 du code du travail : rien ne se tient ces jours-là.
final class JoursFeries {

    private static final HolidayManager FRANCE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    private JoursFeries() {}

    static boolean contient(LocalDate jour) {
        return FRANCE.isHoliday(jour);
    }
}
