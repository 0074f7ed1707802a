package coop.essaim.facturation.electronique;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.FactureId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les papiers qui ne se sont pas faits : l'équipe les voit, et relance l'imprimeur.
@Controller
@RequestMapping(PannesController.CHEMIN)
@Exige(DroitsFacturation.VALIDER)
class PannesController {

    static final String CHEMIN = "/ventes/papiers-en-panne";
    private static final int MONTRES = 100;

    private final PapiersSql sql;
    private final Papiers papiers;

    PannesController(PapiersSql sql, Papiers papiers) {
        this.sql = sql;
        this.papiers = papiers;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("pannes", sql.pannes(MONTRES));
        return "facturation/electronique/pannes";
    }

    @PostMapping("/{piece}/essai")
    String reessayer(@PathVariable UUID piece, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                papiers.reessayer(new FactureId(piece))
                        ? Avis.fait("L’imprimeur recommence ce papier dans les secondes qui viennent.")
                        : Avis.information("Ce papier est déjà fait."));
        return "redirect:" + CHEMIN;
    }
}
