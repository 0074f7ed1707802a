package coop.essaim.parcours.prevention;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une journée de prévention.
record JourneeSaisie(
        @Nullable @NotNull(message = "Écrivez le jour.") LocalDate le,

        @Nullable
        @NotBlank(message = "Écrivez le thème, par exemple « Sécurité routière ».")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String theme,

        @Nullable @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String intervenant,

        @Nullable
        @NotNull(message = "Écrivez la durée en heures.")
        @DecimalMin(value = "0.5", message = "Écrivez une demi-heure au moins.")
        @DecimalMax(value = "24", message = "Écrivez vingt-quatre heures au plus : une journée se note à la fois.")
        BigDecimal heures) {

    Preventions.NouvelleJournee journee() {
        return new Preventions.NouvelleJournee(
                requireNonNull(le),
                requireNonNull(theme).strip(),
                intervenant == null || intervenant.isBlank() ? null : intervenant.strip(),
                requireNonNull(heures));
    }
}
