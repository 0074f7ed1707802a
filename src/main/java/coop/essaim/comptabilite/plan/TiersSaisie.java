package coop.essaim.comptabilite.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Un compte auxiliaire, tel que tapé.
record TiersSaisie(@Nullable String code, @Nullable String libelle) {

    String leCode() {
        return Objects.requireNonNullElse(code, "").strip();
    }

    String leLibelle() {
        return Objects.requireNonNullElse(libelle, "").strip();
    }
}
