package coop.essaim.accueil.seance;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une personne inscrite à une séance.
public record Inscrit(
        UUID inscription,
        PersonneId personne,
        String nom,
        String prenom,
        @Nullable Courriel courriel,
        @Nullable Telephone telephone,
        Etat etat,
        @Nullable Presence presence,
        Instant inscriteA,
        boolean reorientee) {

    public enum Etat {
        INSCRITE,
        EN_ATTENTE,
        ANNULEE
    }

    public enum Presence {
        PRESENTE,
        ABSENTE
    }

    public String nomComplet() {
        return prenom + " " + nom;
    }
}
