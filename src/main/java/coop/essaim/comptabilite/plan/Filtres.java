package coop.essaim.comptabilite.plan;

import org.jspecify.annotations.Nullable;

/// Ce qu'une adresse porte d'un filtre : un texte à chercher tel quel, `%` et `_` compris.
final class Filtres {

    private Filtres() {}

    static @Nullable String texte(@Nullable String tape) {
        return tape == null || tape.isBlank()
                ? null
                : tape.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    static @Nullable String parmi(@Nullable String tape, String permis) {
        return tape != null && tape.matches(permis) ? tape : null;
    }
}
