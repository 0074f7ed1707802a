package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.EcritureLue;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation.Obstacle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Une écriture : la lire, et tout ce que son état permet.
@Controller
@RequestMapping(EcrituresController.CHEMIN + "/{ecriture}")
@Exige(DroitsComptabilite.LIRE)
class EcritureController {

    private static final String VERS_ELLE = "redirect:" + EcrituresController.CHEMIN + "/{ecriture}";

    /// Ce que la date de l'annulation, ou les codes à cette date, peuvent corriger.
    private static final Predicate<Obstacle> OU_LA_DATE =
            obstacle -> !(obstacle instanceof Obstacle.AuBrouillard || obstacle instanceof Obstacle.DejaContrepassee);

    private final Ecritures ecritures;
    private final EcrituresListeesSql sql;
    private final Saisies saisies;
    private final PiecesComptables pieces;
    private final PreparationDeFeuille preparation;
    private final Clock horloge;

    EcritureController(
            Ecritures ecritures,
            EcrituresListeesSql sql,
            Saisies saisies,
            PiecesComptables pieces,
            PreparationDeFeuille preparation,
            Clock horloge) {
        this.ecritures = ecritures;
        this.sql = sql;
        this.saisies = saisies;
        this.pieces = pieces;
        this.preparation = preparation;
        this.horloge = horloge;
    }

    @GetMapping
    ModelAndView lire(@PathVariable EcritureId ecriture) {
        return fiche(ecriture, EnFrancais.enTableau(LocalDate.now(horloge)), "", List.of());
    }

    private ModelAndView fiche(EcritureId id, String date, String motif, List<String> refus) {
        var page = new ModelAndView("comptabilite/saisie/ecriture")
                .addObject("ecriture", sql.fiche(id).orElseThrow(EcritureController::introuvable))
                .addObject("fichiers", pieces.de(id))
                .addObject("date", date)
                .addObject("motif", motif)
                .addObject("refus", refus);
        if (!refus.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/modification")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView preparer(@PathVariable EcritureId ecriture, RedirectAttributes suite) {
        var lue = connue(ecriture);
        if (lue.validation() != null) return dire(Avis.refus(new Obstacle.Validee().phrase()), suite);
        var objet = pieces.objetDe(ecriture, Identifiant.nouveau(horloge.instant()));
        var feuille = Feuille.de(lue.ecriture(), objet, lue.ecriture().date());
        return modifiee(preparation.ouvrir(action(ecriture), feuille));
    }

    @PostMapping("/modification")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView modifier(
            @PathVariable EcritureId ecriture,
            @RequestParam Map<String, String> tape,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var ancienne = connue(ecriture);
        var objet = pieces.objet(ecriture).orElseGet(() -> Identifiant.nouveau(horloge.instant()));
        var feuille = Feuille.lire(tape, objet).avec(objet);
        if (EcrituresController.CALCULER.equals(tape.get("geste")))
            return modifiee(preparation.calculer(action(ecriture), feuille));
        var refusDuFichier = pieces.deposer(objet, fichier, visiteur.compteConnecte());
        if (refusDuFichier.isPresent()) {
            var controle = saisies.controler(feuille);
            controle.refus().put("fichier", refusDuFichier.get());
            return modifiee(preparation.refuser(action(ecriture), feuille, controle));
        }
        return switch (saisies.modifier(ancienne, feuille, visiteur.nom())) {
            case Enregistrement.Refuse(var controle) ->
                modifiee(preparation.refuser(action(ecriture), feuille, controle));
            case Enregistrement.Fait(var id, var _) -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’écriture est modifiée."));
                yield new ModelAndView("redirect:" + EcrituresController.CHEMIN + "/" + id);
            }
        };
    }

    private static ModelAndView modifiee(FormulaireDEcriture formulaire) {
        return EcrituresController.page(formulaire, "Modifier l’écriture");
    }

    private static String action(EcritureId ecriture) {
        return EcrituresController.CHEMIN + "/" + ecriture + "/modification";
    }

    @PostMapping("/suppression")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView supprimer(@PathVariable EcritureId ecriture, RedirectAttributes suite) {
        connue(ecriture);
        return switch (saisies.supprimer(ecriture)) {
            case Retrait.Fait() -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’écriture du brouillard est supprimée."));
                yield new ModelAndView("redirect:/comptabilite/ecritures/brouillard");
            }
            case Retrait.Validee() -> dire(Avis.refus(new Obstacle.Validee().phrase()), suite);
            case Retrait.Lettree() ->
                dire(Avis.refus("Pour supprimer cette écriture, défaites d’abord le lettrage de ses lignes."), suite);
        };
    }

    @PostMapping("/validation")
    @Exige(DroitsComptabilite.VALIDER)
    ModelAndView valider(@PathVariable EcritureId ecriture, Visiteur visiteur, RedirectAttributes suite) {
        connue(ecriture);
        return dire(
                saisies.valider(ecriture, visiteur.nom())
                        ? Avis.fait("L’écriture est validée : elle a son numéro, et ne changera plus.")
                        : Avis.information("Rien n’a changé : cette écriture était déjà validée."),
                suite);
    }

    @PostMapping("/contrepassation")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView contrepasser(
            @PathVariable EcritureId ecriture,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String motif,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connue(ecriture);
        return switch (EnFrancais.lireDate(date)) {
            case Lecture.Refusee<LocalDate>(var phrase) -> fiche(ecriture, date, motif, List.of("", phrase));
            case Lecture.Lue<LocalDate>(var jour) ->
                switch (saisies.contrepasser(ecriture, jour, motif, visiteur.nom())) {
                    case ContrePassation.Faite(var inverse) -> {
                        suite.addFlashAttribute(
                                Avis.ATTRIBUT,
                                Avis.fait("L’écriture est annulée par celle-ci, validée et liée à elle."));
                        yield new ModelAndView("redirect:" + EcrituresController.CHEMIN + "/" + inverse);
                    }
                    case ContrePassation.SansMotif() ->
                        fiche(
                                ecriture,
                                date,
                                motif,
                                List.of(
                                        "Écrivez pourquoi cette écriture est annulée : l’origine et l’inverse le garderont.",
                                        ""));
                    case ContrePassation.Refusee(var obstacles)
                    when obstacles.stream().noneMatch(OU_LA_DATE) ->
                        dire(Avis.refus(obstacles.getFirst().phrase()), suite);
                    case ContrePassation.Refusee(var obstacles) ->
                        fiche(
                                ecriture,
                                date,
                                motif,
                                List.of(
                                        "",
                                        obstacles.stream().map(Obstacle::phrase).collect(Collectors.joining(" "))));
                };
        };
    }

    @PostMapping("/pieces")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView joindre(
            @PathVariable EcritureId ecriture,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connue(ecriture);
        if (fichier == null || fichier.isEmpty())
            return dire(Avis.refus("Choisissez d’abord le fichier à joindre."), suite);
        var objet = pieces.objetDe(ecriture, Identifiant.nouveau(horloge.instant()));
        var refus = pieces.deposer(objet, fichier, visiteur.compteConnecte());
        return dire(refus.map(Avis::refus).orElseGet(() -> Avis.fait("Le fichier est joint à l’écriture.")), suite);
    }

    private static ModelAndView dire(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return new ModelAndView(VERS_ELLE);
    }

    private EcritureLue connue(EcritureId id) {
        return ecritures.lire(id).orElseThrow(EcritureController::introuvable);
    }

    private static ResponseStatusException introuvable() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
