package coop.essaim.facturation.devis;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.Pieces;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit un devis lit aussi le papier que le client a signé.
@Component
class LectureDesDevisSignes implements AutorisationDeLecture {

    private final Pieces pieces;
    private final AccesDesPieces acces;

    LectureDesDevisSignes(Pieces pieces, AccesDesPieces acces) {
        this.pieces = pieces;
        this.acces = acces;
    }

    @Override
    public String genre() {
        return DevisSignes.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return pieces.trouver(objet)
                .filter(piece -> acces.peutLire(visiteur, piece.activite()))
                .isPresent();
    }
}
