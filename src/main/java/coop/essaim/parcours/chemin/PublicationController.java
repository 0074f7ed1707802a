package coop.essaim.parcours.chemin;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Récrire un chemin : la version publiée change, les anciennes restent.
@Controller
@RequestMapping("/chemins/{chemin}/texte")
@Exige(DroitsParcours.GABARITS)
class PublicationController {

    private final Chemins chemins;

    PublicationController(Chemins chemins) {
        this.chemins = chemins;
    }

    @GetMapping
    String preparer(@PathVariable String chemin, Model page) {
        var voulu = connu(chemin);
        page.addAttribute("chemin", voulu);
        page.addAttribute("version", chemins.courante(voulu));
        return "parcours/chemin/texte";
    }

    @PostMapping
    String publier(
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String texte,
            Visiteur visiteur,
            RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                chemins.publier(connu(chemin), texte, visiteur.compteConnecte())
                        ? Avis.fait("Le texte est publié.")
                        : Avis.refus(
                                "Rien n’a changé : pour publier, écrivez un autre texte, en 20 000 caractères au plus."));
        return "redirect:/chemins/{chemin}/texte";
    }

    private static Chemin connu(String chemin) {
        return Chemin.de(chemin).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
