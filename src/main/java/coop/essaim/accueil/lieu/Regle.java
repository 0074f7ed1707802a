package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce qui se tient dans un lieu, chaque mois, de telle date à telle date.
///
/// @param places vide quand il n'y a pas de limite
public record Regle(
        UUID id,
        UUID lieu,
        Genre genre,
        Recurrence recurrence,
        Horaire horaire,
        boolean surInscription,
        @Nullable Integer places,
        LocalDate du,
        @Nullable LocalDate au) {

    public boolean vautLe(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    /// « 1er mardi de 14 h 30 à 16 h, sur inscription ».
    public String phrase() {
        return recurrence + ", " + horaire + (surInscription ? ", sur inscription" : "");
    }
}
