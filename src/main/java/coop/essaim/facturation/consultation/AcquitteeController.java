package coop.essaim.facturation.consultation;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.relance.TetesDeLettre;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.RequestContextUtils;

/// La facture acquittée : une lettre qui constate les règlements. La facture elle-même, figée, ne change pas.
@Controller
class AcquitteeController {

    private final LectureDeFacture lecture;
    private final AccesDesPieces acces;
    private final TetesDeLettre tetes;
    private final Impressions impressions;

    AcquitteeController(LectureDeFacture lecture, AccesDesPieces acces, TetesDeLettre tetes, Impressions impressions) {
        this.lecture = lecture;
        this.acces = acces;
        this.tetes = tetes;
        this.impressions = impressions;
    }

    @GetMapping("/factures/{piece}/acquittee.pdf")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    ResponseEntity<byte[]> telecharger(
            @PathVariable UUID piece, Visiteur visiteur, HttpServletRequest demande, HttpServletResponse reponse) {
        acces.visible(visiteur, piece);
        var facture = lecture.facture(piece);
        var reglees = lecture.reglees(facture);
        return switch (Acquittement.de(facture, lecture.reste(facture), reglees)) {
            case Acquittement.Fait(var jour) -> envoyer(facture, jour, reglees);
            case Acquittement.Refus refus -> {
                var page = "/factures/" + piece;
                RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, Avis.attention(refus.phrase()));
                RequestContextUtils.saveOutputFlashMap(page, demande, reponse);
                yield ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, page)
                        .build();
            }
        };
    }

    private ResponseEntity<byte[]> envoyer(Facture facture, LocalDate jour, List<PartReglee> reglees) {
        var titre = "Facture " + facture.numero() + " acquittée";
        var tete = tetes.de(facture.rattachement().enseigne(), tetes.destinataire(facture));
        var octets = impressions.imprimer(Impression.de(
                titre,
                "facturation/consultation/acquittee-papier",
                Map.of("tete", tete, "titre", titre, "facture", facture, "jour", jour, "reglees", reglees)));
        return FichierEnvoye.pdf(titre + ".pdf", octets);
    }
}
