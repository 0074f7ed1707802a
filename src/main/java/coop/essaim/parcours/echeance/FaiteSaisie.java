package coop.essaim.parcours.echeance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une échéance faite.
///
/// @param retour la page d'où l'on vient
record FaiteSaisie(
        @Nullable @NotNull(message = "Écrivez le jour où cela a été fait.")
        LocalDate faiteLe,

        @Nullable @Size(max = 500, message = "Raccourcissez à 500 caractères au plus.")
        String note,

        @Nullable String retour) {

    @Nullable
    String noteOuRien() {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /// Une adresse de chez nous, jamais celle d'un autre site.
    String retourSur() {
        return retour != null && retour.matches("/parcours/[0-9a-f-]{36}") ? retour : "/echeances";
    }
}
