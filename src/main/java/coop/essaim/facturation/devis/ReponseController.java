package coop.essaim.facturation.devis;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La réponse reçue hors d'Essaim : un papier signé, un courriel, une parole.
@Controller
@RequestMapping("/devis/{piece}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class ReponseController {

    private final PageDeDevis pageDeDevis;
    private final Accords accords;
    private final DevisSignes signes;
    private final AccesDesPieces acces;

    ReponseController(PageDeDevis pageDeDevis, Accords accords, DevisSignes signes, AccesDesPieces acces) {
        this.pageDeDevis = pageDeDevis;
        this.accords = accords;
        this.signes = signes;
        this.acces = acces;
    }

    @PostMapping("/accord")
    String accorder(
            @PathVariable UUID piece,
            @ModelAttribute AccordSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var devis = officiel(visiteur, piece);
        if (refus.hasErrors()) return pageDeDevis.montrer(devis, visiteur, page);
        var recu = new DevisSignes.Recu(new DevisId(piece), saisie.nom(), saisie.retenues());
        return switch (signes.noter(recu, saisie.fichier(), visiteur.compteConnecte())) {
            case Accord.Depot non -> {
                refus.rejectValue("fichier", "refus", non.phrase());
                yield pageDeDevis.montrer(devis, visiteur, page);
            }
            case Accord.SansNom non -> {
                refus.rejectValue("signataire", "manque", non.phrase());
                yield pageDeDevis.montrer(devis, visiteur, page);
            }
            case Accord reponse ->
                retour(devis, reponse, "L’accord du client est noté : le devis peut être facturé.", suite);
        };
    }

    @PostMapping("/refus")
    String refuser(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var devis = officiel(visiteur, piece);
        var reponse = accords.noterLeRefus(new DevisId(piece), motif, visiteur.compteConnecte());
        if (reponse instanceof Accord.MotTropLong trop) {
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.malLu(motif, trop.phrase()));
            return "redirect:" + devis.url();
        }
        return retour(devis, reponse, "Le refus du client est noté.", suite);
    }

    private PieceDeVente officiel(Visiteur visiteur, UUID piece) {
        var devis = acces.aFaire(visiteur, piece);
        if (devis.etat() != PieceDeVente.Etat.VALIDEE) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return devis;
    }

    private static String retour(PieceDeVente devis, Accord reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Accord.Note() -> Avis.fait(fait);
                    case Accord.Refus refus -> Avis.attention(refus.phrase());
                });
        return "redirect:" + devis.url();
    }
}
