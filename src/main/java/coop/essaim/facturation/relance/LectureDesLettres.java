package coop.essaim.facturation.relance;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.piece.AccesDesPieces;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit une facture lit les lettres qui la rappellent.
@Component
class LectureDesLettres implements AutorisationDeLecture {

    static final String GENRE = "facturation.relance";

    private final Factures factures;
    private final AccesDesPieces acces;

    LectureDesLettres(Factures factures, AccesDesPieces acces) {
        this.factures = factures;
        this.acces = acces;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return factures.trouver(new FactureId(objet))
                .filter(facture ->
                        acces.peutLire(visiteur, facture.rattachement().activite()))
                .isPresent();
    }
}
