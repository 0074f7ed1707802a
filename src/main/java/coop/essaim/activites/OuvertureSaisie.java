package coop.essaim.activites;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'ouverture d'une activité.
record OuvertureSaisie(
        @Nullable
        @NotBlank(message = "Écrivez l’enseigne, telle que les clients la verront.")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String enseigne,

        @Nullable @NotNull(message = "Écrivez le premier jour de l’activité.")
        LocalDate ouverteLe) {}
