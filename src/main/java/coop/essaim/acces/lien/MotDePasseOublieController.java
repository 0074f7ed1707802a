package coop.essaim.acces.lien;

import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.acces.session.AdresseReseau;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/mot-de-passe/oubli")
@AccesPublic(raison = "qui a oublié son mot de passe ne peut pas se connecter")
class MotDePasseOublieController {

    private final Liens liens;
    private final Frein frein;

    MotDePasseOublieController(Liens liens, Frein frein) {
        this.liens = liens;
        this.frein = frein;
    }

    @GetMapping
    String lire() {
        return "acces/lien/oubli";
    }

    @PostMapping
    String demander(
            @ModelAttribute("oubliSaisie") OubliSaisie oubli,
            BindingResult saisie,
            HttpServletRequest demande,
            Model page) {
        var courriel = Courriel.lire(oubli.courriel());
        if (courriel instanceof Lecture.Refusee<Courriel>(var phrase)) {
            saisie.rejectValue("courriel", "forme", phrase);
            return "acces/lien/oubli";
        }
        var adresse = AdresseReseau.de(demande).cle();
        // Trop de demandes : rien ne se note, et la réponse ne change pas.
        if (frein.essayer(Compteur.deLAdresse(adresse)).isEmpty()
                && frein.essayer(Compteur.desDemandesDeLien(oubli.courriel())).isEmpty()) {
            liens.demander(courriel.valeur());
        }
        page.addAttribute("courriel", oubli.courriel());
        return "acces/lien/oubli-note";
    }
}
