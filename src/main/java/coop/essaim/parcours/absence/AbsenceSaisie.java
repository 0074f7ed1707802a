package coop.essaim.parcours.absence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une absence : des dates et une nature, rien de médical.
record AbsenceSaisie(
        @Nullable String nature,

        @Nullable @NotNull(message = "Écrivez le premier jour de l’absence.")
        LocalDate du,

        @Nullable LocalDate au,

        @Nullable @NotNull(message = "Écrivez le jour où la coopérative l’a su : les délais courent de là.")
        LocalDate connueLe) {

    Optional<Nature> natureChoisie() {
        return Arrays.stream(Nature.values())
                .filter(n -> n.name().equals(nature))
                .findFirst();
    }
}
