package coop.essaim.personnes.fiche;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le formulaire d'une nouvelle fiche : l'essentiel, le reste quand on le sait.
///
/// @param autrePersonne coché quand on a vu les fiches semblables et que la personne n'y est pas
record OuvertureSaisie(
        @Nullable Civilite civilite,

        @NotBlank(message = "Écrivez le prénom.") @Size(max = 100) @Nullable
        String prenom,

        @NotBlank(message = "Écrivez le nom.") @Size(max = 100) @Nullable
        String nom,

        @PastOrPresent @Nullable LocalDate naissance,
        @Nullable Courriel courriel,
        @Nullable Telephone telephone,
        @Nullable Origine origine,
        @Size(max = 200) @Nullable String prescripteur,
        @Nullable Boolean autrePersonne) {

    NouvellePersonne personne() {
        return new NouvellePersonne(
                civilite, nom == null ? "" : nom, prenom == null ? "" : prenom, naissance, courriel, telephone);
    }
}
