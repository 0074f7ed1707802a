package coop.essaim.comptabilite.plan;

import coop.essaim.commun.page.liste.Filtres;
import org.jspecify.annotations.Nullable;

/// Les filtres du plan de comptes, tels que l'adresse les porte.
record PlanFiltreSaisie(
        @Nullable String q,
        @Nullable String classe,
        @Nullable String etat) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    Integer laClasse() {
        var permise = Filtres.parmi(classe, "[1-9]");
        return permise == null ? null : Integer.valueOf(permise);
    }

    @Nullable
    String lEtat() {
        return Filtres.parmi(etat, "actifs|inactifs");
    }
}
