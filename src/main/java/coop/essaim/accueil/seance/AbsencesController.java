package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les personnes qui ne sont pas venues : leur écrire, ou s'en tenir là.
@Controller
@RequestMapping("/accueil/absences")
@Exige(DroitsAccueil.RECEVOIR)
class AbsencesController {

    private final Emargements emargements;

    AbsencesController(Emargements emargements) {
        this.emargements = emargements;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("absences", emargements.absences());
        return "accueil/seance/absences";
    }

    @PostMapping("/{inscription}/relance")
    String relancer(@PathVariable UUID inscription, Visiteur visiteur, RedirectAttributes suite) {
        return dire(
                emargements.relancer(inscription, visiteur.compteConnecte()),
                "Un courriel part avec les prochaines dates.",
                suite);
    }

    @PostMapping("/{inscription}/classement")
    String classer(@PathVariable UUID inscription, Visiteur visiteur, RedirectAttributes suite) {
        return dire(emargements.classer(inscription, visiteur.compteConnecte()), "L’absence est classée.", suite);
    }

    private static String dire(boolean fait, String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                fait ? Avis.fait(phrase) : Avis.information("Rien n’a changé : cette absence était déjà suivie."));
        return "redirect:/accueil/absences";
    }
}
