package coop.essaim.parcours.rsa;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une réunion de l'équipe pluridisciplinaire.
record ReunionSaisie(
        @Nullable @NotNull(message = "Écrivez le jour de la réunion.")
        LocalDate le,

        @Nullable
        @NotBlank(message = "Écrivez le lieu de la réunion.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String lieu) {}
