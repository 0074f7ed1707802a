package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.documents.AutorisationDeLecture;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit les comptes lit les fichiers joints à leurs écritures.
@Component
class AutorisationDesPieces implements AutorisationDeLecture {

    @Override
    public String genre() {
        return PiecesComptables.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return visiteur.peut(DroitsComptabilite.LIRE);
    }
}
