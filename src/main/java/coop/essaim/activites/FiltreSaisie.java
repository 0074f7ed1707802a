package coop.essaim.activites;

import coop.essaim.commun.page.liste.Filtres;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des activités, tels que l'adresse les porte.
///
/// @param etat `fermees` ou `toutes` ; autre chose ou rien : les ouvertes
record FiltreSaisie(@Nullable String q, @Nullable String etat) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    String etatVoulu() {
        return etat != null && etat.matches("fermees|toutes") ? etat : "ouvertes";
    }
}
