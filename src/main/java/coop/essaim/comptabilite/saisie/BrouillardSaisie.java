package coop.essaim.comptabilite.saisie;

import org.jspecify.annotations.Nullable;

/// Ce qui se valide : un journal, ou tous, jusqu'à un jour compris.
record BrouillardSaisie(@Nullable String journal, @Nullable String jusquAu) {

    @Nullable
    String leJournal() {
        return journal == null || journal.isBlank() ? null : journal.strip();
    }
}
