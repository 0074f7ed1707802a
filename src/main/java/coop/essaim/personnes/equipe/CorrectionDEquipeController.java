package coop.essaim.personnes.equipe;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import jakarta.validation.Valid;
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

/// Corriger, ou retirer, une ligne du registre de l'équipe d'appui.
@Controller
@RequestMapping("/equipe/{membre}")
@Exige(DroitsPersonnes.EQUIPE)
class CorrectionDEquipeController {

    private static final int RAISON_MAX = 300;

    private final CorrectionsDEquipe corrections;

    CorrectionDEquipeController(CorrectionsDEquipe corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/correction")
    String preparer(@PathVariable UUID membre, Model page) {
        var connu = connu(membre);
        page.addAttribute("saisie", LigneCorrigeeSaisie.de(connu));
        return montrer(connu, page);
    }

    @PostMapping("/correction")
    String corriger(
            @PathVariable UUID membre,
            @Valid @ModelAttribute LigneCorrigeeSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connu = connu(membre);
        if (refus.hasErrors()) return montrer(connu, page);
        return switch (corrections.corriger(connu, saisie, visiteur.compteConnecte())) {
            case CorrectionDEquipe.Faite() -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("La ligne est corrigée ; l’ancienne reste écrite et ne compte plus."));
                yield "redirect:/equipe";
            }
            case CorrectionDEquipe.Refus non -> {
                refus.reject("refus", non.phrase());
                yield montrer(connu, page);
            }
        };
    }

    @PostMapping("/retrait")
    String retirer(
            @PathVariable UUID membre,
            @RequestParam(required = false) @Nullable String raison,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connu = connu(membre);
        if (raison == null || raison.isBlank() || raison.length() > RAISON_MAX) {
            suite.addFlashAttribute(
                    Avis.ATTRIBUT, Avis.refus("Pour retirer cette ligne, dites pourquoi, en 300 caractères au plus."));
            return "redirect:/equipe/{membre}/correction";
        }
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (corrections.retirer(connu, raison, visiteur.compteConnecte())) {
                    case CorrectionDEquipe.Faite() -> Avis.fait("La ligne est retirée : elle ne compte plus.");
                    case CorrectionDEquipe.Refus non -> Avis.refus(non.phrase());
                });
        return "redirect:/equipe";
    }

    private static String montrer(Membre membre, Model page) {
        page.addAttribute("membre", membre);
        return "personnes/equipe/correction";
    }

    private Membre connu(UUID membre) {
        return corrections.trouver(membre).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
