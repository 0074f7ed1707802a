package coop.essaim.paie.papier;

import org.jspecify.annotations.Nullable;

/// Ce qu'une ligne du bulletin écrit dans ses colonnes, déjà mis en français ; `null` laisse la case vide.
public record Colonnes(
        @Nullable String base,
        @Nullable String taux,
        @Nullable String salarie,
        @Nullable String employeur) {

    public static final Colonnes VIDES = new Colonnes(null, null, null, null);
}
