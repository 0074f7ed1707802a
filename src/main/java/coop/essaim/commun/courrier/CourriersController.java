package coop.essaim.commun.courrier;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/administration/courriers")
@Exige(CourrierConfiguration.LIRE_COURRIERS)
class CourriersController {

    private static final int MONTRES = 100;

    private final CourriersSql sql;
    private final Courriers courriers;
    private final boolean lisible;

    /// @param lisible montre aussi les liens à usage unique : pour la démonstration, où personne n'a de messagerie
    CourriersController(
            CourriersSql sql, Courriers courriers, @Value("${essaim.courrier.lisible:false}") boolean lisible) {
        this.sql = sql;
        this.courriers = courriers;
        this.lisible = lisible;
    }

    @GetMapping
    String lire(Model page) {
        page.addAttribute("courriers", sql.derniers(MONTRES));
        page.addAttribute("aUnServeur", courriers.aUnServeur());
        return "commun/courrier/courriers";
    }

    @GetMapping("/{id}")
    String lireUn(@PathVariable UUID id, Model page) {
        var courrier = sql.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("courrier", courrier);
        page.addAttribute("texte", courrier.confidentiel() && !lisible ? null : courrier.texte());
        return "commun/courrier/courrier";
    }

    @PostMapping("/{id}/essai")
    String reessayer(@PathVariable UUID id, RedirectAttributes suite) {
        if (sql.trouver(id).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                courriers.reessayer(id)
                        ? Avis.fait("Ce courrier repart à la prochaine tournée.")
                        : Avis.information("Ce courrier est déjà parti, ou son texte est effacé."));
        return "redirect:/administration/courriers/{id}";
    }
}
