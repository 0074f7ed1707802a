package coop.essaim.personnes.equipe;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Qui est là aujourd'hui et cette semaine ; chacun de l'équipe note pour soi, qui tient l'équipe pour tous.
@Controller
@Exige(DroitsPersonnes.LIRE)
class PresencesController {

    private static final String CHEMIN = "/equipe/presences";
    private static final String HORAIRES = "/equipe/horaires";

    private final Presences presences;
    private final Personnes personnes;
    private final Clock horloge;

    PresencesController(Presences presences, Personnes personnes, Clock horloge) {
        this.presences = presences;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    /// @param le une date comme on la tape ; illisible ou absente, c'est aujourd'hui
    @GetMapping(CHEMIN)
    String lire(@RequestParam(required = false) @Nullable String le, Visiteur visiteur, Model page) {
        var jour = EnFrancais.lireDate(le).siLue().orElseGet(() -> LocalDate.now(horloge));
        var semaine = presences.aPartirDu(jour);
        page.addAttribute("jour", jour);
        page.addAttribute("semaine", semaine);
        page.addAttribute("heures", presences.heures(jour).orElse(null));
        page.addAttribute("heuresDites", !presences.semaine(jour).isEmpty());
        page.addAttribute(
                "qui",
                semaine.lignes().stream()
                        .filter(l -> peutNoter(visiteur, l.personne()))
                        .map(l -> Option.de(l.personne().toString(), l.nom()))
                        .toList());
        page.addAttribute(
                "natures",
                Arrays.stream(Presence.values())
                        .map(n -> Option.de(n.name(), n.libelle()))
                        .toList());
        page.addAttribute("jours", jours());
        page.addAttribute("peutTenir", visiteur.peut(DroitsPersonnes.EQUIPE));
        return "personnes/equipe/presences";
    }

    @PostMapping(CHEMIN)
    String noter(
            @Valid @ModelAttribute PresenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (!saisie.jourLisible()) refus.rejectValue("jour", "hors", "Choisissez un jour de la semaine.");
        if (saisie.personne() != null && !peutNoter(visiteur, new PersonneId(saisie.personne())))
            refus.rejectValue("personne", "autrui", "Notez pour vous : qui tient l’équipe note pour les autres.");
        if (refus.hasErrors()) return lire(null, visiteur, page);
        return switch (presences.noter(saisie, visiteur.compteConnecte())) {
            case NotationDePresence.Notee() -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("C’est noté."));
                yield "redirect:" + CHEMIN;
            }
            case NotationDePresence.Refus non -> {
                refus.reject("refus", non.phrase());
                yield lire(null, visiteur, page);
            }
        };
    }

    private boolean peutNoter(Visiteur visiteur, PersonneId personne) {
        return visiteur.peut(DroitsPersonnes.EQUIPE)
                || personnes
                        .duCompte(visiteur.compteConnecte())
                        .filter(personne::equals)
                        .isPresent();
    }

    @GetMapping(HORAIRES)
    @Exige(DroitsPersonnes.EQUIPE)
    String horaires(Model page) {
        page.addAttribute("semaine", presences.semaine(LocalDate.now(horloge)));
        page.addAttribute("jours", jours());
        return "personnes/equipe/horaires";
    }

    @PostMapping(HORAIRES)
    @Exige(DroitsPersonnes.EQUIPE)
    String fixer(
            @Valid @ModelAttribute HoraireSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (!saisie.estJuste())
            refus.rejectValue(
                    "fin", "envers", "Écrivez les deux heures, la fin après le début ; aucune pour un jour fermé.");
        if (refus.hasErrors()) return horaires(page);
        presences.fixer(
                requireNonNull(saisie.jours()).stream()
                        .filter(j -> j >= 1 && j <= 7)
                        .toList(),
                saisie.debut(),
                saisie.fin(),
                requireNonNull(saisie.du()),
                visiteur.compteConnecte());
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Les heures du siège sont fixées."));
        return "redirect:" + HORAIRES;
    }

    private static List<Option> jours() {
        return Arrays.stream(DayOfWeek.values())
                .map(j -> Option.de(Integer.toString(j.getValue()), j.getDisplayName(TextStyle.FULL, Locale.FRANCE)))
                .toList();
    }
}
