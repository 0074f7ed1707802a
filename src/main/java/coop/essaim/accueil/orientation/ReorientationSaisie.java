package coop.essaim.accueil.orientation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Vers qui orienter une personne, et pourquoi.
public record ReorientationSaisie(
        @NotNull(message = "Choisissez la structure.") @Nullable
        UUID structure,

        @NotNull(message = "Choisissez pourquoi.") @Nullable Motif motif,
        @Size(max = 1000) @Nullable String note) {

    public ReorientationSaisie {
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
