package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Tableau;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.saisie.EcrituresListeesSql.Bornes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Chercher une écriture, en saisir une.
@Controller
@RequestMapping(EcrituresController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class EcrituresController {

    static final String CHEMIN = "/comptabilite/ecritures";
    static final String CALCULER = "calculer";

    private final EcrituresListeesSql sql;
    private final CodesSql codes;
    private final Saisies saisies;
    private final FeuillesProposees proposees;
    private final PreparationDeFeuille preparation;
    private final Clock horloge;

    EcrituresController(
            EcrituresListeesSql sql,
            CodesSql codes,
            Saisies saisies,
            FeuillesProposees proposees,
            PreparationDeFeuille preparation,
            Clock horloge) {
        this.sql = sql;
        this.codes = codes;
        this.saisies = saisies;
        this.proposees = proposees;
        this.preparation = preparation;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(
            @ModelAttribute FiltreDesEcrituresSaisie filtre, @RequestParam Map<String, String> adresse, Model page) {
        var aujourdhui = LocalDate.now(horloge);
        var exercice = proposees.exerciceCourant(aujourdhui);
        var bornes = new Bornes(filtre.debut(exercice, aujourdhui), filtre.fin(exercice, aujourdhui));
        var ecritures = sql.chercher(filtre, bornes, EcrituresListeesSql.RECENTES.fenetre(adresse));
        page.addAttribute("saisie", filtre.dans(bornes.du(), bornes.au()));
        page.addAttribute("filtreDesEcrituresSaisie", filtre.dans(bornes.du(), bornes.au()));
        page.addAttribute("totaux", sql.totaux(filtre, bornes));
        page.addAttribute("desLignes", filtre.retientDesLignes());
        page.addAttribute("ecritures", ecritures.lignes());
        page.addAttribute("journaux", codes.journauxActifs());
        page.addAttribute("tableau", Tableau.de(CHEMIN, adresse, ecritures));
        return "comptabilite/saisie/ecritures";
    }

    @GetMapping("/nouvelle")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView preparer(@RequestParam Map<String, String> adresse) {
        var feuille = proposees.proposer(adresse);
        return montrer(preparation.ouvrir(CHEMIN, feuille));
    }

    @PostMapping
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView saisir(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestParam Map<String, String> tape,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var feuille = Feuille.lire(tape, Identifiant.nouveau(horloge.instant()));
        if (CALCULER.equals(tape.get("geste")))
            return calculee(preparation.calculer(CHEMIN, feuille), htmx, "Saisir une écriture");
        var refusDuFichier = proposees.deposer(feuille, fichier, visiteur);
        if (refusDuFichier.isPresent()) {
            var controle = saisies.controler(feuille);
            controle.refus().put("fichier", refusDuFichier.get());
            return montrer(preparation.refuser(CHEMIN, feuille, controle));
        }
        return switch (saisies.enregistrer(feuille, visiteur.nom())) {
            case Enregistrement.Refuse(var controle) -> montrer(preparation.refuser(CHEMIN, feuille, controle));
            case Enregistrement.Fait(var id, var deja) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        deja
                                ? Avis.information(
                                        "Cette feuille avait déjà été enregistrée : voici son écriture, que vous pouvez modifier.")
                                : Avis.fait("L’écriture « " + feuille.libelle() + " » est au brouillard."));
                yield deja || !"suivante".equals(tape.get("geste"))
                        ? new ModelAndView("redirect:" + CHEMIN + "/" + id)
                        : suivante(feuille, suite);
            }
        };
    }

    /// La feuille d'après garde le journal et la date : une pile de factures se saisit d'affilée.
    private static ModelAndView suivante(Feuille feuille, RedirectAttributes suite) {
        suite.addAttribute("journal", feuille.journal());
        suite.addAttribute("date", feuille.date());
        return new ModelAndView("redirect:" + CHEMIN + "/nouvelle");
    }

    private static ModelAndView montrer(FormulaireDEcriture formulaire) {
        return page(formulaire, "Saisir une écriture");
    }

    /// Avec les scripts, seuls les soldes reviennent ; sans eux, la page entière, avec des lignes de plus.
    static ModelAndView calculee(FormulaireDEcriture formulaire, @Nullable String htmx, String titre) {
        return htmx == null
                ? page(formulaire, titre)
                : new ModelAndView("comptabilite/saisie/soldes", "formulaire", formulaire);
    }

    static ModelAndView page(FormulaireDEcriture formulaire, String titre) {
        var page = new ModelAndView("comptabilite/saisie/feuille")
                .addObject("formulaire", formulaire)
                .addObject("titre", titre);
        if (formulaire.saisie().aDesRefus()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
