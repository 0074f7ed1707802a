package coop.essaim.facturation.validation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.piece.PieceDeVente;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Rend une pièce officielle, selon ce qu'elle est.
@Component
class Officialisation {

    private final Factures factures;
    private final DevisOfficiels devis;

    Officialisation(Factures factures, DevisOfficiels devis) {
        this.factures = factures;
        this.devis = devis;
    }

    Validation valider(PieceDeVente piece, int version, LocalDate date, Visiteur visiteur) {
        var demande = new Factures.Demande(
                new FactureId(piece.id()), version, date, visiteur.compteConnecte(), visiteur.nom());
        return piece.genre() == Genre.DEVIS ? devis.valider(demande) : factures.valider(demande);
    }
}
