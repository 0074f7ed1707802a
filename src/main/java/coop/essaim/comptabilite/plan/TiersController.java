package coop.essaim.comptabilite.plan;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.plan.Auxiliaires.Auxiliaire;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les comptes auxiliaires. Leur code peut porter des espaces et des barres : il voyage en paramètre, pas en chemin.
@Controller
@RequestMapping(TiersController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class TiersController {

    static final String CHEMIN = "/comptabilite/plan/tiers";

    private final AuxiliairesSql sql;
    private final TenueDesTiers tenue;

    TiersController(AuxiliairesSql sql, TenueDesTiers tenue) {
        this.sql = sql;
        this.tenue = tenue;
    }

    @GetMapping
    String lister(@RequestParam Map<String, String> adresse, Model page) {
        var tiers = sql.chercher(Filtres.texte(adresse.get("q")), AuxiliairesSql.COLONNES.fenetre(adresse));
        page.addAttribute("q", adresse.getOrDefault("q", ""));
        page.addAttribute("tiers", tiers.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, tiers));
        return "comptabilite/plan/tiers";
    }

    @PostMapping
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String creer(@ModelAttribute TiersSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        return switch (tenue.creer(saisie.leCode(), saisie.leLibelle())) {
            case TenueDeTiers.Faite(var code) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le compte auxiliaire " + code + " est créé."));
                yield "redirect:" + CHEMIN;
            }
            case TenueDeTiers.Refus non -> {
                refus.rejectValue(non.champ(), "refus", non.phrase());
                yield lister(Map.of(), page);
            }
        };
    }

    @GetMapping("/fiche")
    String lire(@RequestParam(defaultValue = "") String code, Model page) {
        var connu = connu(code);
        page.addAttribute("saisie", new TiersSaisie(connu.code(), connu.libelle()));
        page.addAttribute("auxiliaire", connu);
        return "comptabilite/plan/tiers-fiche";
    }

    @PostMapping("/fiche")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String renommer(@ModelAttribute TiersSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        var connu = connu(saisie.leCode());
        return switch (tenue.renommer(connu.code(), saisie.leLibelle())) {
            case TenueDeTiers.Faite _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le nom du tiers est enregistré."));
                suite.addAttribute("code", connu.code());
                yield "redirect:" + CHEMIN + "/fiche";
            }
            case TenueDeTiers.Refus non -> {
                refus.rejectValue(non.champ(), "refus", non.phrase());
                page.addAttribute("auxiliaire", connu);
                yield "comptabilite/plan/tiers-fiche";
            }
        };
    }

    private Auxiliaire connu(String code) {
        return sql.trouver(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
