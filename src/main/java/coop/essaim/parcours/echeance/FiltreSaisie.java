package coop.essaim.parcours.echeance;

import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.parcours.machine.GenreDEcheance.Famille;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres du tableau des échéances, tels que l'adresse les porte.
///
/// @param conseiller qui accompagne, ou `sans`
/// @param quand `retard`, `mois` (trente jours, par défaut), `trimestre`, `tout` ou `faites`
record FiltreSaisie(
        @Nullable String conseiller,
        @Nullable String famille,
        @Nullable String quand) {

    /// Le choix qui montre les personnes que nul n'accompagne.
    static final String SANS = "sans";

    boolean sansConseiller() {
        return SANS.equals(conseiller);
    }

    @Nullable
    UUID conseillerConnu() {
        return Filtres.uuid(conseiller);
    }

    @Nullable
    Famille familleVoulue() {
        return Arrays.stream(Famille.values())
                .filter(f -> f.name().equals(famille))
                .findFirst()
                .orElse(null);
    }

    String quandVoulu() {
        return quand != null && quand.matches("retard|trimestre|tout|faites") ? quand : "mois";
    }
}
