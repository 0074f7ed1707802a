package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.saisie.EcrituresListeesSql.Bornes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le brouillard : ce qui attend d'être relu, puis validé par journal et jusqu'à une date.
@Controller
@RequestMapping(BrouillardController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class BrouillardController {

    static final String CHEMIN = "/comptabilite/ecritures/brouillard";

    private final EcrituresListeesSql sql;
    private final CodesSql codes;
    private final Saisies saisies;
    private final Exercices exercices;
    private final Clock horloge;

    BrouillardController(EcrituresListeesSql sql, CodesSql codes, Saisies saisies, Exercices exercices, Clock horloge) {
        this.sql = sql;
        this.codes = codes;
        this.saisies = saisies;
        this.exercices = exercices;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@ModelAttribute BrouillardSaisie saisie, @RequestParam Map<String, String> adresse, Model page) {
        var jusquAu = EnFrancais.lireDate(saisie.jusquAu()).siLue().orElse(dernierJour());
        page.addAttribute("saisie", new BrouillardSaisie(saisie.journal(), EnFrancais.enTableau(jusquAu)));
        page.addAttribute("brouillardSaisie", new BrouillardSaisie(saisie.journal(), EnFrancais.enTableau(jusquAu)));
        return montrer(saisie, jusquAu, adresse, page);
    }

    private String montrer(BrouillardSaisie saisie, LocalDate jusquAu, Map<String, String> adresse, Model page) {
        var filtre = new FiltreDesEcrituresSaisie(null, saisie.leJournal(), null, null, null, null, null, "brouillard");
        var bornes = new Bornes(premierJour(), jusquAu);
        var ecritures = sql.chercher(filtre, bornes, EcrituresListeesSql.COLONNES.fenetre(adresse));
        page.addAttribute("totaux", sql.totaux(filtre, bornes));
        page.addAttribute("ecritures", ecritures.lignes());
        page.addAttribute("journaux", codes.journauxActifs());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, ecritures));
        return "comptabilite/saisie/brouillard";
    }

    /// Le brouillard ne vit que dans les exercices ouverts.
    private LocalDate premierJour() {
        return exercices.tous().stream()
                .filter(exercice -> !exercice.estClos())
                .map(Exercice::du)
                .findFirst()
                .orElse(LocalDate.now(horloge));
    }

    private LocalDate dernierJour() {
        var tous = exercices.tous();
        return tous.isEmpty() ? LocalDate.now(horloge) : tous.getLast().au();
    }

    @PostMapping("/validation")
    @Exige(DroitsComptabilite.VALIDER)
    String valider(
            @ModelAttribute BrouillardSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lecture = EnFrancais.lireDate(saisie.jusquAu());
        lecture.refus().ifPresent(phrase -> refus.rejectValue("jusquAu", "refus", phrase));
        var jusquAu = lecture.siLue();
        if (jusquAu.isEmpty()) return montrer(saisie, dernierJour(), Map.of(), page);
        int validees = saisies.validerJusquAu(saisie.leJournal(), jusquAu.get(), visiteur.nom());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                validees == 0
                        ? Avis.information("Rien n’a changé : aucune écriture n’attendait jusqu’à cette date.")
                        : Avis.fait(
                                EnFrancais.compte(validees, "écriture est validée", "écritures sont validées") + "."));
        return "redirect:" + CHEMIN;
    }
}
