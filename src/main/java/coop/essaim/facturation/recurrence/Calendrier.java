package coop.essaim.facturation.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Quand une facture revient.
///
/// @param du la première échéance
/// @param au la dernière possible ; `null` tant qu'on ne l'arrête pas
public record Calendrier(
        Rythme rythme, LocalDate du, @Nullable LocalDate au) {

    /// @param derniere la dernière échéance déjà née ; `null` sans
    public Optional<LocalDate> prochaine(@Nullable LocalDate derniere) {
        return apres(derniere).findFirst();
    }

    List<LocalDate> dues(@Nullable LocalDate derniere, LocalDate jusquAu) {
        return apres(derniere).takeWhile(date -> !date.isAfter(jusquAu)).toList();
    }

    private Stream<LocalDate> apres(@Nullable LocalDate derniere) {
        return rythme.echeances(du)
                .takeWhile(date -> au == null || !date.isAfter(au))
                .dropWhile(date -> derniere != null && !date.isAfter(derniere));
    }
}
