package coop.essaim.activites.assurance;

import coop.essaim.activites.Risque;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un besoin d'assurance.
record BesoinSaisie(
        @NotNull(message = "Choisissez ce qu’il faut assurer.") @Nullable
        Risque genre,

        @Nullable @Size(max = 500, message = "Raccourcissez à 500 caractères au plus.")
        String precision,

        @Nullable @NotNull(message = "Écrivez le jour à partir duquel le risque existe.")
        LocalDate du) {

    @Nullable
    String precisionOuRien() {
        return precision == null || precision.isBlank() ? null : precision.strip();
    }
}
