package coop.essaim.facturation.reglement;

import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.encaissement.Encaissements;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// « Encaisser » ou « Solder autrement », sur la page d'une facture qui reste à payer ; « Rembourser », d'un avoir.
@Component
@Order(1)
class LienVersLEncaissement implements LiensDeFacture {

    private final Encaissements encaissements;

    LienVersLEncaissement(Encaissements encaissements) {
        this.encaissements = encaissements;
    }

    @Override
    public List<Lien> liens(Facture facture, Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.ENCAISSER)
                || encaissements.reste(facture.id()).filter(Montant::estPositif).isEmpty()) return List.of();
        var autrement = "/factures/" + facture.id() + "/solde";
        return facture.estUnAvoir()
                ? List.of(Lien.vers("Rembourser", autrement))
                : List.of(
                        Lien.vers("Encaisser", "/encaissements/saisie?facture=" + facture.numero()),
                        Lien.vers("Solder autrement", autrement));
    }
}
