package coop.essaim.personnes.confidentiel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Pourquoi un changement de coordonnées bancaires est refusé.
record RefusSaisie(
        @NotBlank(message = "Écrivez pourquoi.") @Size(max = 300) @Nullable
        String motif) {}
