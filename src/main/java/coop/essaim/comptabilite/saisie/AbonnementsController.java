package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.saisie.Abonnements.Refus;
import coop.essaim.comptabilite.saisie.Abonnements.Tape;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Les écritures récurrentes et leur échéancier.
@Controller
@RequestMapping(AbonnementsController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class AbonnementsController {

    static final String CHEMIN = "/comptabilite/ecritures/abonnements";

    private final AbonnementsSql sql;
    private final Abonnements abonnements;
    private final FeuillesProposees proposees;
    private final PreparationDeFeuille preparation;
    private final Clock horloge;

    AbonnementsController(
            AbonnementsSql sql,
            Abonnements abonnements,
            FeuillesProposees proposees,
            PreparationDeFeuille preparation,
            Clock horloge) {
        this.sql = sql;
        this.abonnements = abonnements;
        this.proposees = proposees;
        this.preparation = preparation;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("abonnements", sql.tous());
        page.addAttribute("jusquAu", EnFrancais.enTableau(LocalDate.now(horloge)));
        return "comptabilite/saisie/abonnements";
    }

    /// D'une écriture (`copie`), ou d'une feuille vide.
    @GetMapping("/nouveau")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView preparer(@RequestParam Map<String, String> adresse) {
        var feuille = proposees.proposer(adresse);
        var tape = Map.of("du", EnFrancais.enTableau(LocalDate.now(horloge)), "periodicite", "mois");
        return montrer(CHEMIN, feuille, tape, new Refus(Map.of(), List.of()), null);
    }

    @PostMapping
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView creer(@RequestParam Map<String, String> tape, Visiteur visiteur, RedirectAttributes suite) {
        return enregistrer(Identifiant.nouveau(horloge.instant()), CHEMIN, tape, visiteur, suite);
    }

    @GetMapping("/{abonnement}")
    ModelAndView lire(@PathVariable UUID abonnement) {
        var connu = connu(abonnement);
        var au = connu.au();
        var tape = Map.of(
                "nom", connu.modele().nom(),
                "periodicite", connu.periodicite().code(),
                "du", EnFrancais.enTableau(connu.du()),
                "au", au == null ? "" : EnFrancais.enTableau(au));
        var feuille = connu.modele().feuille(abonnement, "");
        return montrer(CHEMIN + "/" + abonnement, feuille, tape, new Refus(Map.of(), List.of()), connu);
    }

    @PostMapping("/{abonnement}")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView changer(
            @PathVariable UUID abonnement,
            @RequestParam Map<String, String> tape,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(abonnement);
        return enregistrer(abonnement, CHEMIN + "/" + abonnement, tape, visiteur, suite);
    }

    private ModelAndView enregistrer(
            UUID id, String action, Map<String, String> tape, Visiteur visiteur, RedirectAttributes suite) {
        var feuille = Feuille.lire(tape, id);
        if (EcrituresController.CALCULER.equals(tape.get("geste")))
            return montrer(
                    action,
                    feuille,
                    tape,
                    new Refus(Map.of(), List.of()),
                    sql.trouver(id).orElse(null));
        var echeancier = new Tape(
                tape.getOrDefault("nom", ""),
                tape.get("periodicite"),
                tape.getOrDefault("du", ""),
                tape.getOrDefault("au", ""));
        var refus = abonnements.enregistrer(id, echeancier, feuille, visiteur.nom());
        if (!refus.aucun())
            return montrer(action, feuille, tape, refus, sql.trouver(id).orElse(null));
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.fait("L’abonnement « " + echeancier.nom().strip()
                        + " » est enregistré : chaque échéance entrera au brouillard le matin de sa date."));
        return new ModelAndView("redirect:" + CHEMIN);
    }

    @PostMapping("/{abonnement}/arret")
    @Exige(DroitsComptabilite.SAISIR)
    String arreter(@PathVariable UUID abonnement, RedirectAttributes suite) {
        connu(abonnement);
        abonnements.arreter(abonnement);
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("L’abonnement est arrêté ; les écritures qu’il a proposées restent."));
        return "redirect:" + CHEMIN;
    }

    /// Propose sans attendre le matin, ou d'avance jusqu'à la fin du mois.
    @PostMapping("/propositions")
    @Exige(DroitsComptabilite.SAISIR)
    String proposer(@RequestParam(defaultValue = "") String jusquAu, RedirectAttributes suite) {
        var lecture = EnFrancais.lireDate(jusquAu);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                lecture.siLue()
                        .map(this::proposer)
                        .orElseGet(() -> Avis.refus(lecture.refus().orElse(""))));
        return "redirect:" + CHEMIN;
    }

    private Avis proposer(LocalDate jusquAu) {
        if (jusquAu.isAfter(LocalDate.now(horloge).plusMonths(3)))
            return Avis.refus("Choisissez un jour des trois mois qui viennent.");
        int nombre = abonnements.enCours().stream()
                .mapToInt(id -> abonnements.proposer(id, jusquAu))
                .sum();
        return nombre == 0
                ? Avis.information("Aucune échéance n’attendait jusqu’à cette date, ou aucune n’a pu entrer.")
                : Avis.fait(EnFrancais.compte(nombre, "écriture est proposée", "écritures sont proposées")
                        + " au brouillard.");
    }

    private ModelAndView montrer(
            String action, Feuille feuille, Map<String, String> tape, Refus refus, @Nullable Abonnement abonnement) {
        var formulaire = preparation.modele(action, feuille, refus, tape);
        var page = new ModelAndView("comptabilite/saisie/abonnement")
                .addObject("formulaire", formulaire)
                .addObject("abonnement", abonnement)
                .addObject(
                        "proposees",
                        abonnement == null
                                ? List.of()
                                : sql.proposees(abonnement.modele().id()))
                .addObject(
                        "periodicites",
                        Arrays.stream(Periodicite.values())
                                .map(p -> Option.de(p.code(), p.libelle()))
                                .toList());
        if (formulaire.saisie().aDesRefus()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Abonnement connu(UUID id) {
        return sql.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
