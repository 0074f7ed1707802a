package coop.essaim.parcours.prevention;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.parcours.DroitsParcours;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit le document unique : qui tient la prévention.
@Component
class PiecesDePrevention implements AutorisationDeLecture {

    static final String GENRE = "parcours.duerp";

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return visiteur.estConnecte() && visiteur.peut(DroitsParcours.PREVENTION);
    }
}
