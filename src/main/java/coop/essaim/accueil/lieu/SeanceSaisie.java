package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une séance ajoutée hors du calendrier.
///
/// @param moment comme on le dit : « 14h30→16h », « matinée »
record SeanceSaisie(
        @NotNull(message = "Choisissez le lieu.") @Nullable UUID lieu,

        @NotNull(message = "Choisissez ce qui se tient.") @Nullable
        Genre genre,

        @NotNull(message = "Écrivez le jour.") @Nullable LocalDate jour,

        @NotBlank(message = "Écrivez le moment, par exemple 14h30→16h ou matinée.") @Nullable
        String moment,

        @Min(1) @Max(500) @Nullable Integer places) {}
