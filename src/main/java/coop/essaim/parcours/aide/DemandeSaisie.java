package coop.essaim.parcours.aide;

import coop.essaim.commun.Montant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une demande d'action sociale.
record DemandeSaisie(
        @Nullable String nature,

        @Nullable
        @NotBlank(message = "Écrivez l’organisme, par exemple « Union Sociale ».")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String organisme,

        @Nullable @NotNull(message = "Écrivez le jour de la demande.")
        LocalDate le,

        @Nullable Montant montant) {

    Optional<NatureDAide> natureChoisie() {
        return Arrays.stream(NatureDAide.values())
                .filter(n -> n.name().equals(nature))
                .findFirst();
    }

    @Nullable
    Montant montantOuRien() {
        return montant != null && montant.estPositif() ? montant : null;
    }
}
