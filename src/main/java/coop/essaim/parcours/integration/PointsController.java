package coop.essaim.parcours.integration;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les points de la liste d'intégration, que la coopérative choisit.
@Controller
@RequestMapping("/integration")
@Exige(DroitsParcours.GABARITS)
class PointsController {

    private static final int LONGUEUR_MAX = 200;

    private final Integration integration;
    private final IntegrationSql sql;

    PointsController(Integration integration, IntegrationSql sql) {
        this.integration = integration;
        this.sql = sql;
    }

    @GetMapping
    String lire(Model page) {
        page.addAttribute("points", sql.points());
        return "parcours/integration/points";
    }

    @PostMapping
    String ajouter(@RequestParam(defaultValue = "") String libelle, RedirectAttributes suite) {
        boolean ecrit = !libelle.isBlank() && libelle.strip().length() <= LONGUEUR_MAX;
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                ecrit && integration.ajouter(libelle)
                        ? Avis.fait("Le point est ajouté à la liste de toutes les intégrations.")
                        : Avis.refus("Écrivez un point nouveau, avec son article : « l’attestation de formation »."));
        return "redirect:/integration";
    }

    @PostMapping("/{point}")
    String activer(
            @PathVariable String point, @RequestParam(defaultValue = "false") boolean actif, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                integration.activer(point, actif)
                        ? Avis.fait("La liste est changée.")
                        : Avis.information("Rien n’a changé."));
        return "redirect:/integration";
    }
}
