package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import java.math.BigDecimal;
import java.util.Map;
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

/// Les niveaux de relance : quand chacun se propose, et ce qu'il écrit au client.
@Controller
@RequestMapping(NiveauxController.CHEMIN)
@Exige(DroitsFacturation.REGLER)
class NiveauxController {

    static final String CHEMIN = "/ventes/reglages/relances";

    /// De quoi relire un texte avant qu'il parte.
    private static final Map<String, String> EXEMPLE = Map.of(
            "client", "Ville de Nantes",
            "enseigne", "Aubrée Couture",
            "numero", "F2026-00042",
            "date", "3 mars 2026",
            "echeance", "2 avril 2026",
            "reste", "240,00\u00a0€",
            "retard", "21\u00a0jours",
            "penalites", "");

    private final Niveaux niveaux;

    NiveauxController(Niveaux niveaux) {
        this.niveaux = niveaux;
    }

    record NiveauSaisie(
            @Nullable Integer niveau,
            @Nullable String libelle,
            @Nullable String jours,
            @Nullable String texte) {

        static NiveauSaisie de(NiveauDeRelance niveau) {
            return new NiveauSaisie(niveau.niveau(), niveau.libelle(), "" + niveau.jours(), niveau.texte());
        }

        NiveauDeRelance lire() {
            var lus = EnFrancais.lireNombre(jours, 0).siLue().orElse(BigDecimal.ZERO);
            return new NiveauDeRelance(
                    niveau == null ? 0 : niveau,
                    libelle == null ? "" : libelle,
                    lus.abs().compareTo(BigDecimal.valueOf(1000)) > 0 ? 0 : lus.intValue(),
                    texte == null ? "" : texte);
        }
    }

    /// @param niveau celui que l'on change ; sans, la page les montre tous
    @GetMapping
    String lister(@RequestParam(defaultValue = "0") int niveau, Model page) {
        niveaux.enVigueur().stream()
                .filter(un -> un.niveau() == niveau)
                .findFirst()
                .ifPresent(un -> page.addAttribute("saisie", NiveauSaisie.de(un)));
        return montrer(page);
    }

    @PostMapping
    String regler(
            @ModelAttribute NiveauSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        return switch (niveaux.regler(saisie.lire(), visiteur.nom())) {
            case Reglage.Fait() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("Le niveau est réglé : les prochaines relances le suivent."));
                yield "redirect:" + CHEMIN;
            }
            case Reglage.Refus non -> {
                refus.rejectValue(champ(non), "refus", non.phrase());
                yield montrer(page);
            }
        };
    }

    @PostMapping("/retrait")
    String retirer(RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (niveaux.retirerLeDernier()) {
                    case Reglage.Fait() -> Avis.fait("Le dernier niveau ne se proposera plus.");
                    case Reglage.Refus non -> Avis.attention(non.phrase());
                });
        return "redirect:" + CHEMIN;
    }

    private static String champ(Reglage.Refus non) {
        return switch (non) {
            case Reglage.JoursAbsurdes _, Reglage.JoursHorsOrdre _ -> "jours";
            case Reglage.TexteManque _, Reglage.MotInconnu _ -> "texte";
            case Reglage.Refus _ -> "libelle";
        };
    }

    private String montrer(Model page) {
        var enVigueur = niveaux.enVigueur();
        page.addAttribute("niveaux", enVigueur);
        page.addAttribute(
                "apercus",
                enVigueur.stream()
                        .map(niveau -> Gabarit.remplir(niveau.texte(), EXEMPLE))
                        .toList());
        page.addAttribute("mots", Gabarit.MOTS.stream().sorted().toList());
        return "facturation/relance/niveaux";
    }
}
