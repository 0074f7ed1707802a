package coop.essaim.accueil.lieu;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Dire ce qui se tient dans un lieu : d'une phrase, ou champ par champ.
@Controller
@RequestMapping(LieuxController.CHEMIN + "/{lieu}/regles")
@Exige(DroitsAccueil.LIEUX)
class ReglesController {

    private final Lieux lieux;
    private final Clock horloge;

    ReglesController(Lieux lieux, Clock horloge) {
        this.lieux = lieux;
        this.horloge = horloge;
    }

    /// @param phrase ce qui se dit, à relire champ par champ avant d'enregistrer
    @GetMapping("/nouvelle")
    String preparer(
            @PathVariable UUID lieu,
            @RequestParam(required = false) @Nullable String phrase,
            @RequestParam(required = false) @Nullable Genre genre,
            Model page) {
        var compris = "";
        var refuse = "";
        if (phrase != null && !phrase.isBlank()) {
            switch (LectureDePhrase.lire(phrase)) {
                case Lecture.Lue<LectureDePhrase.Dite>(var dite) -> {
                    compris = dite.recurrence() + ", " + dite.horaire().heures()
                            + (dite.surInscription() ? ", sur inscription" : "");
                    page.addAttribute("dite", RegleSaisie.de(dite, genre, LocalDate.now(horloge)));
                }
                case Lecture.Refusee<LectureDePhrase.Dite>(var attendu) -> refuse = attendu;
            }
        }
        page.addAttribute("phrase", phrase == null ? "" : phrase);
        page.addAttribute("compris", compris);
        page.addAttribute("refuse", refuse);
        return montrer(lieu, page);
    }

    @PostMapping
    String ajouter(
            @PathVariable UUID lieu,
            @Valid @ModelAttribute RegleSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var regle = saisie.lire(lieux.nouvelIdentifiant(), lieu, refus);
        if (regle.isEmpty()) {
            page.addAttribute("phrase", "");
            page.addAttribute("compris", "");
            page.addAttribute("refuse", "");
            return montrer(lieu, page);
        }
        connu(lieu);
        lieux.ajouter(regle.get(), visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT, Avis.fait("C’est au calendrier : " + regle.get().phrase() + "."));
        return "redirect:" + LieuxController.CHEMIN + "/{lieu}";
    }

    private String montrer(UUID lieu, Model page) {
        page.addAttribute("lieu", connu(lieu));
        page.addAttribute("genres", LieuxController.genres());
        page.addAttribute("jours", jours());
        page.addAttribute("rangs", rangs());
        page.addAttribute(
                "etendues",
                Arrays.stream(Etendue.values())
                        .map(e -> Option.de(e.name(), e.libelle()))
                        .toList());
        return "accueil/lieu/regle";
    }

    private static List<Option> jours() {
        return Arrays.stream(DayOfWeek.values())
                .map(j -> Option.de(String.valueOf(j.getValue()), j.getDisplayName(TextStyle.FULL, Locale.FRANCE)))
                .toList();
    }

    private static List<Option> rangs() {
        return List.of(
                Option.de("1", "Le 1er du mois"),
                Option.de("2", "Le 2e"),
                Option.de("3", "Le 3e"),
                Option.de("4", "Le 4e"),
                Option.de("5", "Le 5e, quand il existe"),
                Option.de(String.valueOf(Recurrence.DERNIER), "Le dernier"));
    }

    private Lieu connu(UUID id) {
        return lieux.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
