package coop.essaim.facturation.autovalidation;

import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.facturation.DroitsFacturation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Qui valide soi-même ses devis et ses factures, et jusqu'à combien.
@Controller
@RequestMapping(AutovalidationController.CHEMIN)
@Exige(DroitsFacturation.REGLER)
class AutovalidationController {

    static final String CHEMIN = "/ventes/reglages/autovalidation";

    private final Valideurs valideurs;
    private final AutovalidationSql sql;
    private final Clock horloge;

    AutovalidationController(Valideurs valideurs, AutovalidationSql sql, Clock horloge) {
        this.valideurs = valideurs;
        this.sql = sql;
        this.horloge = horloge;
    }

    record AutovalidationSaisie(
            @Nullable String compte, @Nullable String plafond) {}

    @GetMapping
    String lister(Model page) {
        return montrer(page);
    }

    @PostMapping
    String donner(
            @ModelAttribute AutovalidationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var compte = Filtres.uuid(saisie.compte());
        if (compte == null) refus.rejectValue("compte", "manque", "Choisissez la personne qui validera ses pièces.");
        var plafond = Montant.lire(saisie.plafond());
        if (plafond instanceof Lecture.Refusee<Montant>(var phrase)) refus.rejectValue("plafond", "refus", phrase);
        if (compte == null || refus.hasErrors()) return montrer(page);
        return switch (valideurs.donner(compte, plafond.valeur(), visiteur.compteConnecte())) {
            case Autorisation.Donnee(var nom, var donne, var _) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait(nom + " valide ses pièces, jusqu’à " + donne + " chacune."));
                yield "redirect:" + CHEMIN;
            }
            case Autorisation.SansActivite non -> {
                refus.rejectValue("compte", "refus", non.phrase());
                yield montrer(page);
            }
            case Autorisation.PlafondAbsurde non -> {
                refus.rejectValue("plafond", "refus", non.phrase());
                yield montrer(page);
            }
        };
    }

    @PostMapping("/{compte}/retrait")
    String retirer(@PathVariable UUID compte, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                valideurs.retirer(compte, visiteur.compteConnecte())
                        ? Avis.fait("Le droit est retiré : ses pièces passent de nouveau par la file de l’équipe.")
                        : Avis.information("Rien n’a changé : cette personne n’avait pas ce droit."));
        return "redirect:" + CHEMIN;
    }

    private String montrer(Model page) {
        var jour = LocalDate.now(horloge);
        page.addAttribute("toutes", sql.toutes(jour));
        page.addAttribute("possibles", sql.possibles(jour));
        return "facturation/autovalidation/reglage";
    }
}
