package coop.essaim.activites;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Le formulaire de la présentation publique.
record PresentationSaisie(
        @Nullable @Size(max = 4000, message = "Raccourcissez à 4 000 caractères au plus.")
        String presentation) {}
