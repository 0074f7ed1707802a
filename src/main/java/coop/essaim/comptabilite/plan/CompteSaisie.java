package coop.essaim.comptabilite.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Un compte du plan, tel que tapé.
record CompteSaisie(
        @Nullable String numero,
        @Nullable String libelle,
        @Nullable Boolean collectif,
        @Nullable String usage) {

    static CompteSaisie de(Compte compte) {
        return new CompteSaisie(compte.numero(), compte.libelle(), compte.collectif(), compte.usage());
    }

    boolean estCollectif() {
        return Boolean.TRUE.equals(collectif);
    }

    String leNumero() {
        return Objects.requireNonNullElse(numero, "").strip();
    }

    String leLibelle() {
        return Objects.requireNonNullElse(libelle, "").strip();
    }

    String lUsage() {
        return Objects.requireNonNullElse(usage, "").strip();
    }
}
