package coop.essaim.tiers;

import coop.essaim.commun.page.liste.Filtres;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des tiers, tels que l'adresse les porte.
///
/// @param archives `oui` : les tiers archivés seulement
record FiltreSaisie(
        @Nullable String q,
        @Nullable String role,
        @Nullable String activite,
        @Nullable String archives) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    String roleConnu() {
        return Arrays.stream(RoleDeTiers.values())
                .map(RoleDeTiers::name)
                .filter(nom -> nom.equals(role))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    UUID activiteChoisie() {
        return Filtres.uuid(activite);
    }

    boolean archivesSeulement() {
        return "oui".equals(archives);
    }
}
