package coop.essaim.parcours.rsa;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une convention avec le Département.
record ConventionSaisie(
        @Nullable
        @NotBlank(message = "Écrivez le nom du Département.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String departement,

        @Nullable @Size(max = 60, message = "Raccourcissez à 60 caractères au plus.")
        String numero,

        @Nullable @NotNull(message = "Écrivez le premier jour de la convention.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez le dernier jour de la convention.")
        LocalDate au,

        @Nullable
        @Min(value = 1, message = "Écrivez un nombre de places positif.")
        @Max(value = 100000, message = "Relisez le nombre de places.")
        Integer places) {

    ConventionRsa convention() {
        return new ConventionRsa(
                requireNonNull(departement).strip(),
                numero == null || numero.isBlank() ? null : numero.strip(),
                requireNonNull(du),
                requireNonNull(au),
                places);
    }
}
