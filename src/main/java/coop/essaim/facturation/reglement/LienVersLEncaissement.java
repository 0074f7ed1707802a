package coop.essaim.facturation.reglement;

import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.encaissement.Encaissements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// « Encaisser » ou « Solder autrement », sur la page d'une facture qui reste à payer ; « Rembourser », d'un avoir.
@Component
@Order(1)
class LienVersLEncaissement implements LiensDeFacture {

    private final Encaissements encaissements;
    private final SourcesSql sources;

    LienVersLEncaissement(Encaissements encaissements, SourcesSql sources) {
        this.encaissements = encaissements;
        this.sources = sources;
    }

    @Override
    public List<Lien> liens(Facture facture, Visiteur visiteur) {
        if (!visiteur.peut(DroitsFacturation.ENCAISSER)
                || encaissements.reste(facture.id()).filter(Montant::estPositif).isEmpty()) return List.of();
        var autrement = "/factures/" + facture.id() + "/solde";
        return facture.estUnAvoir()
                ? List.of(Lien.vers("Rembourser", autrement))
                : Stream.concat(
                                aEmployer(facture, autrement).stream(),
                                Stream.of(
                                        Lien.vers("Encaisser", "/encaissements/saisie?facture=" + facture.numero()),
                                        Lien.vers("Solder autrement", autrement)))
                        .toList();
    }

    /// L'avoir de cette facture, ou ce que son client a payé en trop : le premier vient d'abord, d'un clic.
    private Optional<Lien> aEmployer(Facture facture, String autrement) {
        var avoirs = sources.avoirs(facture.id().valeur());
        if (!avoirs.isEmpty())
            return Optional.of(Lien.vers(
                    "Employer l’avoir",
                    autrement + "?acte=avoir&source=" + avoirs.getFirst().valeur()));
        return sources.tropPercus(facture.id().valeur()).stream()
                .findFirst()
                .map(source ->
                        Lien.vers("Employer le trop-perçu", autrement + "?acte=trop-percu&source=" + source.valeur()));
    }
}
