package coop.essaim.parcours.integration;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.fiche.PersonnesSuivies;
import coop.essaim.personnes.PersonneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La liste d'intégration d'une personne.
@Controller
@RequestMapping("/parcours/{personne}/integration")
@Exige(DroitsParcours.TENIR)
class IntegrationController {

    private static final String ICI = "redirect:/parcours/{personne}/integration";

    private final Integration integration;
    private final PersonnesSuivies personnes;

    IntegrationController(Integration integration, PersonnesSuivies personnes) {
        this.integration = integration;
        this.personnes = personnes;
    }

    @GetMapping
    String lire(@PathVariable PersonneId personne, Model page) {
        page.addAttribute("personne", personnes.connue(personne));
        page.addAttribute("points", integration.liste(personne));
        return "parcours/integration/integration";
    }

    @PostMapping("/{point}")
    String voir(
            @PathVariable PersonneId personne,
            @PathVariable String point,
            @RequestParam(defaultValue = "false") boolean sansObjet,
            @RequestParam(defaultValue = "") String note,
            Visiteur visiteur,
            RedirectAttributes suite) {
        personnes.connue(personne);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                integration.voir(personne, point, sansObjet, note, visiteur.compteConnecte())
                        ? Avis.fait("Le point est coché.")
                        : Avis.refus("Pour passer ce point, écrivez pourquoi il ne s’applique pas à cette personne."));
        return ICI;
    }

    @PostMapping("/{point}/reprise")
    String reprendre(@PathVariable PersonneId personne, @PathVariable String point, RedirectAttributes suite) {
        personnes.connue(personne);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                integration.reprendre(personne, point)
                        ? Avis.fait("Le point est de nouveau à faire.")
                        : Avis.information("Rien n’a changé : ce point n’était pas coché."));
        return ICI;
    }
}
