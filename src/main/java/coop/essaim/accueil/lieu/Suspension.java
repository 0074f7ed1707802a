package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un lieu où l'on ne reçoit pas pendant un temps, et pourquoi.
///
/// @param genre vide : tout ce qui s'y tient
public record Suspension(
        UUID id,
        UUID lieu,
        @Nullable Genre genre,
        LocalDate du,
        @Nullable LocalDate au,
        String motif) {

    public boolean couvre(Regle regle, LocalDate jour) {
        return lieu.equals(regle.lieu())
                && (genre == null || genre == regle.genre())
                && !jour.isBefore(du)
                && (au == null || !jour.isAfter(au));
    }
}
