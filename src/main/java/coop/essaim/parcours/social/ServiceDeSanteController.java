package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// L'adhésion de la coopérative à son service de santé au travail.
@Controller
@RequestMapping("/visites/service")
@Exige(DroitsParcours.SOCIAL)
class ServiceDeSanteController {

    private static final String PAGE = "parcours/social/service-de-sante";

    private final ServicesDeSante services;
    private final Clock horloge;

    ServiceDeSanteController(ServicesDeSante services, Clock horloge) {
        this.services = services;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute("saisie", services.au(jour).orElse(new ServiceDeSante(jour, null, null, null, null)));
        return PAGE;
    }

    @PostMapping
    String adherer(
            @Valid @ModelAttribute("saisie") ServiceDeSante saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return PAGE;
        services.adherer(saisie, visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le service de santé au travail est noté."));
        return "redirect:/gestion-sociale";
    }
}
