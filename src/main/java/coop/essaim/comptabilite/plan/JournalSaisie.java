package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.plan.Journal.Nature;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Un journal, tel que tapé.
record JournalSaisie(
        @Nullable String code,
        @Nullable String libelle,
        @Nullable String nature,
        @Nullable String tresorerie) {

    static JournalSaisie de(FicheDeJournal fiche) {
        return new JournalSaisie(fiche.code(), fiche.libelle(), fiche.nature().name(), fiche.tresorerie());
    }

    String leCode() {
        return Objects.requireNonNullElse(code, "").strip();
    }

    String leLibelle() {
        return Objects.requireNonNullElse(libelle, "").strip();
    }

    String laTresorerie() {
        return Objects.requireNonNullElse(tresorerie, "").strip();
    }

    @Nullable
    Nature laNature() {
        return Arrays.stream(Nature.values())
                .filter(possible -> possible.name().equals(nature))
                .findFirst()
                .orElse(null);
    }
}
