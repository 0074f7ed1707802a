package coop.essaim.parcours.fiche;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une étape.
record EtapeSaisie(
        @Nullable @NotNull(message = "Écrivez le jour où cette étape vaut.")
        LocalDate effet,

        @Nullable String motif,

        @Nullable @Size(max = 2000, message = "Raccourcissez à 2 000 caractères au plus.")
        String precision) {

    @Nullable
    String motifOuRien() {
        return motif == null || motif.isBlank() ? null : motif;
    }
}
