package coop.essaim.facturation.electronique;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit une facture lit son papier : l'entrepreneur de l'activité, et l'équipe qui les lit toutes.
@Component
class LectureDesPapiers implements AutorisationDeLecture {

    private final Factures factures;
    private final AccesDesPieces acces;

    LectureDesPapiers(Factures factures, AccesDesPieces acces) {
        this.factures = factures;
        this.acces = acces;
    }

    @Override
    public String genre() {
        return Papiers.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return factures.trouver(new FactureId(objet))
                .filter(facture ->
                        acces.peutLire(visiteur, facture.rattachement().activite()))
                .isPresent();
    }
}
