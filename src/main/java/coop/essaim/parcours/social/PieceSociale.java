package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import java.util.UUID;

/// Une pièce de la gestion sociale se lit avec le droit de tenir ce qu'elle prouve.
record PieceSociale(String genre, String droit) implements AutorisationDeLecture {

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return visiteur.estConnecte() && visiteur.peut(droit);
    }
}
