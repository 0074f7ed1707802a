package coop.essaim.parcours.prevention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un engagement.
record EngagementSaisie(
        @Nullable
        @NotBlank(message = "Écrivez avec qui, et de quand : « Sécurité routière, préfecture, 2026 ».")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String convention,

        @Nullable
        @NotBlank(message = "Écrivez ce qui est promis.")
        @Size(max = 300, message = "Raccourcissez à 300 caractères au plus.")
        String libelle,

        @Nullable @NotNull(message = "Écrivez le jour où l’engagement est pris.")
        LocalDate prisLe) {}
