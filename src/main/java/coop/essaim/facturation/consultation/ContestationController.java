package coop.essaim.facturation.consultation;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.PieceDeVente;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/factures/{piece}/contestation")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class ContestationController {

    private final Contestations contestations;
    private final AccesDesPieces acces;

    ContestationController(Contestations contestations, AccesDesPieces acces) {
        this.contestations = contestations;
        this.acces = acces;
    }

    @PostMapping
    String ouvrir(
            @PathVariable UUID piece,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var facture = officielle(visiteur, piece);
        if (motif.isBlank() || motif.length() > 1000)
            return retour(
                    facture, Avis.attention("Écrivez ce que le client conteste, en 1 000 caractères au plus."), suite);
        contestations.ouvrir(new FactureId(piece), motif, visiteur.compteConnecte());
        return retour(facture, Avis.fait("La contestation est notée : la facture n’est plus relancée."), suite);
    }

    @PostMapping("/levee")
    String lever(
            @PathVariable UUID piece,
            @RequestParam(name = "issue", defaultValue = "") String issue,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var facture = officielle(visiteur, piece);
        if (issue.isBlank() || issue.length() > 1000)
            return retour(facture, Avis.attention("Écrivez ce qui a été convenu, en 1 000 caractères au plus."), suite);
        contestations.lever(new FactureId(piece), issue, visiteur.compteConnecte());
        return retour(facture, Avis.fait("La contestation est levée."), suite);
    }

    private PieceDeVente officielle(Visiteur visiteur, UUID piece) {
        var facture = acces.aFaire(visiteur, piece);
        if (facture.etat() != PieceDeVente.Etat.VALIDEE) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return facture;
    }

    private static String retour(PieceDeVente facture, Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + facture.url();
    }
}
