package coop.essaim.parcours.contrat;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.Personnes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit les papiers d'un contrat : l'équipe qui suit les parcours, et la personne elle-même.
@Component
class PiecesDeContrat implements AutorisationDeLecture {

    private final ContratsSql sql;
    private final Personnes personnes;

    PiecesDeContrat(ContratsSql sql, Personnes personnes) {
        this.sql = sql;
        this.personnes = personnes;
    }

    @Override
    public String genre() {
        return PapiersDeContrat.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        var contrat = sql.trouver(new ContratId(objet));
        if (contrat.isEmpty() || !visiteur.estConnecte()) return false;
        if (visiteur.peut(DroitsParcours.LIRE)) return true;
        return visiteur.peut(DroitsParcours.LE_SIEN)
                && personnes
                        .duCompte(visiteur.compteConnecte())
                        .filter(contrat.get().personne()::equals)
                        .isPresent();
    }
}
