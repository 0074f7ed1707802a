package coop.essaim.tiers;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ce qu'on sait d'un tiers et qu'on peut corriger.
///
/// @param contact la personne ou le service à qui s'adresser
public record DescriptionDeTiers(
        NatureDeTiers nature,
        String nom,
        Set<RoleDeTiers> roles,
        Immatriculation immatriculation,
        AdressePostale adresse,
        @Nullable Courriel courriel,
        @Nullable Telephone telephone,
        @Nullable String contact) {

    public DescriptionDeTiers {
        roles = Set.copyOf(roles);
    }

    /// Un client, avec le strict nécessaire.
    public static DescriptionDeTiers client(
            NatureDeTiers nature, String nom, Immatriculation immatriculation, AdressePostale adresse) {
        return new DescriptionDeTiers(
                nature, nom, Set.of(RoleDeTiers.CLIENT), immatriculation, adresse, null, null, null);
    }
}
