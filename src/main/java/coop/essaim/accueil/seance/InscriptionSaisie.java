package coop.essaim.accueil.seance;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Le formulaire public d'inscription.
///
/// @param site un champ que personne ne voit : qui le remplit est un automate
/// @param ouvert quand la page a été servie, signé par Essaim
record InscriptionSaisie(
        @NotBlank(message = "Écrivez le prénom.") @Size(max = 100) @Nullable
        String prenom,

        @NotBlank(message = "Écrivez le nom.") @Size(max = 100) @Nullable
        String nom,

        @NotNull(message = "Écrivez une adresse de courriel.") @Nullable
        Courriel courriel,

        @Nullable Telephone telephone,
        @Nullable Origine origine,
        @Size(max = 200) @Nullable String prescripteur,

        @NotNull(message = "Lisez ce que nous faisons de vos réponses, puis cochez la case.") @AssertTrue @Nullable
        Boolean informee,

        @Nullable String site,
        @Nullable String ouvert) {

    Demande demande() {
        var structure = prescripteur == null || prescripteur.isBlank() ? null : prescripteur.strip();
        return new Demande(
                new NouvellePersonne(
                        null, nom == null ? "" : nom, prenom == null ? "" : prenom, null, courriel, telephone),
                origine,
                structure,
                true,
                null);
    }
}
