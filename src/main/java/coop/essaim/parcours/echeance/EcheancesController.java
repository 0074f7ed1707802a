package coop.essaim.parcours.echeance;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.GenreDEcheance.Famille;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/// Le tableau des échéances : ce qui est dû, en retard, par accompagnateur et par genre.
@Controller
@RequestMapping("/echeances")
@Exige(DroitsParcours.LIRE)
class EcheancesController {

    private static final int MOIS_JOURS = 30;
    private static final int TRIMESTRE_JOURS = 92;
    private static final LocalDate TOUJOURS = LocalDate.of(2200, 1, 1);

    private final EcheancesSql sql;
    private final Echeances echeances;
    private final Clock horloge;

    EcheancesController(EcheancesSql sql, Echeances echeances, Clock horloge) {
        this.sql = sql;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    @GetMapping
    String lire(@ModelAttribute FiltreSaisie filtre, Visiteur visiteur, Model page) {
        var jour = LocalDate.now(horloge);
        var permis = permis(visiteur);
        var genres = EnumSet.noneOf(GenreDEcheance.class);
        permis.stream()
                .filter(g -> filtre.familleVoulue() == null || g.famille() == filtre.familleVoulue())
                .forEach(genres::add);
        var recherche = new EcheancesSql.Filtre(
                filtre.conseillerConnu(),
                filtre.sansConseiller(),
                genres,
                jusquAu(filtre, jour),
                filtre.quandVoulu().equals("faites"));
        var comptes = sql.comptes(
                jour,
                new EcheancesSql.Filtre(filtre.conseillerConnu(), filtre.sansConseiller(), genres, TOUJOURS, false));
        page.addAttribute("echeances", sql.chercher(recherche));
        page.addAttribute(
                "enRetard",
                comptes.stream().mapToInt(EcheancesSql.Compte::enRetard).sum());
        page.addAttribute(
                "dues", comptes.stream().mapToInt(EcheancesSql.Compte::dues).sum());
        page.addAttribute(
                "conseillers",
                Stream.concat(
                                sql.conseillers(jour).stream(),
                                Stream.of(Option.de(FiltreSaisie.SANS, "Personne : à confier")))
                        .toList());
        page.addAttribute(
                "familles",
                Arrays.stream(Famille.values())
                        .filter(f -> permis.stream().anyMatch(g -> g.famille() == f))
                        .map(f -> Option.de(f.name(), f.libelle()))
                        .toList());
        page.addAttribute("aujourdhui", jour);
        return "parcours/echeance/echeances";
    }

    private static LocalDate jusquAu(FiltreSaisie filtre, LocalDate jour) {
        return switch (filtre.quandVoulu()) {
            case "retard" -> jour.minusDays(1);
            case "trimestre" -> jour.plusDays(TRIMESTRE_JOURS);
            case "tout", "faites" -> TOUJOURS;
            default -> jour.plusDays(MOIS_JOURS);
        };
    }

    /// Ce qui est sensible ne se montre qu'à qui le suit.
    static Set<GenreDEcheance> permis(Visiteur visiteur) {
        var permis = EnumSet.noneOf(GenreDEcheance.class);
        for (var genre : GenreDEcheance.values()) {
            if (genre.famille().estVisibleDe(visiteur)) permis.add(genre);
        }
        return permis;
    }

    @GetMapping("/{echeance}")
    @Exige(DroitsParcours.TENIR)
    String preparer(
            @PathVariable UUID echeance,
            @RequestParam(required = false) @Nullable String retour,
            Visiteur visiteur,
            Model page) {
        page.addAttribute("saisie", new FaiteSaisie(LocalDate.now(horloge), null, retour));
        page.addAttribute("echeance", connue(echeance, visiteur));
        return "parcours/echeance/echeance";
    }

    @PostMapping("/{echeance}")
    @Exige(DroitsParcours.TENIR)
    String faire(
            @PathVariable UUID echeance,
            @Valid @ModelAttribute FaiteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        page.addAttribute("echeance", connue(echeance, visiteur));
        var le = saisie.faiteLe();
        if (le != null && le.isAfter(LocalDate.now(horloge)))
            refus.rejectValue(
                    "faiteLe", "venir", "Écrivez le jour où cela a été fait : il est passé, ou c’est aujourd’hui.");
        if (refus.hasErrors()) return "parcours/echeance/echeance";
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                echeances.faire(echeance, requireNonNull(le), saisie.noteOuRien(), visiteur.compteConnecte())
                        ? Avis.fait("C’est noté.")
                        : Avis.information("Rien n’a changé : cette échéance est déjà faite, ou annulée."));
        return "redirect:" + saisie.retourSur();
    }

    private Echeance connue(UUID id, Visiteur visiteur) {
        return echeances
                .trouver(id)
                .filter(e -> permis(visiteur).contains(e.genre()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
