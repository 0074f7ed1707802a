package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.DroitsComptabilite;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// L'import d'un FEC : à blanc d'abord, pour lire ce qui ne va pas ligne à ligne ; puis tout, ou rien.
@Controller
@RequestMapping(ImportFecController.CHEMIN)
@Exige(DroitsComptabilite.IMPORTER_FEC)
class ImportFecController {

    static final String CHEMIN = FecController.CHEMIN + "/import";

    private static final String PAGE = "comptabilite/fec/import";

    private final ImportFec imports;
    private final ImportsFecSql faits;
    private final AvancementDesImports avancements;

    ImportFecController(ImportFec imports, ImportsFecSql faits, AvancementDesImports avancements) {
        this.imports = imports;
        this.faits = faits;
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
        return new ModelAndView(PAGE).addObject("importation", null).addObject("faits", faits.derniers());
    }

    @PostMapping
    ModelAndView importer(
            @ModelAttribute EnvoiDeFec saisie,
            BindingResult refus,
            Visiteur visiteur,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse reponse) {
        var fichier = saisie.fichier();
        if (fichier == null || fichier.isEmpty())
            refus.rejectValue("fichier", "manque", "Choisissez le fichier des écritures à importer.");
        var du = date("du", saisie.du(), refus);
        var au = date("au", saisie.au(), refus);
        if (fichier == null || refus.hasErrors()) return rendre(htmx, refus, null);
        var nom = fichier.getOriginalFilename() == null ? "" : fichier.getOriginalFilename();
        return switch (tenter(new FichierFec(nom, fichier, du, au), saisie.aBlanc(), visiteur)) {
            case Importation.Faite faite when !faite.aBlanc() -> apres(faite, htmx, reponse);
            case Importation.Faite faite -> rendre(htmx, refus, faite);
            case Importation.Refusee refusee -> rendre(htmx, refus, refusee);
        };
    }

    /// Avec les scripts, le seul compte-rendu : le fichier reste choisi, et s'importe sans se chercher de nouveau.
    private ModelAndView rendre(@Nullable String htmx, BindingResult refus, @Nullable Importation importation) {
        var page = new ModelAndView(htmx == null ? PAGE : "comptabilite/fec/compte-rendu", refus.getModel());
        page.addObject("importation", importation);
        if (htmx == null) page.addObject("faits", faits.derniers());
        if (refus.hasErrors() || importation instanceof Importation.Refusee)
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /// Ce qu'un import a supposé et créé : on y arrive après lui, et on y revient quand on veut.
    @GetMapping("/{importe}")
    String relire(@PathVariable long importe, Model page) {
        var fait = faits.trouver(importe).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("fait", fait);
        page.addAttribute("crees", faits.crees(importe));
        page.addAttribute("suppositions", faits.suppositions(importe));
        return "comptabilite/fec/importe";
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
        if (htmx == null) return "redirect:" + CHEMIN;
        page.addAttribute("phrase", avancements.de(visiteur.compteConnecte()));
        return "comptabilite/fec/avancement";
    }

    private static ModelAndView apres(Importation.Faite faite, @Nullable String htmx, HttpServletResponse reponse) {
        var page = CHEMIN + "/" + faite.id();
        if (htmx == null) return new ModelAndView("redirect:" + page);
        reponse.setHeader("HX-Redirect", page);
        return new ModelAndView("comptabilite/fec/compte-rendu");
    }

    private static @Nullable LocalDate date(String champ, @Nullable String saisie, BindingResult refus) {
        if (saisie == null || saisie.isBlank()) return null;
        var lue = EnFrancais.lireDate(saisie);
        lue.refus().ifPresent(phrase -> refus.rejectValue(champ, "date", phrase));
        return lue.siLue().orElse(null);
    }
}
