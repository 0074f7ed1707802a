package coop.essaim.comptabilite.plan;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.util.Map;
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

/// Les sections analytiques : ouvrir, renommer, fermer à une date, rouvrir.
@Controller
@RequestMapping(SectionsController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class SectionsController {

    static final String CHEMIN = "/comptabilite/plan/sections";

    private final SectionsSql sql;
    private final TenueDesSections tenue;

    SectionsController(SectionsSql sql, TenueDesSections tenue) {
        this.sql = sql;
        this.tenue = tenue;
    }

    @GetMapping
    String lister(@ModelAttribute SectionFiltreSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var sections = sql.chercher(filtre, SectionsSql.COLONNES.fenetre(adresse));
        page.addAttribute("sections", sections.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, sections));
        return "comptabilite/plan/sections";
    }

    @GetMapping("/nouvelle")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String preparer() {
        return "comptabilite/plan/section-nouvelle";
    }

    @PostMapping
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String ouvrir(@ModelAttribute SectionSaisie saisie, BindingResult refus, RedirectAttributes suite) {
        var le = saisie.leJour(refus);
        if (le == null) return preparer();
        switch (tenue.ouvrir(saisie.leCode(), saisie.leLibelle(), le)) {
            case Sections.Ouverture.Faite(var _, var code) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La section " + code + " est ouverte."));
                return "redirect:" + CHEMIN + "/" + code;
            }
            case Sections.Ouverture.ExisteDeja(var code) ->
                refus.rejectValue("code", "pris", "Choisissez un autre code : la section " + code + " existe déjà.");
            case Sections.Ouverture.CodeMalForme _ ->
                refus.rejectValue(
                        "code",
                        "forme",
                        "Donnez un code de vingt lettres ou chiffres au plus, sans espace ni accent, comme COUTURE.");
            case Sections.Ouverture.SansLibelle() ->
                refus.rejectValue("libelle", "manque", "Donnez un libellé à la section.");
        }
        return preparer();
    }

    @GetMapping("/{section}")
    String lire(@PathVariable("section") String code, Model page) {
        var section = connue(code);
        page.addAttribute("saisie", new SectionSaisie(code, section.libelle(), null));
        return montrer(section, page);
    }

    @PostMapping("/{section}")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String renommer(
            @PathVariable("section") String code,
            @ModelAttribute SectionSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        var section = connue(code);
        if (tenue.renommer(code, saisie.leLibelle())) return apres("La section est renommée.", suite);
        refus.rejectValue("libelle", "manque", "Donnez un libellé à la section.");
        return montrer(section, page);
    }

    @PostMapping("/{section}/fermeture")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String fermer(
            @PathVariable("section") String code,
            @ModelAttribute SectionSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        var section = connue(code);
        var le = saisie.leJour(refus);
        if (le == null) return montrer(section, page);
        var phrase = switch (tenue.fermer(code, le)) {
            case Sections.Fermeture.Faite _ -> "";
            case Sections.Fermeture.Inconnue _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Sections.Fermeture.Structure() -> "La structure ne se ferme pas : elle porte la coopérative.";
            case Sections.Fermeture.AvantOuverture(var ouverte) ->
                "Donnez un jour qui suit l’ouverture, le " + EnFrancais.enTableau(ouverte) + ".";
            case Sections.Fermeture.LignesApres(var derniere) ->
                "Donnez un jour qui suit la dernière écriture de la section, le " + EnFrancais.enTableau(derniere)
                        + ".";
        };
        if (phrase.isEmpty()) return apres("La section est fermée au " + EnFrancais.enTableau(le) + ".", suite);
        refus.rejectValue("le", "refus", phrase);
        return montrer(section, page);
    }

    @PostMapping("/{section}/reouverture")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String rouvrir(@PathVariable("section") String code, RedirectAttributes suite) {
        connue(code);
        tenue.rouvrir(code);
        return apres("La section est rouverte : des écritures peuvent y entrer.", suite);
    }

    private static String apres(String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(phrase));
        return "redirect:" + CHEMIN + "/{section}";
    }

    private static String montrer(Section section, Model page) {
        page.addAttribute("section", section);
        return "comptabilite/plan/section";
    }

    private Section connue(String code) {
        return sql.trouver(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
