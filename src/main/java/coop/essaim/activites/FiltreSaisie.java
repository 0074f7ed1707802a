package coop.essaim.activites;

import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des activités, tels que l'adresse les porte.
///
/// @param etat `fermees` ou `toutes` ; autre chose ou rien : les ouvertes
record FiltreSaisie(@Nullable String q, @Nullable String etat) {

    @Nullable
    String texte() {
        return q == null || q.isBlank()
                ? null
                : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String etatVoulu() {
        return etat != null && etat.matches("fermees|toutes") ? etat : "ouvertes";
    }
}
