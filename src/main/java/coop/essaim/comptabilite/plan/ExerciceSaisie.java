package coop.essaim.comptabilite.plan;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Les bornes d'un exercice, telles que tapées.
record ExerciceSaisie(@Nullable String du, @Nullable String au) {

    static ExerciceSaisie de(LocalDate du, LocalDate au) {
        return new ExerciceSaisie(EnFrancais.enTableau(du), EnFrancais.enTableau(au));
    }

    @Nullable
    LocalDate leDebut(BindingResult refus) {
        return lire("du", du, refus);
    }

    @Nullable
    LocalDate laFin(BindingResult refus) {
        return lire("au", au, refus);
    }

    private static @Nullable LocalDate lire(String champ, @Nullable String tape, BindingResult refus) {
        var lecture = EnFrancais.lireDate(tape);
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }
}
