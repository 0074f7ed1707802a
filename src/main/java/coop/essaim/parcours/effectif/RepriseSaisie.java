package coop.essaim.parcours.effectif;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Le formulaire de l'effectif d'une année d'avant Essaim.
record RepriseSaisie(
        @Nullable
        @NotNull(message = "Écrivez l’année, par exemple 2021.")
        @Min(value = 1990, message = "Choisissez une année depuis 1990.")
        @Max(value = 2200, message = "Choisissez une année passée.")
        Integer annee,

        @Nullable
        @NotNull(message = "Écrivez l’effectif annuel, celui des déclarations sociales.")
        @DecimalMin(value = "0", message = "Écrivez un effectif positif ou nul.")
        BigDecimal effectif) {}
