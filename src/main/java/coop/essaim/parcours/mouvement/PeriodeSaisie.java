package coop.essaim.parcours.mouvement;

import coop.essaim.commun.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// La période du tableau, telle que l'adresse la porte ; vide, l'année jusqu'à aujourd'hui.
record PeriodeSaisie(@Nullable String du, @Nullable String au) {

    /// Ce qui est passé, et rien de ce qui est seulement annoncé.
    static Periode parDefaut(LocalDate jour) {
        return Periode.entre(jour.withDayOfYear(1), jour);
    }

    @Nullable
    Periode lire(LocalDate jour, int anneesAuPlus, BindingResult refus) {
        boolean vide = (du == null || du.isBlank()) && (au == null || au.isBlank());
        if (vide) return parDefaut(jour);
        var lue = Periode.lire(du, au);
        lue.refus().ifPresent(phrase -> refus.rejectValue("du", "illisible", phrase));
        if (lue.siLue().isEmpty()) return null;
        var periode = lue.valeur();
        if (periode.au() == null) {
            refus.rejectValue("au", "manque", "Écrivez aussi le dernier jour de la période.");
            return null;
        }
        if (periode.debut().plusYears(anneesAuPlus).isBefore(periode.fin())) {
            refus.rejectValue("au", "longue", "Choisissez une période de " + anneesAuPlus + " ans au plus.");
            return null;
        }
        return periode;
    }
}
