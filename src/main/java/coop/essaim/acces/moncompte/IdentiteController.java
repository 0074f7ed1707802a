package coop.essaim.acces.moncompte;

import coop.essaim.acces.ChangementDIdentite;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mon-compte/courriel")
@AccesConnecte(raison = "sa propre adresse")
@ConfirmationExigee
class IdentiteController {

    private static final String PAGE = "acces/moncompte/courriel";

    private final MonCompte monCompte;

    IdentiteController(MonCompte monCompte) {
        this.monCompte = monCompte;
    }

    @GetMapping
    String lire() {
        return PAGE;
    }

    @PostMapping
    String changer(
            Visiteur visiteur,
            @ModelAttribute("courrielSaisie") CourrielSaisie choix,
            BindingResult saisie,
            RedirectAttributes suite) {
        return switch (monCompte.changerCourriel(visiteur.compteConnecte(), choix.courriel())) {
            case ChangementDIdentite.Fait() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait("Votre adresse est maintenant "
                                + choix.courriel().strip() + " ; l’ancienne en est prévenue."));
                yield "redirect:/mon-compte";
            }
            case ChangementDIdentite.SansEffet() -> "redirect:/mon-compte";
            case ChangementDIdentite.CourrielIllisible() ->
                refuser(saisie, "Écrivez une adresse complète, par exemple camille@exemple.fr.");
            case ChangementDIdentite.CourrielDejaPris() ->
                refuser(saisie, "Cette adresse est celle d’un autre compte : choisissez-en une autre.");
            case ChangementDIdentite.NomManquant(), ChangementDIdentite.CompteInconnu() ->
                throw new IllegalStateException("Une personne connectée a un compte et un nom.");
        };
    }

    private static String refuser(BindingResult saisie, String phrase) {
        saisie.rejectValue("courriel", "refus", phrase);
        return PAGE;
    }
}
