package coop.essaim.facturation.electronique;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.documents.DocumentId;
import coop.essaim.facturation.Facture;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Le papier d'une facture et le courriel qui le porte au client.
@Component
class Faconnage {

    private final FigeDeFacture fige;
    private final FacturX facturX;
    private final EnvoisSql envois;
    private final Courriers courriers;
    private final Clock horloge;

    Faconnage(FigeDeFacture fige, FacturX facturX, EnvoisSql envois, Courriers courriers, Clock horloge) {
        this.fige = fige;
        this.facturX = facturX;
        this.envois = envois;
        this.courriers = courriers;
        this.horloge = horloge;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Papier(String nom, byte[] pdf) {}

    Papier papier(Facture facture) {
        var document = fige.de(facture);
        return new Papier(document.nomDeFichier(), facturX.pdf(document));
    }

    Papiers.Correspondants correspondants(Facture facture) {
        return new Papiers.Correspondants(
                fige.courrielDuClient(facture).orElse(null),
                fige.repondreA(facture).orElse(null));
    }

    /// Promet le courriel d'office au client, s'il a une adresse, dans la transaction de l'appelant.
    ///
    /// @return faux quand le client n'a pas d'adresse de courriel
    boolean envoyerDOffice(Facture facture, DocumentId papier) {
        var client = fige.courrielDuClient(facture);
        client.ifPresent(adresse -> envoyer(
                facture,
                papier,
                new Envois.Demande(Identifiant.nouveau(horloge.instant()), adresse, message(facture), null)));
        return client.isPresent();
    }

    /// Promet un courriel dans la transaction de l'appelant ; l'envoi laisse sa trace.
    void envoyer(Facture facture, DocumentId papier, Envois.Demande demande) {
        var message = demande.message();
        var repondreA = fige.repondreA(facture).orElse(null);
        var courrier = courriers.envoyer(new Courrier(
                demande.aQui(), message.sujet(), message.mot(), false, repondreA, List.of(papier.valeur())));
        envois.noter(
                new EnvoisSql.Envoi(
                        demande.cle(), facture.id(), courrier, demande.aQui(), repondreA, horloge.instant(), null),
                demande.par());
    }

    /// Ce qu'Essaim écrit de lui-même.
    Envois.Message message(Facture facture) {
        return new Envois.Message(
                sujet(facture), texte(facture, fige.repondreA(facture).orElse(null)));
    }

    private static String sujet(Facture facture) {
        var sujet = facture.genre().libelle() + " " + facture.numero() + " – "
                + facture.rattachement().enseigne();
        return sujet.length() > 200 ? sujet.substring(0, 200) : sujet;
    }

    private static String texte(Facture facture, @Nullable Courriel repondreA) {
        var quoi = facture.estUnAvoir()
                ? "Vous trouverez ci-joint l’avoir %s du %s, d’un montant de %s TTC."
                : "Vous trouverez ci-joint la facture %s du %s, d’un montant de %s TTC.";
        var quand = facture.estUnAvoir()
                ? "Il vient en déduction de la facture qu’il corrige."
                : "Elle est à régler au plus tard le " + EnFrancais.enFrancais(facture.echeance()) + ".";
        var reponse = repondreA == null ? null : "Pour toute question, répondez simplement à ce courriel.";
        return Stream.of(
                        "Bonjour,",
                        quoi.formatted(facture.numero(), EnFrancais.enFrancais(facture.date()), facture.ttc()) + " "
                                + quand,
                        reponse,
                        facture.rattachement().enseigne() + "\n"
                                + facture.emetteur().denomination() + ", "
                                + facture.emetteur().mention())
                .filter(paragraphe -> paragraphe != null)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
