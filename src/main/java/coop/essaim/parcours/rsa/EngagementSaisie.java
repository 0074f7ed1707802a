package coop.essaim.parcours.rsa;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un contrat d'engagement.
record EngagementSaisie(
        @Nullable
        @NotBlank(message = "Écrivez qui l’a signé avec la personne : le Département, France Travail…")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String organisme,

        @Nullable @NotNull(message = "Écrivez le jour de la signature.")
        LocalDate signeLe,

        @Nullable @NotNull(message = "Écrivez le premier jour.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez le dernier jour.")
        LocalDate au) {

    Engagement engagement() {
        return new Engagement(
                requireNonNull(organisme).strip(), requireNonNull(signeLe), requireNonNull(du), requireNonNull(au));
    }
}
