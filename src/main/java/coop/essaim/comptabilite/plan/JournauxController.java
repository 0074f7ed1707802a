package coop.essaim.comptabilite.plan;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.util.Arrays;
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

/// Les journaux : un par compte de banque, et ceux des autres métiers.
@Controller
@RequestMapping(JournauxController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class JournauxController {

    static final String CHEMIN = "/comptabilite/plan/journaux";

    private final JournauxSql sql;
    private final TenueDesJournaux tenue;

    JournauxController(JournauxSql sql, TenueDesJournaux tenue) {
        this.sql = sql;
        this.tenue = tenue;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("journaux", sql.fiches());
        page.addAttribute(
                "natures",
                Arrays.stream(Journal.Nature.values())
                        .filter(Journal.Nature::estLibre)
                        .map(nature -> Option.de(nature.name(), nature.libelle()))
                        .toList());
        return "comptabilite/plan/journaux";
    }

    @PostMapping
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String creer(@ModelAttribute JournalSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        return switch (tenue.creer(saisie.leCode(), saisie.leLibelle(), saisie.laNature(), saisie.laTresorerie())) {
            case TenueDeJournal.Faite(var code) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le journal " + code + " est créé."));
                yield "redirect:" + CHEMIN;
            }
            case TenueDeJournal.Refus non -> {
                refus.rejectValue(non.champ(), "refus", non.phrase());
                yield lister(page);
            }
        };
    }

    @GetMapping("/{journal}")
    String lire(@PathVariable String journal, Model page) {
        var fiche = connu(journal);
        page.addAttribute("saisie", JournalSaisie.de(fiche));
        page.addAttribute("fiche", fiche);
        return "comptabilite/plan/journal";
    }

    @PostMapping("/{journal}")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String changer(
            @PathVariable String journal,
            @ModelAttribute JournalSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        var fiche = connu(journal);
        return switch (tenue.changer(fiche, saisie.leLibelle(), saisie.laTresorerie())) {
            case TenueDeJournal.Faite _ -> apres(Avis.fait("Le journal est enregistré."), suite);
            case TenueDeJournal.Refus non -> {
                refus.rejectValue(non.champ(), "refus", non.phrase());
                page.addAttribute("fiche", fiche);
                yield "comptabilite/plan/journal";
            }
        };
    }

    @PostMapping("/{journal}/desactivation")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String desactiver(@PathVariable String journal, RedirectAttributes suite) {
        return apres(
                avis(tenue.desactiver(connu(journal)), "Le journal ne reçoit plus d’écriture. Les siennes restent."),
                suite);
    }

    @PostMapping("/{journal}/reactivation")
    @Exige(DroitsComptabilite.TENIR_LE_PLAN)
    String reactiver(@PathVariable String journal, RedirectAttributes suite) {
        return apres(avis(tenue.reactiver(connu(journal)), "Le journal sert de nouveau."), suite);
    }

    private static Avis avis(TenueDeJournal reponse, String fait) {
        return switch (reponse) {
            case TenueDeJournal.Faite _ -> Avis.fait(fait);
            case TenueDeJournal.Refus non -> Avis.refus(non.phrase());
        };
    }

    private static String apres(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + CHEMIN + "/{journal}";
    }

    private FicheDeJournal connu(String code) {
        return sql.fiche(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
