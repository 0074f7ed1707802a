package coop.essaim.acces.moncompte;

import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mon-compte/mot-de-passe")
@AccesConnecte(raison = "son propre mot de passe")
@ConfirmationExigee
class MotDePasseController {

    private static final String PAGE = "acces/moncompte/mot-de-passe";

    private final MonCompte monCompte;

    MotDePasseController(MonCompte monCompte) {
        this.monCompte = monCompte;
    }

    @GetMapping
    String lire() {
        return PAGE;
    }

    @PostMapping
    String changer(
            Visiteur visiteur,
            @ModelAttribute("motDePasseSaisie") MotDePasseSaisie choix,
            BindingResult saisie,
            HttpServletRequest demande,
            RedirectAttributes suite) {
        var session = demande.getSession().getId();
        return switch (monCompte.changerMotDePasse(visiteur.compteConnecte(), choix.motDePasse(), session)) {
            case ChoixDeMotDePasse.Fait() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Votre mot de passe est changé ; vos autres sessions sont fermées."));
                yield "redirect:/mon-compte";
            }
            case ChoixDeMotDePasse.Refuse(var phrase) -> {
                saisie.rejectValue("motDePasse", "politique", phrase);
                yield PAGE;
            }
            case ChoixDeMotDePasse.CompteInconnu() ->
                throw new IllegalStateException("Une personne connectée a un compte.");
        };
    }
}
