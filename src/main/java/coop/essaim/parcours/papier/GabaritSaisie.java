package coop.essaim.parcours.papier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un gabarit.
record GabaritSaisie(
        @Nullable
        @NotBlank(message = "Écrivez le papier : au moins un titre ou un paragraphe.")
        @Size(max = 100000, message = "Raccourcissez à 100 000 caractères au plus.")
        String html) {}
