package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// La suspension d'un lieu, ou d'un seul genre de séances.
public record SuspensionSaisie(
        @Nullable Genre genre,

        @NotNull(message = "Écrivez à partir de quand.") @Nullable
        LocalDate du,

        @Nullable LocalDate au,

        @NotBlank(message = "Écrivez pourquoi.") @Size(max = 300) @Nullable
        String motif) {

    public SuspensionSaisie {
        motif = motif == null ? null : motif.strip();
    }
}
