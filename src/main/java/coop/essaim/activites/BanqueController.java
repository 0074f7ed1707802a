package coop.essaim.activites;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le compte bancaire que les papiers de l'activité montrent. Qui le change redonne son mot de passe : un compte
/// détourné ici ferait payer ailleurs les clients.
@Controller
@RequestMapping(ActivitesController.CHEMIN + "/{activite}/banque")
@Exige(DroitsActivites.GERER)
class BanqueController {

    private final Activites activites;

    BanqueController(Activites activites) {
        this.activites = activites;
    }

    @GetMapping
    String lire(@PathVariable ActiviteId activite, Model page) {
        page.addAttribute("fiche", connue(activite));
        return "activites/banque";
    }

    @PostMapping
    @ConfirmationExigee
    String changer(
            @PathVariable ActiviteId activite,
            @ModelAttribute BanqueSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        page.addAttribute("fiche", connue(activite));
        var banque = saisie.lire(refus);
        if (refus.hasErrors()) return "activites/banque";
        activites.changerBanque(activite, banque);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.fait(
                        banque == null
                                ? "Les papiers de l’activité montreront le compte de la coopérative."
                                : "Les papiers de l’activité montreront ce compte."));
        return "redirect:" + ActivitesController.CHEMIN + "/{activite}";
    }

    private Fiche connue(ActiviteId id) {
        return activites.fiche(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
