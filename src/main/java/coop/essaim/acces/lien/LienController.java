package coop.essaim.acces.lien;

import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@AccesPublic(raison = "le lien reçu par courrier est la preuve, et ne sert qu'une fois")
class LienController {

    private static final String PAGE = "acces/lien/nouveau";

    private final Liens liens;
    private final Comptes comptes;

    LienController(Liens liens, Comptes comptes) {
        this.liens = liens;
        this.comptes = comptes;
    }

    @GetMapping("/mot-de-passe/nouveau/{jeton}")
    String lireOubli(@PathVariable String jeton, Model page, HttpServletResponse reponse) {
        return lire(Usage.MOT_DE_PASSE, jeton, page, reponse);
    }

    @GetMapping("/invitation/{jeton}")
    String lireInvitation(@PathVariable String jeton, Model page, HttpServletResponse reponse) {
        return lire(Usage.INVITATION, jeton, page, reponse);
    }

    @PostMapping("/mot-de-passe/nouveau/{jeton}")
    String honorerOubli(
            @PathVariable String jeton,
            @ModelAttribute("motDePasseSaisie") MotDePasseSaisie choix,
            BindingResult saisie,
            Model page,
            HttpServletResponse reponse) {
        return suite(liens.honorer(Usage.MOT_DE_PASSE, jeton, choix.motDePasse()), saisie, page, reponse);
    }

    @PostMapping("/invitation/{jeton}")
    String honorerInvitation(
            @PathVariable String jeton,
            @ModelAttribute("motDePasseSaisie") MotDePasseSaisie choix,
            BindingResult saisie,
            Model page,
            HttpServletResponse reponse) {
        return suite(liens.honorer(Usage.INVITATION, jeton, choix.motDePasse()), saisie, page, reponse);
    }

    private String lire(Usage usage, String jeton, Model page, HttpServletResponse reponse) {
        var compte = liens.lire(usage, jeton).flatMap(comptes::trouver);
        if (compte.isEmpty()) return mort(reponse);
        page.addAttribute("courriel", compte.map(Compte::courriel).orElse(""));
        return PAGE;
    }

    private static String suite(Honneur honneur, BindingResult saisie, Model page, HttpServletResponse reponse) {
        return switch (honneur) {
            case Honneur.Fait() -> "redirect:/connexion?choisi=1";
            case Honneur.LienMort() -> mort(reponse);
            case Honneur.MotDePasseRefuse(var phrase) -> {
                saisie.rejectValue("motDePasse", "politique", phrase);
                page.addAttribute("courriel", "");
                yield PAGE;
            }
        };
    }

    private static String mort(HttpServletResponse reponse) {
        reponse.setStatus(HttpServletResponse.SC_GONE);
        return "acces/lien/mort";
    }
}
