package coop.essaim.parcours.aide;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.correction.CorrectionSaisie;
import jakarta.validation.Valid;
import java.util.UUID;
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

/// La suite d'une demande d'action sociale.
@Controller
@RequestMapping("/actions-sociales/{action}")
@Exige(DroitsParcours.AIDES)
class SuiteController {

    private static final String PAGE = "parcours/aide/suite";

    private final ActionsSociales actions;
    private final ActionsSql sql;
    private final Journal journal;

    SuiteController(ActionsSociales actions, ActionsSql sql, Journal journal) {
        this.actions = actions;
        this.sql = sql;
        this.journal = journal;
    }

    @GetMapping
    String preparer(@PathVariable UUID action, Model page) {
        return montrer(connue(action), page);
    }

    @PostMapping
    String suivre(
            @PathVariable UUID action,
            @Valid @ModelAttribute SuiteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connue = connue(action);
        var genre = saisie.genreChoisi();
        if (genre.isEmpty()) refus.rejectValue("genre", "manque", "Choisissez ce que la demande est devenue.");
        if (refus.hasErrors()) return montrer(connue, page);
        var voulue = new ActionsSociales.Suite(genre.orElseThrow(), requireNonNull(saisie.le()), saisie.montant());
        return switch (actions.suivre(connue, voulue, visiteur.compteConnecte())) {
            case Aide.Notee _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("C’est noté."));
                yield "redirect:/parcours/" + connue.personne() + "/actions-sociales";
            }
            case Aide.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(connue, page);
            }
        };
    }

    @GetMapping("/annulation")
    String preparerLAnnulation(@PathVariable UUID action, Model page) {
        return montrerLAnnulation(connue(action), page);
    }

    @PostMapping("/annulation")
    String annuler(
            @PathVariable UUID action,
            @Valid @ModelAttribute CorrectionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connue = connue(action);
        if (refus.hasErrors()) return montrerLAnnulation(connue, page);
        return switch (actions.annuler(connue, requireNonNull(saisie.erreur()), visiteur.compteConnecte())) {
            case Aide.Notee _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La saisie est annulée : elle ne compte plus."));
                yield "redirect:/parcours/" + connue.personne() + "/actions-sociales";
            }
            case Aide.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrerLAnnulation(connue, page);
            }
        };
    }

    private String montrerLAnnulation(ActionSociale action, Model page) {
        journal.consulter("parcours.actions-sociales.lire", Objet.de("personne", action.personne()));
        page.addAttribute(
                "ligne",
                ActionsSociales.aAnnuler(action, sql.derniereSuite(action.id()).orElse(null)));
        page.addAttribute("action", "/actions-sociales/" + action.id() + "/annulation");
        return "parcours/correction/correction";
    }

    private String montrer(ActionSociale action, Model page) {
        journal.consulter("parcours.actions-sociales.lire", Objet.de("personne", action.personne()));
        page.addAttribute("action", action);
        page.addAttribute(
                "genres",
                action.suites().stream()
                        .map(g -> Option.de(g.name(), g.libelle()))
                        .toList());
        return PAGE;
    }

    private ActionSociale connue(UUID id) {
        return sql.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
