package coop.essaim.personnes.equipe;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Les heures du siège pour quelques jours de la semaine ; sans heure, il est fermé.
public record HoraireSaisie(
        @Nullable @NotEmpty(message = "Cochez au moins un jour.")
        List<Integer> jours,

        @Nullable LocalTime debut,
        @Nullable LocalTime fin,

        @Nullable @NotNull(message = "Écrivez à partir de quand ces heures valent.")
        LocalDate du) {

    /// Les deux heures, dans l'ordre, ou aucune.
    boolean estJuste() {
        if (debut == null || fin == null) return debut == null && fin == null;
        return fin.isAfter(debut);
    }
}
