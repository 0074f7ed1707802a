package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les autres emplois d'une personne : les noter, dire quand ils finissent.
@Controller
@RequestMapping("/personnes/{id}/emplois")
@Exige(DroitsPersonnes.TENIR)
class EmploisController {

    private static final String VERS_LES_EMPLOIS = "redirect:/personnes/{id}/emplois";

    private final FicheSql sql;
    private final DateesSql datees;
    private final Fiches fiches;

    EmploisController(FicheSql sql, DateesSql datees, Fiches fiches) {
        this.sql = sql;
        this.datees = datees;
        this.fiches = fiches;
    }

    @GetMapping
    String lire(@PathVariable PersonneId id, Model page) {
        page.addAttribute(
                "enTete",
                sql.enTete(id)
                        .filter(e -> !e.anonymisee())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("emplois", datees.emplois(id));
        page.addAttribute("contrats", Choix.contrats());
        return "personnes/fiche/emplois";
    }

    @PostMapping
    String noter(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute EmploiSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var du = saisie.du();
        var au = saisie.au();
        if (du != null && au != null && au.isBefore(du))
            refus.rejectValue("au", "avant", "Choisissez une fin égale ou postérieure au début.");
        if (refus.hasErrors()) return lire(id, page);
        if (!fiches.noterEmploi(id, saisie, visiteur.compteConnecte()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’emploi est noté."));
        return VERS_LES_EMPLOIS;
    }

    @PostMapping("/{emploi}/fin")
    String finir(
            @PathVariable PersonneId id,
            @PathVariable UUID emploi,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes suite) {
        boolean fini = au != null && fiches.finirEmploi(id, emploi, au);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                fini
                        ? Avis.fait("La fin de cet emploi est notée.")
                        : Avis.refus("Pour finir cet emploi, écrivez son dernier jour, à partir de son premier."));
        return VERS_LES_EMPLOIS;
    }
}
