package coop.essaim.personnes;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ce que tout module peut savoir d'une personne : son identité et comment la joindre.
///
/// @param compte le compte par lequel elle entre dans Essaim
public record Personne(
        PersonneId id,
        @Nullable Civilite civilite,
        String nom,
        String prenom,
        @Nullable LocalDate naissance,
        @Nullable Courriel courriel,
        @Nullable Telephone telephone,
        @Nullable UUID compte) {

    public String nomComplet() {
        return prenom + " " + nom;
    }
}
