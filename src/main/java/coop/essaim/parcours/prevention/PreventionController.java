package coop.essaim.parcours.prevention;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La prévention des risques d'un coup d'œil : engagements, journées, document unique.
@Controller
@Exige(DroitsParcours.PREVENTION)
class PreventionController {

    static final String CHEMIN = "/prevention";

    private static final String ENGAGEMENT = "parcours/prevention/engagement";
    private static final String JOURNEE = "parcours/prevention/journee-nouvelle";

    private static final Feuille<Participation> FEUILLE = Feuille.<Participation>de("Prévention")
            .colonne("Jour", Participation::le)
            .colonne("Thème", Participation::theme)
            .colonne("Personne", Participation::nom)
            .colonne("Heures", Participation::heures);

    private final Preventions preventions;
    private final PreventionsSql sql;
    private final Clock horloge;

    PreventionController(Preventions preventions, PreventionsSql sql, Clock horloge) {
        this.preventions = preventions;
        this.sql = sql;
        this.horloge = horloge;
    }

    @GetMapping(CHEMIN)
    String lire(Model page) {
        var engagements = sql.engagements();
        page.addAttribute("engagements", engagements);
        page.addAttribute(
                "aTenir",
                engagements.stream()
                        .filter(e -> e.tenuLe() == null)
                        .map(e -> Option.de(e.id().toString(), e.libelle()))
                        .toList());
        page.addAttribute("journees", preventions.journees());
        page.addAttribute("versions", sql.versions());
        page.addAttribute("prochaine", preventions.prochaineMiseAJour().orElse(null));
        page.addAttribute("aujourdhui", LocalDate.now(horloge));
        return "parcours/prevention/prevention";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(
                reponse,
                "prevention",
                FEUILLE,
                sql.participations(voulue(annee)).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(@RequestParam(required = false) @Nullable String annee, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(
                reponse,
                "prevention",
                FEUILLE,
                sql.participations(voulue(annee)).iterator());
    }

    private Year voulue(@Nullable String annee) {
        return annee != null && annee.matches("(19|20|21)[0-9]{2}") ? Year.parse(annee) : Year.now(horloge);
    }

    @GetMapping(CHEMIN + "/engagement")
    String preparerEngagement() {
        return ENGAGEMENT;
    }

    @PostMapping(CHEMIN + "/engagement")
    String engager(
            @Valid @ModelAttribute EngagementSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return ENGAGEMENT;
        var id = preventions.engager(
                requireNonNull(saisie.convention()).strip(),
                requireNonNull(saisie.libelle()).strip(),
                requireNonNull(saisie.prisLe()),
                visiteur.compteConnecte());
        if (id.isEmpty()) {
            refus.rejectValue("libelle", "pris", "Cette convention porte déjà cet engagement : écrivez le suivant.");
            return ENGAGEMENT;
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’engagement est noté."));
        return "redirect:" + CHEMIN;
    }

    @PostMapping(CHEMIN + "/engagements-tenus")
    String tenir(
            @RequestParam(required = false) @Nullable String engagement,
            @RequestParam(required = false) @Nullable LocalDate tenuLe,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var lequel = Filtres.uuid(engagement);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                lequel != null && tenuLe != null && preventions.tenir(lequel, tenuLe, visiteur.compteConnecte())
                        ? Avis.fait("L’engagement est tenu.")
                        : Avis.refus("Choisissez un engagement encore à tenir, et le jour passé où il l’a été."));
        return "redirect:" + CHEMIN;
    }

    @GetMapping(CHEMIN + "/journee")
    String preparerJournee() {
        return JOURNEE;
    }

    @PostMapping(CHEMIN + "/journee")
    String noter(
            @Valid @ModelAttribute JourneeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return JOURNEE;
        var id = preventions.noter(saisie.journee(), visiteur.compteConnecte());
        if (id.isEmpty()) {
            refus.rejectValue("theme", "pris", "Une journée de ce thème est déjà notée ce jour-là : ouvrez-la.");
            return JOURNEE;
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La journée est notée ; dites qui y était."));
        return "redirect:" + CHEMIN + "/journees/" + id.get();
    }
}
