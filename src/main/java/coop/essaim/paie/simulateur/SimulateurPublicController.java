package coop.essaim.paie.simulateur;

import coop.essaim.commun.droit.AccesPublic;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Le simulateur de qui hésite à rejoindre la coopérative : sans compte, sur des chiffres inventés, sans rien garder.
@Controller
@RequestMapping(Lieux.PUBLIC)
@AccesPublic(raison = "qui hésite à rejoindre la coopérative n'a pas de compte ; les chiffres sont inventés")
class SimulateurPublicController {

    private final Pages pages;
    private final Lieux lieux;

    SimulateurPublicController(Pages pages, Lieux lieux) {
        this.pages = pages;
        this.lieux = lieux;
    }

    @GetMapping
    String mois(
            @ModelAttribute("saisie") SimulationSaisie saisie,
            BindingResult refus,
            @RequestParam(defaultValue = "") List<String> avec,
            Model page) {
        return pages.mois(saisie, refus, avec, lieux.pourTous(), page);
    }

    @GetMapping("/annee")
    String annee(@ModelAttribute("saisie") AnneeSaisie saisie, BindingResult refus, Model page) {
        return pages.annee(saisie, refus, lieux.pourTous(), page);
    }
}
