package coop.essaim.acces.lecture;

import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.Taches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LecturesController {

    private final Lectures lectures;
    private final Taches taches;

    LecturesController(Lectures lectures, Taches taches) {
        this.lectures = lectures;
        this.taches = taches;
    }

    /// Ce qui n'est pas, ou plus, à lire ne se note pas : l'accueil montre ce qui l'a remplacé.
    @PostMapping("/lectures")
    @AccesConnecte(raison = "ce que soi-même a lu")
    String noter(Visiteur visiteur, @RequestParam(defaultValue = "") String quoi, RedirectAttributes suite) {
        if (taches.de(visiteur).stream().anyMatch(tache -> quoi.equals(tache.aLire()))) {
            lectures.noter(visiteur.compteConnecte(), quoi);
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("C’est noté. L’accueil le redira seulement s’il change."));
        }
        return "redirect:/";
    }
}
