package coop.essaim.personnes.equipe;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Où sera une personne de l'équipe.
///
/// @param jour ce seul jour de la semaine, de 1 à 7 ; rien pour tous
public record PresenceSaisie(
        @Nullable @NotNull(message = "Choisissez la personne.")
        UUID personne,

        @Nullable @NotNull(message = "Dites où elle sera.") Presence nature,

        @Nullable @NotNull(message = "Écrivez le premier jour.")
        LocalDate du,

        @Nullable @NotNull(message = "Écrivez le dernier jour.")
        LocalDate au,

        @Nullable Integer jour) {

    boolean jourLisible() {
        return jour == null || jour >= DayOfWeek.MONDAY.getValue() && jour <= DayOfWeek.SUNDAY.getValue();
    }
}
