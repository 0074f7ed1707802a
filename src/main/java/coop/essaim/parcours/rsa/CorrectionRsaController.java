package coop.essaim.parcours.rsa;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.correction.CorrectionSaisie;
import coop.essaim.parcours.correction.Ligne;
import coop.essaim.parcours.correction.NatureDeLigne;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/// Annuler une ligne du suivi du RSA notée par erreur.
@Controller
@RequestMapping("/rsa/corrections/{nature}/{ligne}")
@Exige(DroitsParcours.RSA)
class CorrectionRsaController {

    private final CorrectionsRsa corrections;

    CorrectionRsaController(CorrectionsRsa corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    String preparer(@PathVariable String nature, @PathVariable UUID ligne, Model page) {
        return montrer(connue(nature, ligne), nature, ligne, page);
    }

    @PostMapping
    String annuler(
            @PathVariable String nature,
            @PathVariable UUID ligne,
            @Valid @ModelAttribute CorrectionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connue = connue(nature, ligne);
        if (refus.hasErrors()) return montrer(connue, nature, ligne, page);
        return switch (corrections.annuler(connue, requireNonNull(saisie.erreur()), visiteur.compteConnecte())) {
            case Suivi.Note _ -> {
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La saisie est annulée : elle ne compte plus."));
                yield "redirect:" + connue.page();
            }
            case Suivi.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(connue, nature, ligne, page);
            }
        };
    }

    private static String montrer(Ligne ligne, String nature, UUID id, Model page) {
        page.addAttribute("ligne", ligne);
        page.addAttribute("action", "/rsa/corrections/" + nature + "/" + id);
        return "parcours/correction/correction";
    }

    private Ligne connue(String nature, UUID id) {
        return Arrays.stream(NatureDeLigne.values())
                .filter(n -> n.name().equals(nature))
                .findFirst()
                .flatMap(n -> corrections.trouver(n, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
