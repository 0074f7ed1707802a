package coop.essaim.accueil.lieu;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.accueil.Genre;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

/// Les lieux : les ouvrir, les corriger, y suspendre et y reprendre l'accueil.
@Controller
@RequestMapping(LieuxController.CHEMIN)
@Exige(DroitsAccueil.LIEUX)
class LieuxController {

    static final String CHEMIN = "/accueil/lieux";
    private static final String VERS_LE_LIEU = "redirect:" + CHEMIN + "/{lieu}";

    private final Lieux lieux;
    private final LieuxSql sql;
    private final Clock horloge;

    LieuxController(Lieux lieux, LieuxSql sql, Clock horloge) {
        this.lieux = lieux;
        this.sql = sql;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("lieux", lieux.tous().stream().map(this::page).toList());
        return "accueil/lieu/lieux";
    }

    private LieuPage page(Lieu lieu) {
        var jour = LocalDate.now(horloge);
        return new LieuPage(
                lieu,
                sql.reglesDe(lieu.id()).stream()
                        .filter(r -> r.au() == null || !r.au().isBefore(jour))
                        .toList(),
                sql.suspensionsDe(lieu.id()).stream()
                        .filter(s -> s.au() == null || !s.au().isBefore(jour))
                        .toList());
    }

    @PostMapping
    String ouvrir(
            @Valid @ModelAttribute LieuSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (!refus.hasErrors()) {
            var ouvert = lieux.ouvrir(saisie, visiteur.compteConnecte());
            if (ouvert.isPresent()) {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le lieu est ouvert : dites ce qui s’y tient."));
                return "redirect:" + CHEMIN + "/" + ouvert.get();
            }
            refuserLeNom(refus);
        }
        return lister(page);
    }

    private static void refuserLeNom(BindingResult refus) {
        refus.rejectValue("nom", "pris", "Choisissez un autre nom : un lieu porte déjà celui-ci.");
    }

    @GetMapping("/{lieu}")
    String lire(@PathVariable UUID lieu, Model page) {
        page.addAttribute("regles", sql.reglesDe(lieu));
        page.addAttribute("suspensions", sql.suspensionsDe(lieu));
        page.addAttribute("lieu", connu(lieu));
        page.addAttribute("jour", LocalDate.now(horloge));
        page.addAttribute("genres", genres());
        return "accueil/lieu/lieu";
    }

    @GetMapping("/{lieu}/correction")
    String preparer(@PathVariable UUID lieu, Model page) {
        page.addAttribute("actuel", LieuSaisie.de(connu(lieu)));
        page.addAttribute("lieu", connu(lieu));
        return "accueil/lieu/correction";
    }

    @PostMapping("/{lieu}/correction")
    String corriger(
            @PathVariable UUID lieu,
            @Valid @ModelAttribute LieuSaisie saisie,
            BindingResult refus,
            Model page,
            RedirectAttributes suite) {
        connu(lieu);
        if (!refus.hasErrors() && !lieux.corriger(lieu, saisie)) refuserLeNom(refus);
        if (refus.hasErrors()) {
            page.addAttribute("lieu", connu(lieu));
            return "accueil/lieu/correction";
        }
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le lieu est corrigé."));
        return VERS_LE_LIEU;
    }

    @PostMapping("/{lieu}/suspensions")
    String suspendre(
            @PathVariable UUID lieu,
            @Valid @ModelAttribute SuspensionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var du = saisie.du();
        var au = saisie.au();
        if (du != null && au != null && au.isBefore(du))
            refus.rejectValue("au", "avant", "Choisissez une fin égale ou postérieure au début.");
        if (refus.hasErrors()) return lire(lieu, page);
        connu(lieu);
        lieux.suspendre(lieu, saisie, visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.fait("L’accueil est suspendu à partir du " + EnFrancais.enFrancais(Objects.requireNonNull(du))
                        + "."));
        return VERS_LE_LIEU;
    }

    @PostMapping("/{lieu}/suspensions/{suspension}/reprise")
    String reprendre(
            @PathVariable UUID lieu,
            @PathVariable UUID suspension,
            @RequestParam(required = false) @Nullable String le,
            RedirectAttributes suite) {
        var jour = EnFrancais.lireDate(le).siLue();
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                jour.isPresent() && lieux.reprendre(suspension, jour.get())
                        ? Avis.fait("L’accueil reprend le " + EnFrancais.enFrancais(jour.get()) + ".")
                        : Avis.refus(
                                "Pour reprendre, écrivez le premier jour d’accueil, avant la fin de la suspension."));
        return VERS_LE_LIEU;
    }

    @PostMapping("/{lieu}/regles/{regle}/fin")
    String finir(
            @PathVariable UUID lieu,
            @PathVariable UUID regle,
            @RequestParam(required = false) @Nullable String au,
            RedirectAttributes suite) {
        var jour = EnFrancais.lireDate(au).siLue();
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                jour.isPresent() && lieux.finir(regle, jour.get())
                        ? Avis.fait("Cela s’y tient jusqu’au " + EnFrancais.enFrancais(jour.get()) + ".")
                        : Avis.refus("Pour y mettre fin, écrivez le dernier jour, à partir du premier."));
        return VERS_LE_LIEU;
    }

    static List<Option> genres() {
        return Arrays.stream(Genre.values())
                .map(g -> Option.de(g.name(), g.libelle()))
                .toList();
    }

    private Lieu connu(UUID id) {
        return lieux.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
