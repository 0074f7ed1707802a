package coop.essaim.parcours.sortie;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.personnes.Personnes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit les papiers de fin : l'équipe qui suit les parcours, et la personne elle-même.
@Component
class PiecesDeSortie implements AutorisationDeLecture {

    private final SortiesSql sql;
    private final Personnes personnes;

    PiecesDeSortie(SortiesSql sql, Personnes personnes) {
        this.sql = sql;
        this.personnes = personnes;
    }

    @Override
    public String genre() {
        return PapiersDeSortie.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        var partie = sql.personne(objet);
        if (partie.isEmpty() || !visiteur.estConnecte()) return false;
        if (visiteur.peut(DroitsParcours.LIRE)) return true;
        return visiteur.peut(DroitsParcours.LE_SIEN)
                && personnes.duCompte(visiteur.compteConnecte()).equals(partie);
    }
}
