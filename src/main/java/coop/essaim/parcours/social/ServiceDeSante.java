package coop.essaim.parcours.social;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le service de prévention et de santé au travail où la coopérative adhère.
///
/// @param adherent le numéro de la coopérative chez lui
public record ServiceDeSante(
        @Nullable @NotNull(message = "Écrivez le premier jour de l’adhésion.")
        LocalDate du,

        @Nullable
        @NotBlank(message = "Écrivez le nom du service.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String nom,

        @Nullable @Size(max = 40, message = "Raccourcissez à 40 caractères au plus.")
        String adherent,

        @Nullable @Size(max = 30, message = "Raccourcissez à 30 caractères au plus.")
        String telephone,

        @Nullable @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String courriel) {}
