package coop.essaim.comptabilite.plan;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.plan.PlanDeComptes.Creation;
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

/// Le plan de comptes : chercher, ajouter, renommer, arrêter de s'en servir.
@Controller
@RequestMapping(PlanController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class PlanController {

    static final String CHEMIN = "/comptabilite/plan";

    private final PlanDeComptes plan;
    private final PlanDeComptesSql sql;

    PlanController(PlanDeComptes plan, PlanDeComptesSql sql) {
        this.plan = plan;
        this.sql = sql;
    }

    @GetMapping
    String lister(@ModelAttribute PlanFiltreSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var comptes = sql.chercher(filtre, PlanDeComptesSql.COLONNES.fenetre(adresse));
        page.addAttribute("comptes", comptes.lignes());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, comptes));
        return "comptabilite/plan/plan";
    }

    @GetMapping("/comptes/nouveau")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String preparer() {
        return "comptabilite/plan/compte-nouveau";
    }

    @PostMapping
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String creer(@ModelAttribute CompteSaisie saisie, BindingResult refus, RedirectAttributes suite) {
        var creation = plan.creer(saisie.leNumero(), saisie.leLibelle(), saisie.estCollectif());
        return switch (creation) {
            case Creation.Faite(var numero) -> {
                if (!saisie.lUsage().isEmpty())
                    plan.decrire(numero, saisie.leLibelle(), saisie.estCollectif(), saisie.lUsage());
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(creation.phrase()));
                yield "redirect:" + CHEMIN + "/comptes/" + numero;
            }
            case Creation.ExisteDeja _, Creation.NumeroMalForme _ -> refuser(refus, "numero", creation.phrase());
            case Creation.SansLibelle _ -> refuser(refus, "libelle", creation.phrase());
        };
    }

    private static String refuser(BindingResult refus, String champ, String phrase) {
        refus.rejectValue(champ, "refus", phrase);
        return "comptabilite/plan/compte-nouveau";
    }

    @GetMapping("/comptes/{compte}")
    String lire(@PathVariable("compte") String numero, Model page) {
        var compte = connu(numero);
        page.addAttribute("saisie", CompteSaisie.de(compte));
        return montrer(compte, page);
    }

    @PostMapping("/comptes/{compte}")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String decrire(
            @PathVariable("compte") String numero,
            @ModelAttribute CompteSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        var compte = connu(numero);
        if (!plan.decrire(numero, saisie.leLibelle(), saisie.estCollectif(), saisie.lUsage())) {
            refus.rejectValue("libelle", "manque", "Donnez un libellé au compte.");
            return montrer(compte, page);
        }
        return apres("Le compte " + numero + " est enregistré.", suite);
    }

    @PostMapping("/comptes/{compte}/desactivation")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String desactiver(@PathVariable("compte") String numero, RedirectAttributes suite) {
        connu(numero);
        plan.desactiver(numero);
        return apres("Le compte " + numero + " ne reçoit plus d’écriture. Celles qu’il a restent.", suite);
    }

    @PostMapping("/comptes/{compte}/reactivation")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String reactiver(@PathVariable("compte") String numero, RedirectAttributes suite) {
        connu(numero);
        plan.reactiver(numero);
        return apres("Le compte " + numero + " sert de nouveau.", suite);
    }

    private static String apres(String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(phrase));
        return "redirect:" + CHEMIN + "/comptes/{compte}";
    }

    private static String montrer(Compte compte, Model page) {
        page.addAttribute("compte", compte);
        return "comptabilite/plan/compte";
    }

    private Compte connu(String numero) {
        return plan.trouver(numero).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
