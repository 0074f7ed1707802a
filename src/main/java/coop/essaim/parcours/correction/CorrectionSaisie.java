package coop.essaim.parcours.correction;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une correction.
public record CorrectionSaisie(
        @Nullable @NotNull(message = "Choisissez ce qui était faux.")
        Erreur erreur) {}
