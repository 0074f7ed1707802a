package coop.essaim.parcours.sejour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un titre de séjour.
record TitreSaisie(
        @Nullable String nature,

        @Nullable
        @NotBlank(message = "Recopiez le numéro du titre : le registre du personnel le porte.")
        @Size(max = 40, message = "Raccourcissez à 40 caractères au plus.")
        String numero,

        @Nullable @NotNull(message = "Écrivez le premier jour du titre.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez le dernier jour du titre.")
        LocalDate au,

        @Nullable LocalDate verifieLe) {

    Optional<NatureDeTitre> natureChoisie() {
        return Arrays.stream(NatureDeTitre.values())
                .filter(n -> n.name().equals(nature))
                .findFirst();
    }
}
