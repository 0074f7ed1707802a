package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.comptabilite.DroitsComptabilite;
import coop.essaim.comptabilite.saisie.Abonnements.Refus;
import java.time.Clock;
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

/// Les guides d'écriture.
@Controller
@RequestMapping(GuidesController.CHEMIN)
@Exige(DroitsComptabilite.LIRE)
class GuidesController {

    static final String CHEMIN = "/comptabilite/ecritures/guides";

    private static final Refus SANS_REFUS = new Refus(Map.of(), List.of());

    private final ModelesSql sql;
    private final Guides guides;
    private final FeuillesProposees proposees;
    private final PreparationDeFeuille preparation;
    private final Clock horloge;

    GuidesController(
            ModelesSql sql,
            Guides guides,
            FeuillesProposees proposees,
            PreparationDeFeuille preparation,
            Clock horloge) {
        this.sql = sql;
        this.guides = guides;
        this.proposees = proposees;
        this.preparation = preparation;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("guides", sql.guides());
        return "comptabilite/saisie/guides";
    }

    /// D'une écriture (`copie`), ou d'une feuille vide.
    @GetMapping("/nouveau")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView preparer(@RequestParam Map<String, String> adresse) {
        var feuille = proposees.proposer(adresse);
        return montrer(preparation.modele(CHEMIN, feuille, SANS_REFUS, Map.of()), null);
    }

    @PostMapping
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView creer(@RequestParam Map<String, String> tape, Visiteur visiteur, RedirectAttributes suite) {
        return enregistrer(Identifiant.nouveau(horloge.instant()), CHEMIN, tape, visiteur, suite);
    }

    @GetMapping("/{guide}")
    ModelAndView lire(@PathVariable UUID guide) {
        var modele = connu(guide);
        var feuille = modele.feuille(guide, "");
        return montrer(
                preparation.modele(CHEMIN + "/" + guide, feuille, SANS_REFUS, Map.of("nom", modele.nom())), modele);
    }

    @PostMapping("/{guide}")
    @Exige(DroitsComptabilite.SAISIR)
    ModelAndView changer(
            @PathVariable UUID guide,
            @RequestParam Map<String, String> tape,
            Visiteur visiteur,
            RedirectAttributes suite) {
        connu(guide);
        return enregistrer(guide, CHEMIN + "/" + guide, tape, visiteur, suite);
    }

    private ModelAndView enregistrer(
            UUID id, String action, Map<String, String> tape, Visiteur visiteur, RedirectAttributes suite) {
        var feuille = Feuille.lire(tape, id);
        var nom = tape.getOrDefault("nom", "");
        boolean calcule = EcrituresController.CALCULER.equals(tape.get("geste"));
        var refus = calcule ? Map.<String, String>of() : guides.enregistrer(id, nom, feuille, visiteur.nom());
        if (calcule || !refus.isEmpty())
            return montrer(
                    preparation.modele(action, feuille, new Refus(refus, List.of()), tape),
                    sql.trouver(id).orElse(null));
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le guide « " + nom.strip() + " » est enregistré."));
        return new ModelAndView("redirect:" + CHEMIN);
    }

    @PostMapping("/{guide}/retrait")
    @Exige(DroitsComptabilite.SAISIR)
    String retirer(@PathVariable UUID guide, RedirectAttributes suite) {
        connu(guide);
        guides.retirer(guide);
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("Le guide est retiré ; les écritures qu’il a servi à saisir restent."));
        return "redirect:" + CHEMIN;
    }

    private static ModelAndView montrer(FormulaireDEcriture formulaire, @Nullable Modele modele) {
        var page = new ModelAndView("comptabilite/saisie/guide")
                .addObject("formulaire", formulaire)
                .addObject("guide", modele);
        if (formulaire.saisie().aDesRefus()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Modele connu(UUID id) {
        return sql.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
