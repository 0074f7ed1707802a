package coop.essaim.activites;

import static java.util.Objects.requireNonNull;

import coop.essaim.activites.assurance.BesoinsSql;
import coop.essaim.activites.contribution.ContributionsSql;
import coop.essaim.activites.partage.PartsSql;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/// La fiche d'une activité : l'équipe la tient, l'entrepreneur lit la sienne et en écrit la présentation publique.
@Controller
@RequestMapping(ActivitesController.CHEMIN + "/{activite}")
@Exige({DroitsActivites.LIRE_TOUTES, DroitsActivites.LIRE_LES_SIENNES})
class ActiviteController {

    private static final String ICI = "redirect:" + ActivitesController.CHEMIN + "/{activite}";

    private final Activites activites;
    private final PartsSql parts;
    private final ContributionsSql contributions;
    private final BesoinsSql besoins;
    private final Clock horloge;

    ActiviteController(
            Activites activites, PartsSql parts, ContributionsSql contributions, BesoinsSql besoins, Clock horloge) {
        this.activites = activites;
        this.parts = parts;
        this.contributions = contributions;
        this.besoins = besoins;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@PathVariable ActiviteId activite, Visiteur visiteur, Model page) {
        var fiche = fiche(activite, visiteur);
        page.addAttribute("fiche", fiche);
        page.addAttribute("parts", parts.deLActivite(activite));
        page.addAttribute("conventions", parts.conventions(activite));
        page.addAttribute("besoins", besoins.de(activite));
        page.addAttribute(
                "contribution",
                activites.contribution(activite, LocalDate.now(horloge)).orElse(null));
        page.addAttribute("aLaSienne", !contributions.de(activite).isEmpty());
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        page.addAttribute("litToutes", visiteur.peut(DroitsActivites.LIRE_TOUTES));
        page.addAttribute("peutGerer", visiteur.peut(DroitsActivites.GERER));
        page.addAttribute(
                "peutPresenter",
                visiteur.peut(DroitsActivites.GERER) || visiteur.peut(DroitsActivites.LIRE_LES_SIENNES));
        return "activites/activite";
    }

    @GetMapping("/description")
    @Exige(DroitsActivites.GERER)
    String preparerLaDescription(@PathVariable ActiviteId activite, Visiteur visiteur, Model page) {
        var fiche = fiche(activite, visiteur);
        page.addAttribute("saisie", DescriptionSaisie.de(fiche));
        page.addAttribute("activite", fiche.activite());
        return "activites/description";
    }

    @PostMapping("/description")
    @Exige(DroitsActivites.GERER)
    String decrire(
            @PathVariable ActiviteId activite,
            @Valid @ModelAttribute DescriptionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var fiche = fiche(activite, visiteur);
        page.addAttribute("activite", fiche.activite());
        if (refus.hasErrors()) return "activites/description";
        return switch (activites.decrire(activite, saisie.description(requireNonNull(saisie.enseigne())))) {
            case Modification.Faite() -> apres(Avis.fait("La fiche est enregistrée."), suite);
            case Modification.EnseignePrise(var _) -> {
                refus.rejectValue(
                        "enseigne",
                        "prise",
                        "Choisissez une autre enseigne : une activité ouverte porte déjà celle-ci.");
                yield "activites/description";
            }
        };
    }

    @GetMapping("/presentation")
    @Exige({DroitsActivites.GERER, DroitsActivites.LIRE_LES_SIENNES})
    String preparerLaPresentation(@PathVariable ActiviteId activite, Visiteur visiteur, Model page) {
        var fiche = fiche(activite, visiteur);
        page.addAttribute("saisie", new PresentationSaisie(fiche.presentation()));
        page.addAttribute("activite", fiche.activite());
        return "activites/presentation";
    }

    @PostMapping("/presentation")
    @Exige({DroitsActivites.GERER, DroitsActivites.LIRE_LES_SIENNES})
    String presenter(
            @PathVariable ActiviteId activite,
            @Valid @ModelAttribute PresentationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var fiche = fiche(activite, visiteur);
        page.addAttribute("activite", fiche.activite());
        if (refus.hasErrors()) return "activites/presentation";
        activites.presenter(activite, Texte.ouRien(saisie.presentation()));
        return apres(Avis.fait("La présentation est enregistrée."), suite);
    }

    @PostMapping("/fermeture")
    @Exige(DroitsActivites.GERER)
    String fermer(
            @PathVariable ActiviteId activite,
            @RequestParam(defaultValue = "") String le,
            Visiteur visiteur,
            RedirectAttributes suite) {
        fiche(activite, visiteur);
        var jour = EnFrancais.lireDate(le);
        if (jour.siLue().isEmpty()) return apres(Avis.refus(jour.refus().orElse("")), suite);
        return apres(
                switch (activites.fermer(activite, jour.valeur())) {
                    case Fermeture.Faite() ->
                        Avis.fait("L’activité est fermée : aucune écriture n’entrera dans sa section après ce jour.");
                    case Fermeture.DejaFermee(var fermeeLe) ->
                        Avis.information("Rien n’a changé : l’activité est fermée depuis le "
                                + EnFrancais.enFrancais(fermeeLe) + ".");
                    case Fermeture.AvantOuverture(var ouverteLe) ->
                        Avis.refus("Choisissez un jour à partir du " + EnFrancais.enFrancais(ouverteLe)
                                + ", où l’activité s’est ouverte.");
                    case Fermeture.PartsApres(var du) ->
                        Avis.refus("Choisissez un jour à partir du " + EnFrancais.enFrancais(du)
                                + " : une répartition entre entrepreneurs commence ce jour-là.");
                    case Fermeture.EcrituresApres(var derniere) ->
                        Avis.refus("Choisissez un jour à partir du " + EnFrancais.enFrancais(derniere)
                                + " : une écriture de sa section porte cette date.");
                },
                suite);
    }

    @PostMapping("/reouverture")
    @Exige(DroitsActivites.GERER)
    String rouvrir(@PathVariable ActiviteId activite, Visiteur visiteur, RedirectAttributes suite) {
        fiche(activite, visiteur);
        return apres(
                activites.rouvrir(activite)
                        ? Avis.fait("L’activité est rouverte. Dites maintenant qui la mène.")
                        : Avis.information(
                                "Rien n’a changé : l’activité est ouverte, ou une autre a pris son enseigne."),
                suite);
    }

    private static String apres(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return ICI;
    }

    private Fiche fiche(ActiviteId id, Visiteur visiteur) {
        return activites
                .pour(visiteur, id)
                .flatMap(activite -> activites.fiche(activite.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
