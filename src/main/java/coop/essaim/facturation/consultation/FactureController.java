package coop.essaim.facturation.consultation;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.autovalidation.Valideurs;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// La page d'une facture ou d'un avoir, du brouillon au paiement.
@Controller
@RequestMapping("/factures/{piece}")
class FactureController {

    private final LectureDeFacture lecture;
    private final AccesDesPieces acces;
    private final Pieces pieces;
    private final Valideurs valideurs;
    private final List<LiensDeFacture> sources;
    private final Clock horloge;

    FactureController(
            LectureDeFacture lecture,
            AccesDesPieces acces,
            Pieces pieces,
            Valideurs valideurs,
            ObjectProvider<LiensDeFacture> sources,
            Clock horloge) {
        this.lecture = lecture;
        this.acces = acces;
        this.pieces = pieces;
        this.valideurs = valideurs;
        this.sources = sources.orderedStream().toList();
        this.horloge = horloge;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID piece, Visiteur visiteur, Model page) {
        var lue = acces.visible(visiteur, piece);
        if (lue.genre() == Genre.DEVIS) return "redirect:" + lue.url();
        page.addAttribute("piece", lue);
        page.addAttribute("suivi", pieces.suivi(piece));
        page.addAttribute("peutFaire", acces.peutFaire(visiteur, lue.activite()));
        page.addAttribute("peutValider", visiteur.peut(DroitsFacturation.VALIDER));
        page.addAttribute("cle", Identifiant.nouveau(horloge.instant()));
        if (lue.etat() != PieceDeVente.Etat.VALIDEE) {
            page.addAttribute("soiMeme", valideurs.peutValiderSoiMeme(visiteur, lue.enTete()));
            return "facturation/consultation/brouillon";
        }
        officielle(lecture.facture(piece), visiteur, page);
        return "facturation/consultation/facture";
    }

    private void officielle(Facture facture, Visiteur visiteur, Model page) {
        page.addAttribute("facture", facture);
        var reste = lecture.reste(facture);
        var avoir = lecture.avoirAImputer(facture);
        page.addAttribute("etat", lecture.etat(facture, reste, avoir, LocalDate.now(horloge)));
        page.addAttribute("reste", reste);
        page.addAttribute("avoirAImputer", avoir);
        var reglees = lecture.reglees(facture);
        page.addAttribute("reglees", reglees);
        page.addAttribute("acquittee", Acquittement.de(facture, reste, reglees) instanceof Acquittement.Fait);
        lecture.contestation(facture).ifPresent(c -> page.addAttribute("contestation", c));
        page.addAttribute(
                "liens",
                sources.stream()
                        .flatMap(source -> source.liens(facture, visiteur).stream())
                        .toList());
    }
}
