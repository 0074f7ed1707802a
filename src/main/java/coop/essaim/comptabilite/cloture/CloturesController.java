package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Clore et rouvrir un mois, clore un exercice : toutes les anomalies d'abord, chacune avec ses lignes.
@Controller
@RequestMapping(CloturesController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class CloturesController {

    static final String CHEMIN = "/comptabilite/clotures";

    private final ClotureLueSql sql;
    private final Clotures clotures;
    private final Exercices exercices;
    private final Clock horloge;

    CloturesController(ClotureLueSql sql, Clotures clotures, Exercices exercices, Clock horloge) {
        this.sql = sql;
        this.clotures = clotures;
        this.exercices = exercices;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        var mois = new LinkedHashMap<Exercice, List<MoisComptable>>();
        for (var exercice : exercices.tous().reversed()) mois.put(exercice, sql.mois(exercice.id()));
        page.addAttribute("exercices", mois);
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "comptabilite/cloture/clotures";
    }

    /// @param jour n'importe quel jour du mois
    @GetMapping("/{jour}")
    ModelAndView mois(@PathVariable LocalDate jour) {
        return mois(jour, null);
    }

    private ModelAndView mois(LocalDate jour, @Nullable String refus) {
        var exercice = connu(jour);
        var mois = sql.mois(exercice.id()).stream()
                .filter(m -> !jour.isBefore(m.du()) && !jour.isAfter(m.au()))
                .findFirst()
                .orElseThrow(CloturesController::introuvable);
        var avant = sql.mois(exercice.id()).stream()
                .filter(m -> !mois.clos() && !m.clos() && m.du().isBefore(mois.du()))
                .toList();
        boolean ensemble = !avant.isEmpty() && mois.estFini(LocalDate.now(horloge));
        var page = new ModelAndView("comptabilite/cloture/mois")
                .addObject("mois", mois)
                .addObject("exercice", exercice)
                .addObject("avant", avant)
                .addObject("ensemble", ensemble)
                .addObject("anomalies", anomalies(mois, ensemble))
                .addObject(
                        "actes",
                        sql.actes(exercice.id()).stream()
                                .filter(acte -> acte.mois().equals(mois.du()))
                                .toList())
                .addObject("refus", refus);
        if (refus != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Anomalie> anomalies(MoisComptable mois, boolean ensemble) {
        if (mois.clos()) return List.of();
        return ensemble ? clotures.controlerJusquAuMois(mois.du()) : clotures.controler(mois.du(), false);
    }

    /// @param precedents clore aussi les mois d'avant restés ouverts
    @PostMapping("/{jour}/cloture")
    @Exige(DroitsComptabilite.CLORE_MOIS)
    ModelAndView clore(
            @PathVariable LocalDate jour,
            @RequestParam(defaultValue = "") String precedents,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(jour);
        var cloture = precedents.equals("oui")
                ? clotures.cloreJusquAuMois(jour, visiteur.nom())
                : clotures.cloreMois(jour, visiteur.nom());
        return switch (cloture) {
            case Cloture.Faite(var du, var au, var _) -> apres(faite(YearMonth.from(du), YearMonth.from(au)), suite);
            case Cloture.Refus refus -> mois(jour, phrase(refus));
        };
    }

    private static String faite(YearMonth du, YearMonth au) {
        if (du.equals(au)) return "Le mois est clos et ses totaux sont scellés : plus rien n’y entre.";
        return "Les mois " + MoisComptable.plage(du, au) + " sont clos et leurs totaux scellés : plus rien n’y entre.";
    }

    @PostMapping("/{jour}/reouverture")
    @Exige(DroitsComptabilite.ROUVRIR_MOIS)
    ModelAndView rouvrir(
            @PathVariable LocalDate jour,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(jour);
        return switch (clotures.rouvrirMois(jour, motif, visiteur.nom())) {
            case Cloture.Faite _ -> apres("Le mois est rouvert ; qui, quand et pourquoi restent écrits.", suite);
            case Cloture.Refus refus -> mois(jour, phrase(refus));
        };
    }

    @GetMapping("/{jour}/exercice")
    ModelAndView exercice(@PathVariable LocalDate jour) {
        return exercice(jour, null);
    }

    private ModelAndView exercice(LocalDate jour, @Nullable String refus) {
        var exercice = connu(jour);
        var page = new ModelAndView("comptabilite/cloture/exercice")
                .addObject("exercice", exercice)
                .addObject(
                        "ouverts",
                        sql.mois(exercice.id()).stream().filter(m -> !m.clos()).toList())
                .addObject("anomalies", exercice.estClos() ? List.of() : clotures.controler(jour, true))
                .addObject("actes", sql.actes(exercice.id()))
                .addObject("refus", refus);
        if (refus != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{jour}/exercice")
    @Exige(DroitsComptabilite.CLORE_EXERCICE)
    ModelAndView cloreExercice(@PathVariable LocalDate jour, Visiteur visiteur, RedirectAttributes suite) {
        connu(jour);
        return switch (clotures.cloreExercice(jour, visiteur.nom())) {
            case Cloture.Faite(var _, var au, var engendrees) ->
                apres(
                        "L’exercice est clos. "
                                + EnFrancais.compte(
                                        engendrees, "écriture d’à-nouveaux ouvre", "écritures d’à-nouveaux ouvrent")
                                + " le suivant, au " + EnFrancais.enFrancais(au.plusDays(1)) + ".",
                        suite);
            case Cloture.Refus refus -> exercice(jour, phrase(refus));
        };
    }

    private static String phrase(Cloture.Refus refus) {
        return switch (refus) {
            case Cloture.AvecAnomalies _ -> "Pour clore, réglez d’abord les anomalies bloquantes ci-dessous.";
            case Cloture.DejaFaite _ -> "Rien n’a changé : ce mois, ou cet exercice, était déjà dans cet état.";
            case Cloture.HorsExercice(var jour) -> "Ouvrez d’abord l’exercice du " + EnFrancais.enTableau(jour) + ".";
            case Cloture.PrecedentOuvert(var du) ->
                "Closez d’abord ce qui précède : la période du " + EnFrancais.enTableau(du) + " est encore ouverte.";
            case Cloture.PasFini(var au) ->
                "Ce mois finit le " + EnFrancais.enTableau(au)
                        + " : closez avec ceux d’avant un mois déjà fini, ou closez-les un par un.";
            case Cloture.SuivantClos(var du) ->
                "Ce mois ne se rouvre pas : la période du " + EnFrancais.enTableau(du)
                        + " est close. Rouvrez d’abord la dernière ; un exercice clos ne se rouvre jamais.";
            case Cloture.SansMotif() -> "Pour rouvrir un mois, écrivez pourquoi : la trace le garde.";
        };
    }

    private static ModelAndView apres(String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait(phrase));
        return new ModelAndView("redirect:" + CHEMIN);
    }

    private Exercice connu(LocalDate jour) {
        return exercices.contenant(jour).orElseThrow(CloturesController::introuvable);
    }

    private static ResponseStatusException introuvable() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
