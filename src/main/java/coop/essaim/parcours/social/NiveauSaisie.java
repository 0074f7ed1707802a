package coop.essaim.parcours.social;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.Montant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire des conditions d'un niveau de mutuelle.
record NiveauSaisie(
        @Nullable String remplace,

        @Nullable
        @NotBlank(message = "Écrivez le nom du niveau, tel que les personnes le choisissent.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String libelle,

        @Nullable Montant cotisation,

        @Nullable @NotNull(message = "Écrivez la part de l’employeur, en pour cent : la moitié au moins.")
        BigDecimal partEmployeur,

        @Nullable @NotNull(message = "Écrivez le premier jour où ces conditions valent.")
        LocalDate du,

        @Nullable @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String reference) {

    Niveaux.Conditions conditions() {
        return new Niveaux.Conditions(
                remplace == null || remplace.isBlank() ? null : remplace,
                requireNonNull(libelle).strip(),
                cotisation == null || cotisation.estNegatif() ? null : cotisation,
                requireNonNull(partEmployeur),
                requireNonNull(du),
                reference == null || reference.isBlank() ? null : reference.strip());
    }
}
