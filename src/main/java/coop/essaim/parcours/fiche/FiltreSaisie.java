package coop.essaim.parcours.fiche;

import coop.essaim.commun.page.liste.Filtres;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des parcours, tels que l'adresse les porte.
///
/// @param etat `contrat` (par défaut), `accueil`, `integration`, `sortie`, `partis` ou `tous`
record FiltreSaisie(
        @Nullable String q, @Nullable String etat, @Nullable String conseiller) {

    @Nullable
    String texte() {
        return Filtres.texte(q);
    }

    @Nullable
    UUID conseillerConnu() {
        return Filtres.uuid(conseiller);
    }

    String etatVoulu() {
        return etat != null && etat.matches("accueil|integration|sortie|partis|tous") ? etat : "contrat";
    }
}
