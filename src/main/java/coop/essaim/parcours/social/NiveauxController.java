package coop.essaim.parcours.social;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.DroitsParcours;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les niveaux de la mutuelle collective, leurs conditions par dates.
@Controller
@RequestMapping("/mutuelle/niveaux")
@Exige(DroitsParcours.SOCIAL)
class NiveauxController {

    private static final String ICI = "redirect:/mutuelle/niveaux";

    private final Niveaux niveaux;

    NiveauxController(Niveaux niveaux) {
        this.niveaux = niveaux;
    }

    @GetMapping
    String lire(Model page) {
        page.addAttribute("saisie", new NiveauSaisie(null, null, null, BigDecimal.valueOf(50), null, null));
        return montrer(page);
    }

    @PostMapping
    String fixer(
            @Valid @ModelAttribute NiveauSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return montrer(page);
        return switch (niveaux.fixer(saisie.conditions(), visiteur.compteConnecte())) {
            case NotationDeNiveau.Note() -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Les conditions de ce niveau sont fixées."));
                yield ICI;
            }
            case NotationDeNiveau.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(page);
            }
        };
    }

    @PostMapping("/fin")
    String fermer(
            @RequestParam(defaultValue = "") String niveau,
            @RequestParam(required = false) @Nullable LocalDate au,
            RedirectAttributes suite) {
        var reponse = au == null ? new NotationDeNiveau.Ferme() : niveaux.fermer(niveau, au);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case NotationDeNiveau.Note() -> Avis.fait("Le niveau est fermé : il ne se choisit plus.");
                    case NotationDeNiveau.Refus non -> Avis.refus(non.phrase());
                });
        return ICI;
    }

    private String montrer(Model page) {
        var tous = niveaux.tous();
        page.addAttribute("niveaux", tous);
        page.addAttribute(
                "ouverts",
                tous.stream()
                        .filter(n -> n.au() == null)
                        .map(n -> Option.de(n.code(), n.libelle()))
                        .toList());
        return "parcours/social/niveaux";
    }
}
