package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une règle du calendrier, champ par champ.
///
/// @param jour de 1, lundi, à 7, dimanche
/// @param rangs de 1 à 5, et 9 pour le dernier
record RegleSaisie(
        @NotNull(message = "Choisissez ce qui se tient.") @Nullable
        Genre genre,

        @NotNull(message = "Choisissez le jour de la semaine.") @Min(1) @Max(7) @Nullable
        Integer jour,

        @Nullable List<Integer> rangs,

        @NotNull(message = "Choisissez le moment.") @Nullable
        Etendue etendue,

        @Nullable String debut,
        @Nullable String fin,
        @Nullable Boolean surInscription,
        @Min(1) @Max(500) @Nullable Integer places,

        @NotNull(message = "Écrivez à partir de quand.") @Nullable
        LocalDate du,

        @Nullable LocalDate au) {

    static RegleSaisie de(LectureDePhrase.Dite dite, @Nullable Genre genre, LocalDate du) {
        return new RegleSaisie(
                genre,
                dite.recurrence().jour().getValue(),
                List.copyOf(dite.recurrence().rangs()),
                dite.horaire().etendue(),
                dite.horaire().debut().toString(),
                dite.horaire().fin().toString(),
                dite.surInscription(),
                null,
                du,
                null);
    }

    /// La règle, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Regle> lire(UUID id, UUID lieu, BindingResult refus) {
        var choisis = new TreeSet<>(rangs == null ? List.of() : rangs);
        if (choisis.isEmpty() || !choisis.stream().allMatch(r -> r >= 1 && r <= 5 || r == Recurrence.DERNIER))
            refus.rejectValue("rangs", "manque", "Choisissez au moins un rang dans le mois.");
        if (au != null && du != null && au.isBefore(du))
            refus.rejectValue("au", "avant", "Choisissez une fin égale ou postérieure au début.");
        var horaire = horaire(refus);
        if (refus.hasErrors() || genre == null || jour == null || du == null || horaire == null)
            return Optional.empty();
        return Optional.of(new Regle(
                id,
                lieu,
                genre,
                new Recurrence(DayOfWeek.of(jour), choisis),
                horaire,
                Boolean.TRUE.equals(surInscription),
                places,
                du,
                au));
    }

    private @Nullable Horaire horaire(BindingResult refus) {
        if (etendue == null) return null;
        if (etendue != Etendue.HEURES) return Horaire.de(etendue);
        var a = heure("debut", debut, refus);
        var b = heure("fin", fin, refus);
        if (a == null || b == null) return null;
        if (b.isAfter(a)) return Horaire.heures(a, b);
        refus.rejectValue("fin", "avant", "Écrivez une heure de fin après l’heure de début.");
        return null;
    }

    private static @Nullable LocalTime heure(String champ, @Nullable String tapee, BindingResult refus) {
        try {
            var parties = (tapee == null ? "" : tapee.strip())
                    .toLowerCase(java.util.Locale.ROOT)
                    .split("\\s*[h:]\\s*", 2);
            int minutes = parties.length < 2 || parties[1].isEmpty() ? 0 : Integer.parseInt(parties[1]);
            return LocalTime.of(Integer.parseInt(parties[0]), minutes);
        } catch (NumberFormatException | DateTimeException _) {
            refus.rejectValue(champ, "illisible", "Écrivez une heure comme 14h30.");
            return null;
        }
    }
}
