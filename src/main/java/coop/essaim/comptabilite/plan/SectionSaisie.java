package coop.essaim.comptabilite.plan;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une section, telle que tapée : à l'ouverture, au changement de nom, à la fermeture.
record SectionSaisie(
        @Nullable String code,
        @Nullable String libelle,
        @Nullable String le) {

    String leCode() {
        return Objects.requireNonNullElse(code, "").strip();
    }

    String leLibelle() {
        return Objects.requireNonNullElse(libelle, "").strip();
    }

    @Nullable
    LocalDate leJour(BindingResult refus) {
        var lecture = EnFrancais.lireDate(le);
        lecture.refus().ifPresent(phrase -> refus.rejectValue("le", "refus", phrase));
        return lecture.siLue().orElse(null);
    }
}
