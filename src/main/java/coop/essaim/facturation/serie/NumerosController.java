package coop.essaim.facturation.serie;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les préfixes des numéros de devis, de facture et d'avoir.
@Controller
@RequestMapping(NumerosController.CHEMIN)
@Exige(DroitsFacturation.REGLER)
class NumerosController {

    static final String CHEMIN = "/ventes/reglages/numeros";

    private final Prefixes prefixes;
    private final Clock horloge;

    NumerosController(Prefixes prefixes, Clock horloge) {
        this.prefixes = prefixes;
        this.horloge = horloge;
    }

    record PrefixeSaisie(@Nullable String genre, @Nullable String prefixe) {}

    @GetMapping
    String lister(Model page) {
        return montrer(page);
    }

    @PostMapping
    String changer(@ModelAttribute PrefixeSaisie saisie, BindingResult refus, Model page, RedirectAttributes suite) {
        var genre = saisie.genre() == null ? "" : saisie.genre();
        var prefixe = saisie.prefixe() == null ? "" : saisie.prefixe();
        return switch (prefixes.changer(genre, prefixe)) {
            case Numerotation.Faite(var exemple) -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("La prochaine série ouverte commencera comme " + exemple + "."));
                yield "redirect:" + CHEMIN;
            }
            case Numerotation.Inconnue non -> {
                refus.rejectValue("genre", "refus", non.phrase());
                yield montrer(page);
            }
            case Numerotation.Refus non -> {
                refus.rejectValue("prefixe", "refus", non.phrase());
                yield montrer(page);
            }
        };
    }

    private String montrer(Model page) {
        page.addAttribute("prefixes", prefixes.tous());
        page.addAttribute("annee", LocalDate.now(horloge).getYear());
        return "facturation/serie/numeros";
    }
}
