package coop.essaim.parcours.fiche;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des parcours, tels que l'adresse les porte.
///
/// @param etat `contrat` (par défaut), `accueil`, `integration`, `sortie`, `partis` ou `tous`
record FiltreSaisie(
        @Nullable String q, @Nullable String etat, @Nullable UUID conseiller) {

    @Nullable
    String texte() {
        return q == null || q.isBlank()
                ? null
                : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String etatVoulu() {
        return etat != null && etat.matches("accueil|integration|sortie|partis|tous") ? etat : "contrat";
    }
}
