package coop.essaim.activites.importation;

import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.commun.tableur.Tableur;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
@RequestMapping("/activites/import")
@Exige(DroitsActivites.GERER)
class ImportDActivitesController {

    private static final String VERS_L_APERCU = "redirect:/activites/import/{import}";
    private static final int NOM_MAX = 200;

    private static final Feuille<Map<Champ, String>> MODELE = modele();

    private final ImportsDActivites imports;

    ImportDActivitesController(ImportsDActivites imports) {
        this.imports = imports;
    }

    record FichierSaisie(@Nullable MultipartFile fichier) {}

    @GetMapping
    String preparer() {
        return "activites/importation/depot";
    }

    @GetMapping("/modele.csv")
    void csv(HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse, "activites-modele", MODELE, List.of(exemple()).iterator());
    }

    @GetMapping("/modele.xlsx")
    void xlsx(HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse, "activites-modele", MODELE, List.of(exemple()).iterator());
    }

    @PostMapping
    String deposer(@ModelAttribute FichierSaisie saisie, BindingResult refus, Visiteur visiteur) throws IOException {
        var fichier = saisie.fichier();
        if (fichier == null || fichier.isEmpty()) {
            refus.rejectValue("fichier", "manque", "Choisissez le fichier des activités à importer.");
            return "activites/importation/depot";
        }
        var lu = Tableur.lire(fichier.getBytes());
        lu.refus().ifPresent(phrase -> refus.rejectValue("fichier", "illisible", phrase));
        if (refus.hasErrors()) return "activites/importation/depot";
        var nom = fichier.getOriginalFilename();
        var court = nom == null || nom.isBlank() ? "fichier" : nom;
        var id = imports.deposer(
                court.substring(0, Math.min(court.length(), NOM_MAX)), lu.valeur(), visiteur.compteConnecte());
        return "redirect:/activites/import/" + id;
    }

    @GetMapping("/{import}")
    String relire(@PathVariable("import") UUID id, Model page) {
        page.addAttribute(
                "apercu", imports.apercu(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute(
                "champs",
                Arrays.stream(Champ.values())
                        .map(c -> Option.de(c.name(), c.libelle()))
                        .toList());
        return "activites/importation/apercu";
    }

    @PostMapping("/{import}/colonnes")
    String associer(@PathVariable("import") UUID id, @RequestParam Map<String, String> tape) {
        var apercu = imports.apercu(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var colonnes = new ArrayList<Champ>();
        for (int c = 0; c < apercu.titres().size(); c++) {
            var dit = tape.getOrDefault("colonne" + c, "");
            colonnes.add(Arrays.stream(Champ.values())
                    .filter(champ -> champ.name().equals(dit))
                    .findFirst()
                    .orElse(Champ.IGNOREE));
        }
        if (!colonnes.isEmpty()) imports.associer(id, colonnes);
        return VERS_L_APERCU;
    }

    @PostMapping("/{import}/execution")
    String executer(@PathVariable("import") UUID id, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (imports.executer(id, visiteur.compteConnecte())) {
                    case Execution.Faite(var ouvertes, var connues) ->
                        Avis.fait(EnFrancais.compte(ouvertes, "activité ouverte", "activités ouvertes")
                                + (connues == 0
                                        ? "."
                                        : ", " + EnFrancais.compte(connues, "déjà ouverte", "déjà ouvertes") + "."));
                    case Execution.Refusee(var lignes) ->
                        Avis.refus("Rien n’est pris : corrigez d’abord "
                                + EnFrancais.compte(lignes, "ligne refusée", "lignes refusées")
                                + " dans le fichier, ou dites autrement ses colonnes.");
                    case Execution.DejaFaite() -> Avis.information("Les activités de ce fichier sont déjà ouvertes.");
                    case Execution.Inconnue() -> Avis.refus("Ce fichier a été effacé : déposez-le de nouveau.");
                });
        return VERS_L_APERCU;
    }

    private static Feuille<Map<Champ, String>> modele() {
        var feuille = Feuille.<Map<Champ, String>>de("Activités");
        for (var champ : Champ.values()) {
            if (champ != Champ.IGNOREE) feuille = feuille.colonne(champ.libelle(), ligne -> ligne.get(champ));
        }
        return feuille;
    }

    private static Map<Champ, String> exemple() {
        var ligne = new EnumMap<Champ, String>(Champ.class);
        for (var champ : Champ.values()) ligne.put(champ, champ.exemple());
        return ligne;
    }
}
