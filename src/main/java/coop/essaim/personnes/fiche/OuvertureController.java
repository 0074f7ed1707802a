package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.Doublon;
import coop.essaim.personnes.Doublons;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.Personnes;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ouvrir une fiche, après avoir regardé si la personne n'en a pas déjà une.
@Controller
@Exige(DroitsPersonnes.TENIR)
class OuvertureController {

    private final Personnes personnes;
    private final Doublons doublons;

    OuvertureController(Personnes personnes, Doublons doublons) {
        this.personnes = personnes;
        this.doublons = doublons;
    }

    @GetMapping("/personnes/nouvelle")
    String preparer(Model page) {
        return montrer(List.of(), page);
    }

    @PostMapping("/personnes")
    String ouvrir(
            @Valid @ModelAttribute OuvertureSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return montrer(List.of(), page);
        var nouvelle = saisie.personne();
        var semblables = doublons.chercher(nouvelle);
        if (!semblables.isEmpty() && !Boolean.TRUE.equals(saisie.autrePersonne())) {
            refus.reject("doublons", "Regardez d’abord les fiches semblables, ou dites que c’est une autre personne.");
            return montrer(semblables, page);
        }
        var id = personnes.ouvrir(nouvelle, visiteur.compteConnecte());
        var origine = saisie.origine();
        if (origine != null) personnes.noterProvenance(id, origine, Partie.propre(saisie.prescripteur()));
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La fiche est ouverte."));
        return "redirect:/personnes/" + id;
    }

    private static String montrer(List<Doublon> semblables, Model page) {
        page.addAttribute("doublons", semblables);
        page.addAttribute("civilites", Choix.civilites());
        page.addAttribute("origines", PersonnesController.origines());
        return "personnes/fiche/nouvelle";
    }
}
