package coop.essaim.parcours.soutien;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.parcours.DroitsParcours;
import coop.essaim.parcours.correction.CorrectionSaisie;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

/// Un soutien : ses versements, et le compte rendu au partenaire.
@Controller
@RequestMapping("/soutiens/{soutien}")
@Exige(DroitsParcours.SOUTIENS)
class SoutienController {

    private static final String ICI = "redirect:/soutiens/{soutien}";

    private final Soutiens soutiens;
    private final SoutiensSql sql;

    SoutienController(Soutiens soutiens, SoutiensSql sql) {
        this.soutiens = soutiens;
        this.sql = sql;
    }

    @GetMapping
    String lire(@PathVariable UUID soutien, Model page) {
        page.addAttribute("soutien", connu(soutien));
        page.addAttribute("versements", sql.versements(soutien));
        return "parcours/soutien/soutien";
    }

    @PostMapping("/versements")
    String verser(
            @PathVariable UUID soutien,
            @RequestParam(required = false) @Nullable LocalDate le,
            @RequestParam(required = false) @Nullable Montant montant,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connu = connu(soutien);
        if (le == null || montant == null)
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.refus("Écrivez le jour du versement et sa somme."));
        else dire(soutiens.verser(connu, le, montant, visiteur.compteConnecte()), "Le versement est noté.", suite);
        return ICI;
    }

    @PostMapping("/justification")
    String justifier(
            @PathVariable UUID soutien,
            @RequestParam(required = false) @Nullable LocalDate renduLe,
            Visiteur visiteur,
            RedirectAttributes suite) {
        var connu = connu(soutien);
        if (renduLe == null)
            suite.addFlashAttribute(
                    Avis.ATTRIBUT, Avis.refus("Écrivez le jour où il a été rendu compte au partenaire."));
        else dire(soutiens.justifier(connu, renduLe, visiteur.compteConnecte()), "Le compte rendu est noté.", suite);
        return ICI;
    }

    @GetMapping("/annulation")
    String preparerLAnnulation(
            @PathVariable UUID soutien, @RequestParam(required = false) @Nullable UUID versement, Model page) {
        return montrerLAnnulation(connu(soutien), versement, page);
    }

    @PostMapping("/annulation")
    String annuler(
            @PathVariable UUID soutien,
            @RequestParam(required = false) @Nullable UUID versement,
            @Valid @ModelAttribute CorrectionSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var connu = connu(soutien);
        if (refus.hasErrors()) return montrerLAnnulation(connu, versement, page);
        dire(
                soutiens.annuler(connu, versement, requireNonNull(saisie.erreur()), visiteur.compteConnecte()),
                "La saisie est annulée : elle ne compte plus.",
                suite);
        return ICI;
    }

    private String montrerLAnnulation(Soutien soutien, @Nullable UUID versement, Model page) {
        page.addAttribute(
                "ligne",
                soutiens.aAnnuler(soutien, versement)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute(
                "action",
                "/soutiens/" + soutien.id() + "/annulation" + (versement == null ? "" : "?versement=" + versement));
        return "parcours/correction/correction";
    }

    private static void dire(Accord reponse, String fait, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (reponse) {
                    case Accord.Note _ -> Avis.fait(fait);
                    case Accord.Refus non -> Avis.refus(non.phrase());
                });
    }

    private Soutien connu(UUID id) {
        return sql.trouver(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
