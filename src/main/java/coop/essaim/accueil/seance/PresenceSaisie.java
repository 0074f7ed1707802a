package coop.essaim.accueil.seance;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.NouvellePersonne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Quelqu'un que l'équipe inscrit elle-même : au téléphone, ou à la porte.
record PresenceSaisie(
        @NotBlank(message = "Écrivez le prénom.") @Size(max = 100) @Nullable
        String prenom,

        @NotBlank(message = "Écrivez le nom.") @Size(max = 100) @Nullable
        String nom,

        @Nullable Courriel courriel,
        @Nullable Telephone telephone) {

    Demande demande(UUID par) {
        return new Demande(
                new NouvellePersonne(
                        null, nom == null ? "" : nom, prenom == null ? "" : prenom, null, courriel, telephone),
                null,
                null,
                false,
                par);
    }
}
