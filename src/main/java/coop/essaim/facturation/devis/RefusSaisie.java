package coop.essaim.facturation.devis;

import org.jspecify.annotations.Nullable;

/// Ce que le client dit en refusant.
record RefusSaisie(@Nullable String motif) {

    String mot() {
        return motif == null ? "" : motif.strip();
    }
}
