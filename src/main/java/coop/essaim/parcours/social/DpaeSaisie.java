package coop.essaim.parcours.social;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une déclaration préalable à l'embauche faite.
record DpaeSaisie(
        @Nullable String heure,

        @Nullable @NotNull(message = "Écrivez le jour où la déclaration a été faite.")
        LocalDate declareeLe,

        @Nullable
        @NotBlank(message = "Recopiez le numéro de l’accusé de réception : c’est la preuve.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String accuse) {}
