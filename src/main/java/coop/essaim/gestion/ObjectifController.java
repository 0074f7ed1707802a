package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

@Controller
@RequestMapping(TableauController.CHEMIN + "/objectif")
@Exige(DroitsGestion.FIXER_OBJECTIF)
class ObjectifController {

    record ObjectifSaisie(@Nullable String montant) {}

    private final Activites activites;
    private final Objectifs objectifs;
    private final Clock horloge;

    ObjectifController(Activites activites, Objectifs objectifs, Clock horloge) {
        this.activites = activites;
        this.objectifs = objectifs;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(@PathVariable ActiviteId activite, Visiteur visiteur, Model page) {
        page.addAttribute("activite", exiger(visiteur, activite));
        return "gestion/objectif";
    }

    @PostMapping
    String fixer(
            @PathVariable ActiviteId activite,
            @ModelAttribute("saisie") ObjectifSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var celle = exiger(visiteur, activite);
        var lu = Montant.lire(saisie.montant());
        if (!(lu instanceof Lecture.Lue<Montant>(var montant)) || !montant.estPositif()) {
            refus.rejectValue(
                    "montant",
                    "attendu",
                    lu.refus().orElse("Écrivez un objectif de plus de zéro euro, hors taxes, par exemple 24 000."));
            return preparer(activite, visiteur, page);
        }
        objectifs.fixer(celle, LocalDate.now(horloge), montant, visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("L’objectif de " + celle.enseigne() + " est fixé à " + montant + "."));
        return "redirect:/gestion/activites/" + activite;
    }

    private Activite exiger(Visiteur visiteur, ActiviteId id) {
        return activites.pour(visiteur, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
