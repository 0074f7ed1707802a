package coop.essaim.tiers;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des tiers, tels que l'adresse les porte.
///
/// @param archives `oui` : les tiers archivés seulement
record FiltreSaisie(
        @Nullable String q,
        @Nullable String role,
        @Nullable String activite,
        @Nullable String archives) {

    private static final Pattern UUID_ECRIT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Nullable
    String texte() {
        return q == null || q.isBlank()
                ? null
                : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
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
        return activite != null && UUID_ECRIT.matcher(activite).matches() ? UUID.fromString(activite) : null;
    }

    boolean archivesSeulement() {
        return "oui".equals(archives);
    }
}
