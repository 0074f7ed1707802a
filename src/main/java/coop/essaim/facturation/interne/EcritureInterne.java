package coop.essaim.facturation.interne;

import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Piece;
import coop.essaim.facturation.serie.Numero;
import java.util.List;

/// L'écriture d'une facture interne : un produit interne d'un côté, une charge interne de l'autre, la banque interne
/// entre les deux. Que des comptes de classe 9, hors du FEC.
final class EcritureInterne {

    private static final String JOURNAL = "IN";
    private static final String LIAISON = "900000";
    private static final String CHARGE = "918000";
    private static final String PRODUIT = "928000";

    private EcritureInterne() {}

    static Ecriture de(FactureInterne facture, Numero numero) {
        var vendeur = facture.vendeur().section();
        var acheteur = facture.acheteur().section();
        return new Ecriture(
                JOURNAL,
                numero.date(),
                new Piece(numero.texte(), numero.date(), facture.url()),
                "Facture interne " + numero.texte() + ", " + facture.objet(),
                List.of(
                        Ligne.debit(vendeur, LIAISON, facture.montant()),
                        Ligne.credit(vendeur, PRODUIT, facture.montant()),
                        Ligne.debit(acheteur, CHARGE, facture.montant()),
                        Ligne.credit(acheteur, LIAISON, facture.montant())));
    }
}
