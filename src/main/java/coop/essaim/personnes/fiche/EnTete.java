package coop.essaim.personnes.fiche;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Le haut de la fiche.
///
/// @param accesCoupe vrai quand ce compte est désactivé
/// @param courrielDuCompte l'adresse par laquelle la personne se connecte, si elle a un compte
public record EnTete(
        PersonneId id,
        String nom,
        Instant creeA,
        @Nullable LocalDate dernierContactLe,
        boolean anonymisee,
        @Nullable String courrielDuCompte,
        boolean accesCoupe) {

    public String adresse() {
        return "/personnes/" + id;
    }
}
