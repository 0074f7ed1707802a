package coop.essaim.activites.contribution;

import static java.util.Objects.requireNonNull;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Contribution;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La contribution de la coopérative, et celle d'une activité qui a la sienne.
@Controller
@Exige(DroitsActivites.GERER)
class ContributionController {

    private static final String COOPERATIVE = "/activites/contribution";

    private final Contributions contributions;
    private final ContributionsSql sql;
    private final Activites activites;

    ContributionController(Contributions contributions, ContributionsSql sql, Activites activites) {
        this.contributions = contributions;
        this.sql = sql;
        this.activites = activites;
    }

    @GetMapping(COOPERATIVE)
    String lire(Model page) {
        return montrer(null, page);
    }

    @PostMapping(COOPERATIVE)
    String fixer(
            @Valid @ModelAttribute ContributionSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        return enregistrer(null, saisie, refus, page, suite);
    }

    @GetMapping("/activites/{activite}/contribution")
    String lire(@PathVariable ActiviteId activite, Model page) {
        return montrer(connue(activite), page);
    }

    @PostMapping("/activites/{activite}/contribution")
    String fixer(
            @PathVariable ActiviteId activite,
            @Valid @ModelAttribute ContributionSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        return enregistrer(connue(activite), saisie, refus, page, suite);
    }

    private String enregistrer(
            @Nullable Activite activite,
            ContributionSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return montrer(activite, page);
        var nouvelle = new Contribution(
                requireNonNull(saisie.taux()),
                requireNonNull(saisie.base()),
                requireNonNull(saisie.decision()).strip());
        switch (contributions.fixer(activite == null ? null : activite.id(), nouvelle, requireNonNull(saisie.du()))) {
            case Fixation.Faite() -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La contribution est fixée."));
                return "redirect:" + (activite == null ? COOPERATIVE : "/activites/" + activite.id() + "/contribution");
            }
            case Fixation.DejaFixee(var du) ->
                refus.rejectValue(
                        "du",
                        "suite",
                        "Choisissez un jour après le " + EnFrancais.enFrancais(du)
                                + ", où une contribution commence déjà.");
            case Fixation.AvantOuverture(var ouverteLe) ->
                refus.rejectValue(
                        "du",
                        "ouverture",
                        "Choisissez un jour à partir du " + EnFrancais.enFrancais(ouverteLe)
                                + " : l’activité n’existait pas avant.");
        }
        return montrer(activite, page);
    }

    private String montrer(@Nullable Activite activite, Model page) {
        page.addAttribute("activite", activite);
        page.addAttribute("contributions", sql.de(activite == null ? null : activite.id()));
        page.addAttribute("communes", activite == null ? null : sql.de(null));
        page.addAttribute(
                "bases",
                Arrays.stream(Contribution.Base.values())
                        .map(base -> Option.de(base.name(), base.libelle()))
                        .toList());
        return "activites/contribution/contribution";
    }

    private Activite connue(ActiviteId id) {
        return activites.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
