package coop.essaim.personnes.fiche;

import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste des personnes. Rien de sensible n'y entre : elle s'emporte.
///
/// @param commune celle de l'adresse d'aujourd'hui ; vide si l'on n'en connaît pas
/// @param conseiller qui suit la personne aujourd'hui ; vide si personne
public record PersonneListe(
        PersonneId id,
        String nom,
        String prenom,
        String courriel,
        @Nullable Telephone telephone,
        String commune,
        String conseiller,
        String territoire,
        boolean aUnCompte,
        Instant creeA) {

    public String nomComplet() {
        return prenom + " " + nom;
    }

    public String adresse() {
        return "/personnes/" + id;
    }
}
