package coop.essaim.activites.importation;

import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.tableur.Importations;
import coop.essaim.commun.tableur.MotsDImport;
import coop.essaim.commun.tableur.Tableur;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Importer des activités : le modèle, le dépôt d'un fichier, ses colonnes, l'aperçu, l'ouverture des activités.
@Controller
@RequestMapping(ImportDActivitesController.CHEMIN)
@Exige(DroitsActivites.GERER)
class ImportDActivitesController {

    static final String CHEMIN = "/activites/import";

    private static final String VERS_L_APERCU = "redirect:" + CHEMIN + "/{import}";
    private static final String DEPOT = "commun/tableur/depot";

    private static final MotsDImport MOTS = new MotsDImport(
            "/activites/import",
            "/activites",
            "Activités",
            "activité",
            "ouverte",
            "Enseigne",
            "Toutes s’ouvrent d’un coup, avec leur section au grand livre, ou aucune. Celles déjà ouvertes ne changent pas.");

    private final Importations importations;
    private final ImportsDActivites sujet;

    ImportDActivitesController(Importations importations, ImportsDActivites sujet) {
        this.importations = importations;
        this.sujet = sujet;
    }

    record FichierSaisie(@Nullable MultipartFile fichier) {}

    @ModelAttribute
    void mots(Model page) {
        page.addAttribute("mots", MOTS);
        page.addAttribute(
                "aide",
                "L’entrepreneur se dit par son courriel, ou son prénom et son nom : sa fiche doit exister. Une activité menée à "
                        + "plusieurs s’importe sans entrepreneur ; ses parts se disent ensuite, avec sa convention.");
    }

    @GetMapping
    String preparer() {
        return DEPOT;
    }

    @GetMapping("/modele.csv")
    void csv(HttpServletResponse reponse) throws IOException {
        var feuille = Champ.CHAMPS.modele(MOTS.titre());
        Telechargement.csv(
                reponse, "activites-modele", feuille, List.of(Champ.CHAMPS).iterator());
    }

    @GetMapping("/modele.xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        var feuille = Champ.CHAMPS.modele(MOTS.titre());
        Telechargement.xlsx(
                reponse, "activites-modele", feuille, List.of(Champ.CHAMPS).iterator());
    }

    @PostMapping
    String deposer(@ModelAttribute FichierSaisie saisie, BindingResult refus, Visiteur visiteur) throws IOException {
        var fichier = saisie.fichier();
        if (fichier == null || fichier.isEmpty()) {
            refus.rejectValue("fichier", "manque", "Choisissez le fichier des activités à importer.");
            return DEPOT;
        }
        var lu = Tableur.lire(fichier.getBytes());
        lu.refus().ifPresent(phrase -> refus.rejectValue("fichier", "illisible", phrase));
        if (refus.hasErrors()) return DEPOT;
        var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "");
        return "redirect:" + CHEMIN + "/" + importations.deposer(sujet, nom, lu.valeur(), visiteur.compteConnecte());
    }

    @GetMapping("/{import}")
    String relire(@PathVariable("import") UUID id, Model page) {
        page.addAttribute(
                "apercu",
                importations.apercu(sujet, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("champs", Champ.CHAMPS.options());
        return "commun/tableur/apercu";
    }

    @PostMapping("/{import}/colonnes")
    String associer(@PathVariable("import") UUID id, @RequestParam Map<String, String> tape) {
        var apercu =
                importations.apercu(sujet, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var dites = IntStream.range(0, apercu.titres().size())
                .mapToObj(c -> tape.getOrDefault("colonne" + c, ""))
                .toList();
        importations.associer(sujet, id, dites);
        return VERS_L_APERCU;
    }

    @PostMapping("/{import}/execution")
    String executer(@PathVariable("import") UUID id, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, MOTS.avis(importations.executer(sujet, id, visiteur.compteConnecte())));
        return VERS_L_APERCU;
    }
}
