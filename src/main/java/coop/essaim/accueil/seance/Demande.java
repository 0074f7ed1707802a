package coop.essaim.accueil.seance;

import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une demande d'inscription.
///
/// @param par le compte de l'équipe qui inscrit ; vide quand la personne s'inscrit elle-même
/// @param informee la personne a dit avoir lu ce qui est fait de ses données
public record Demande(
        NouvellePersonne personne,
        @Nullable Origine origine,
        @Nullable String prescripteur,
        boolean informee,
        @Nullable UUID par) {

    boolean estPublique() {
        return par == null;
    }
}
