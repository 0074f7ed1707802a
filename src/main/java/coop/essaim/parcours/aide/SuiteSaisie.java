package coop.essaim.parcours.aide;

import coop.essaim.commun.Montant;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire de la suite d'une demande.
record SuiteSaisie(
        @Nullable String genre,

        @Nullable @NotNull(message = "Écrivez le jour.") LocalDate le,

        @Nullable Montant montant) {

    Optional<GenreDeSuite> genreChoisi() {
        return Arrays.stream(GenreDeSuite.values())
                .filter(g -> g.name().equals(genre))
                .findFirst();
    }
}
