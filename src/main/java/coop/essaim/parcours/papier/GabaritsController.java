package coop.essaim.parcours.papier;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.FichierEnvoye;
import coop.essaim.parcours.DroitsParcours;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Les gabarits des contrats et des lettres : les récrire, voir l'aperçu.
@Controller
@RequestMapping("/gabarits")
@Exige(DroitsParcours.GABARITS)
class GabaritsController {

    private final Gabarits gabarits;
    private final GabaritsSql sql;
    private final Papiers papiers;
    private final Clock horloge;

    GabaritsController(Gabarits gabarits, GabaritsSql sql, Papiers papiers, Clock horloge) {
        this.gabarits = gabarits;
        this.sql = sql;
        this.papiers = papiers;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute(
                "gabarits",
                Arrays.stream(Gabarit.values())
                        .map(g -> new GabaritListe(g, gabarits.courante(g).numero()))
                        .toList());
        return "parcours/papier/gabarits";
    }

    @GetMapping("/{gabarit}")
    String lire(@PathVariable String gabarit, Model page) {
        var connu = connu(gabarit);
        page.addAttribute("saisie", new GabaritSaisie(gabarits.courante(connu).html()));
        return montrer(connu, page);
    }

    @PostMapping("/{gabarit}")
    String ecrire(
            @PathVariable String gabarit,
            @Valid @ModelAttribute GabaritSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connu = connu(gabarit);
        if (refus.hasErrors()) return montrer(connu, page);
        return switch (gabarits.enregistrer(connu, requireNonNull(saisie.html()), visiteur.compteConnecte())) {
            case Gabarits.Enregistrement.Fait(var version) ->
                apres(Avis.fait("La version " + version + " vaut pour les prochains papiers."), suite);
            case Gabarits.Enregistrement.SansEffet() -> apres(Avis.information("Rien n’a changé."), suite);
            case Gabarits.Enregistrement.Refuse(var phrase) -> {
                refus.rejectValue("html", "refus", phrase);
                yield montrer(connu, page);
            }
        };
    }

    private static String apres(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:/gabarits/{gabarit}";
    }

    @GetMapping("/{gabarit}/apercu")
    ResponseEntity<byte[]> apercu(@PathVariable String gabarit) {
        return FichierEnvoye.pdf("apercu.pdf", papiers.apercu(connu(gabarit), LocalDate.now(horloge)));
    }

    private String montrer(Gabarit gabarit, Model page) {
        page.addAttribute("gabarit", gabarit);
        page.addAttribute("version", gabarits.courante(gabarit).numero());
        page.addAttribute("passees", List.copyOf(sql.versions(gabarit)));
        return "parcours/papier/gabarit";
    }

    private static Gabarit connu(String code) {
        return Arrays.stream(Gabarit.values())
                .filter(g -> g.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
