package coop.essaim.parcours.assurance;

import coop.essaim.commun.page.liste.Filtres;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une déclaration à l'assureur.
record DeclarationSaisie(
        @Nullable String assurance,
        @Nullable String mouvement,

        @Nullable @NotNull(message = "Écrivez le jour où l’entrée ou la sortie prend effet.")
        LocalDate effet,

        @Nullable @NotNull(message = "Écrivez le jour de la déclaration.")
        LocalDate declareeLe,

        @Nullable @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String reference) {

    Optional<UUID> assuranceChoisie() {
        return Optional.ofNullable(Filtres.uuid(assurance));
    }

    Optional<Mouvement> mouvementChoisi() {
        return Arrays.stream(Mouvement.values())
                .filter(m -> m.name().equals(mouvement))
                .findFirst();
    }

    @Nullable
    String referenceOuRien() {
        return reference == null || reference.isBlank() ? null : reference.strip();
    }
}
