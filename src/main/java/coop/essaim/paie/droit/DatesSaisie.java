package coop.essaim.paie.droit;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une date, et celle à laquelle la comparer, telles que tapées.
record DatesSaisie(@Nullable String date, @Nullable String avec) {

    private static final LocalDate DERNIER_JOUR = LocalDate.of(2100, 1, 1);

    /// La date demandée ; aujourd'hui quand rien n'est demandé.
    LocalDate date(LocalDate aujourdhui, BindingResult refus) {
        var lue = lire("date", date, refus);
        return lue == null ? aujourdhui : lue;
    }

    @Nullable
    LocalDate avec(BindingResult refus) {
        return lire("avec", avec, refus);
    }

    private static @Nullable LocalDate lire(String champ, @Nullable String texte, BindingResult refus) {
        if (texte == null || texte.isBlank()) return null;
        var lecture = EnFrancais.lireDate(texte);
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        var jour = lecture.siLue().orElse(null);
        if (jour == null) return null;
        if (!jour.isBefore(Droit.PREMIER_JOUR) && jour.isBefore(DERNIER_JOUR)) return jour;
        refus.rejectValue(champ, "hors", "Écrivez une date depuis le 1er janvier 2017 : le droit commence là.");
        return null;
    }
}
