package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.comptabilite.DroitsComptabilite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// L'import d'un FEC : à blanc d'abord, pour lire ce qui ne va pas ligne à ligne ; puis tout, ou rien.
@Controller
@RequestMapping(FecController.CHEMIN + "/import")
@Exige(DroitsComptabilite.IMPORTER_FEC)
class ImportFecController {

    private static final String PAGE = "comptabilite/fec/import";

    private final ImportFec imports;
    private final AvancementDesImports avancements;

    ImportFecController(ImportFec imports, AvancementDesImports avancements) {
        this.imports = imports;
        this.avancements = avancements;
    }

    /// @param acte `importer` pour de bon ; sinon, à blanc
    record EnvoiDeFec(
            @Nullable MultipartFile fichier,
            @Nullable String du,
            @Nullable String au,
            @Nullable String acte) {

        boolean aBlanc() {
            return !"importer".equals(acte);
        }
    }

    @GetMapping
    ModelAndView preparer() {
        return new ModelAndView(PAGE);
    }

    @PostMapping
    ModelAndView importer(
            @ModelAttribute EnvoiDeFec saisie, BindingResult refus, Visiteur visiteur, RedirectAttributes suite) {
        var page = new ModelAndView(PAGE, refus.getModel());
        page.addObject("importation", null);
        var fichier = saisie.fichier();
        if (fichier == null || fichier.isEmpty())
            refus.rejectValue("fichier", "manque", "Choisissez le fichier des écritures à importer.");
        var du = date("du", saisie.du(), refus);
        var au = date("au", saisie.au(), refus);
        if (fichier == null || refus.hasErrors()) return page;
        var nom = fichier.getOriginalFilename() == null ? "" : fichier.getOriginalFilename();
        return switch (tenter(new FichierFec(nom, fichier, du, au), saisie.aBlanc(), visiteur)) {
            case Importation.Faite faite when !faite.aBlanc() -> apres(faite, suite);
            case Importation.Faite faite -> page.addObject("importation", faite);
            case Importation.Refusee refusee -> {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page.addObject("importation", refusee);
            }
        };
    }

    private Importation tenter(FichierFec fichier, boolean aBlanc, Visiteur visiteur) {
        try (var avancement = avancements.commencer(visiteur.compteConnecte())) {
            return imports.tenter(fichier, aBlanc, visiteur.nom(), avancement::dire);
        }
    }

    /// Où en est l'import que cette personne vient de lancer, pendant qu'elle attend sa page.
    @GetMapping("/avancement")
    String avancement(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visiteur visiteur,
            Model page) {
        if (htmx == null) return "redirect:" + FecController.CHEMIN + "/import";
        page.addAttribute("phrase", avancements.de(visiteur.compteConnecte()));
        return "comptabilite/fec/avancement";
    }

    private static ModelAndView apres(Importation.Faite faite, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.fait("Importé : %s, %s. Créés : %s, %s, %s."
                        .formatted(
                                EnFrancais.compte(faite.ecritures(), "écriture"),
                                EnFrancais.compte(faite.lignes(), "ligne"),
                                EnFrancais.compte(faite.crees().comptes().size(), "compte"),
                                EnFrancais.compte(faite.crees().journaux().size(), "journal", "journaux"),
                                EnFrancais.compte(
                                        faite.crees().auxiliaires().size(),
                                        "compte auxiliaire",
                                        "comptes auxiliaires"))));
        return new ModelAndView("redirect:/comptabilite/rapports/balance?du="
                + faite.exercice().du() + "&au=" + faite.exercice().au());
    }

    private static @Nullable LocalDate date(String champ, @Nullable String saisie, BindingResult refus) {
        if (saisie == null || saisie.isBlank()) return null;
        var lue = EnFrancais.lireDate(saisie);
        lue.refus().ifPresent(phrase -> refus.rejectValue(champ, "date", phrase));
        return lue.siLue().orElse(null);
    }
}
