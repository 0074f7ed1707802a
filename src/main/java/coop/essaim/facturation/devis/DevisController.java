package coop.essaim.facturation.devis;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La page d'un devis, du brouillon à la dernière facture ; son envoi au client.
@Controller
@RequestMapping("/devis/{piece}")
class DevisController {

    private final PageDeDevis pageDeDevis;
    private final LectureDeDevis lecture;
    private final Accords accords;
    private final AccesDesPieces acces;
    private final Clock horloge;

    DevisController(
            PageDeDevis pageDeDevis, LectureDeDevis lecture, Accords accords, AccesDesPieces acces, Clock horloge) {
        this.pageDeDevis = pageDeDevis;
        this.lecture = lecture;
        this.accords = accords;
        this.acces = acces;
        this.horloge = horloge;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID piece, Visiteur visiteur, Model page) {
        var lue = acces.visible(visiteur, piece);
        if (lue.genre() != Genre.DEVIS) return "redirect:" + lue.url();
        return pageDeDevis.montrer(lue, visiteur, page);
    }

    /// Le message part avec un lien secret où le client lit, accepte ou refuse.
    @PostMapping("/envoi")
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
    String envoyer(
            @PathVariable UUID piece,
            @ModelAttribute EnvoiSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lue = acces.aFaire(visiteur, piece);
        if (lue.genre() != Genre.DEVIS || lue.etat() != PieceDeVente.Etat.VALIDEE)
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var message = saisie.lire(Identifiant.nouveau(horloge.instant()), refus);
        if (message.isEmpty()) return pageDeDevis.montrer(lue, visiteur, page);
        return switch (accords.envoyer(
                new DevisId(piece), message.get().avec(lecture.papier(lue)), visiteur.compteConnecte())) {
            case Accord.Note() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("Le devis part à " + message.get().aQui() + ", avec un lien pour y répondre."));
                yield "redirect:" + lue.url();
            }
            case Accord.Refus refuse -> {
                refus.reject("refus", refuse.phrase());
                yield pageDeDevis.montrer(lue, visiteur, page);
            }
        };
    }
}
