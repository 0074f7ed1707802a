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
        @NotNull @Nullable UUID lieu,
        @NotNull @Nullable Genre genre,
        @NotNull @Nullable LocalDate jour,
        @NotBlank @Nullable String moment,
        @Min(1) @Max(500) @Nullable Integer places) {}
