package coop.essaim.accueil.orientation;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// L'annuaire des structures partenaires.
@Controller
@RequestMapping("/accueil/structures")
@Exige(DroitsAccueil.RECEVOIR)
class StructuresController {

    private final Orientations orientations;

    StructuresController(Orientations orientations) {
        this.orientations = orientations;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("structures", orientations.annuaire());
        return "accueil/orientation/structures";
    }

    @PostMapping
    String noter(
            @Valid @ModelAttribute StructureSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        if (!refus.hasErrors() && orientations.noter(saisie).isEmpty())
            refus.rejectValue(
                    "nom", "pris", "Cherchez dans l’annuaire : cette structure y est, ou y a été, sous ce nom.");
        if (refus.hasErrors()) return lister(page);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La structure est dans l’annuaire."));
        return "redirect:/accueil/structures";
    }

    @PostMapping("/{structure}/retrait")
    String retirer(@PathVariable UUID structure, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                orientations.retirer(structure)
                        ? Avis.fait("La structure n’est plus proposée.")
                        : Avis.information("Rien n’a changé : cette structure n’était plus proposée."));
        return "redirect:/accueil/structures";
    }
}
