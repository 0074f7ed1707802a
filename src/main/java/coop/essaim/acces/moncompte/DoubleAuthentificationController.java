package coop.essaim.acces.moncompte;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.ReglagesAcces;
import coop.essaim.acces.facteur.Activation;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.SansSecondFacteur;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping(DoubleAuthentificationController.ADRESSE)
@AccesConnecte(raison = "sa propre double authentification")
@SansSecondFacteur
@ConfirmationExigee
class DoubleAuthentificationController {

    static final String ADRESSE = "/mon-compte/double-authentification";
    private static final String PAGE = "acces/moncompte/double-authentification";
    private static final String CODES = "acces/moncompte/codes-de-secours";

    private final SecondFacteur secondFacteur;
    private final Comptes comptes;
    private final ReglagesAcces reglages;

    DoubleAuthentificationController(SecondFacteur secondFacteur, Comptes comptes, ReglagesAcces reglages) {
        this.secondFacteur = secondFacteur;
        this.comptes = comptes;
        this.reglages = reglages;
    }

    @GetMapping
    String lire(Visiteur visiteur, Model page) {
        return page(visiteur, page);
    }

    @PostMapping("/proposition")
    String proposer(Visiteur visiteur) {
        secondFacteur.proposer(visiteur.compteConnecte());
        return "redirect:" + ADRESSE;
    }

    /// Les codes de secours se montrent ici et nulle part ailleurs : pas de redirection, qui les ferait attendre en
    /// session.
    @PostMapping("/activation")
    String activer(
            Visiteur visiteur,
            @ModelAttribute("activationSaisie") ActivationSaisie essai,
            BindingResult saisie,
            Model page) {
        return switch (secondFacteur.activer(visiteur.compteConnecte(), essai.code())) {
            case Activation.Faite(var codes) -> {
                page.addAttribute("codes", codes);
                yield CODES;
            }
            case Activation.CodeFaux() -> {
                saisie.rejectValue(
                        "code",
                        "faux",
                        "Ce code n’est pas celui de cette image : attendez le suivant, "
                                + "et vérifiez que l’heure du téléphone est réglée automatiquement.");
                yield page(visiteur, page);
            }
            case Activation.SansProposition() -> "redirect:" + ADRESSE;
        };
    }

    @PostMapping("/codes")
    String renouvelerLesCodes(Visiteur visiteur, Model page) {
        if (!secondFacteur.estActif(visiteur.compteConnecte())) return "redirect:" + ADRESSE;
        page.addAttribute("codes", secondFacteur.renouvelerLesCodes(visiteur.compteConnecte()));
        return CODES;
    }

    @PostMapping("/retrait")
    String retirer(Visiteur visiteur, RedirectAttributes suite) {
        if (reglages.exigeUnSecondFacteur(visiteur.equipe())) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT,
                    Avis.refus("L’équipe d’appui garde la double authentification. Pour changer de téléphone, "
                            + "demandez à un administrateur de la retirer : vous la réinstallerez aussitôt."));
            return "redirect:" + ADRESSE;
        }
        secondFacteur.retirer(visiteur.compteConnecte(), visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La double authentification est retirée."));
        return "redirect:/mon-compte";
    }

    private String page(Visiteur visiteur, Model page) {
        var compte = comptes.trouver(visiteur.compteConnecte()).orElseThrow();
        page.addAttribute("active", secondFacteur.estActif(compte.id()));
        page.addAttribute("exigee", reglages.exigeUnSecondFacteur(visiteur.equipe()));
        page.addAttribute("restants", secondFacteur.codesRestants(compte.id()));
        page.addAttribute(
                "proposition",
                secondFacteur.proposition(compte.id(), compte.courriel()).orElse(null));
        return PAGE;
    }
}
