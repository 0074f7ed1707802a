package coop.essaim.comptabilite.plan;

import coop.essaim.commun.page.liste.Filtres;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des sections, tels que l'adresse les porte.
record SectionFiltreSaisie(@Nullable String q, @Nullable String etat) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    String lEtat() {
        return Filtres.parmi(etat, "ouvertes|fermees");
    }
}
