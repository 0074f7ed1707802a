package coop.essaim.parcours.soutien;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.Montant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'un soutien.
record SoutienSaisie(
        @Nullable
        @NotBlank(message = "Écrivez le nom du partenaire.")
        @Size(max = 100, message = "Raccourcissez à 100 caractères au plus.")
        String partenaire,

        @Nullable
        @NotBlank(message = "Écrivez à quoi la somme doit servir.")
        @Size(max = 200, message = "Raccourcissez à 200 caractères au plus.")
        String objet,

        @Nullable @NotNull(message = "Écrivez le jour de l’accord.")
        LocalDate accordeLe,

        @Nullable @NotNull(message = "Écrivez la somme accordée.")
        Montant montant,

        @Nullable LocalDate aJustifierLe) {

    Soutiens.Demande demande() {
        return new Soutiens.Demande(
                requireNonNull(partenaire).strip(),
                requireNonNull(objet).strip(),
                requireNonNull(accordeLe),
                requireNonNull(montant),
                aJustifierLe);
    }
}
