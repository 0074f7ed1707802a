package coop.essaim.parcours.assurance;

import static java.util.Objects.requireNonNull;

import coop.essaim.activites.Risque;
import coop.essaim.commun.Montant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un contrat d'assurance.
record NouvelleSaisie(
        @Nullable @NotNull(message = "Choisissez ce que le contrat garantit.")
        Risque garantie,

        @Nullable
        @NotBlank(message = "Écrivez le nom de l’assureur.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String assureur,

        @Nullable
        @NotBlank(message = "Recopiez le numéro du contrat.")
        @Size(max = 60, message = "Raccourcissez à 60 caractères au plus.")
        String numero,

        @Nullable
        @NotBlank(message = "Écrivez ce qu’il garantit, par exemple « Responsabilité civile professionnelle ».")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String objet,

        @Nullable @NotNull(message = "Écrivez le premier jour du contrat.")
        LocalDate du,

        @Nullable Montant prime) {

    Assurances.Nouveau nouveau() {
        return new Assurances.Nouveau(
                requireNonNull(assureur).strip(),
                requireNonNull(numero).strip(),
                requireNonNull(garantie),
                requireNonNull(objet).strip(),
                requireNonNull(du),
                prime == null || prime.estNegatif() ? null : prime);
    }
}
