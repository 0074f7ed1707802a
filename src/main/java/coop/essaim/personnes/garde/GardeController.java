package coop.essaim.personnes.garde;

import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.Onglets;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// La garde des données personnelles : les fiches échues, les durées, le registre des traitements.
@Controller
@Exige(DroitsPersonnes.GARDE)
class GardeController {

    private static final String VERS_LA_PAGE = "redirect:/personnes/{id}/donnees";

    private final GardesSql sql;
    private final Gardes gardes;
    private final Fiches fiches;
    private final Clock horloge;

    GardeController(GardesSql sql, Gardes gardes, Fiches fiches, Clock horloge) {
        this.sql = sql;
        this.gardes = gardes;
        this.fiches = fiches;
        this.horloge = horloge;
    }

    @GetMapping("/donnees-personnelles")
    String echeances(Model page) {
        page.addAttribute("propositions", sql.propositions());
        page.addAttribute("durees", sql.durees(LocalDate.now(horloge)));
        return "personnes/garde/echeances";
    }

    @GetMapping("/donnees-personnelles/registre")
    String registre(Model page) {
        page.addAttribute("traitements", sql.traitements());
        page.addAttribute("durees", sql.durees(LocalDate.now(horloge)));
        return "personnes/garde/registre";
    }

    @GetMapping("/personnes/{id}/donnees")
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        page.addAttribute(
                "enTete", fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("echeance", gardes.echeance(id).orElseThrow());
        page.addAttribute("proposition", sql.proposition(id).orElse(null));
        return "personnes/garde/donnees";
    }

    @PostMapping("/personnes/{id}/donnees/accord")
    @ConfirmationExigee
    String accorder(@PathVariable PersonneId id, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                avis(
                        gardes.accorder(id, visiteur.compteConnecte()),
                        "C’est accordé : la fiche sera anonymisée la nuit prochaine, si rien n’a changé."));
        return VERS_LA_PAGE;
    }

    @PostMapping("/personnes/{id}/donnees/report")
    String garder(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute ReportSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return lire(id, visiteur, page);
        var decision =
                gardes.garder(id, Objects.requireNonNull(saisie.jusquAu()), Objects.requireNonNull(saisie.motif()));
        suite.addFlashAttribute(Avis.ATTRIBUT, avis(decision, "La fiche est gardée jusque-là."));
        return VERS_LA_PAGE;
    }

    private static Avis avis(Decision decision, String fait) {
        return switch (decision) {
            case Decision.Faite() -> Avis.fait(fait);
            case Decision.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Decision.SansProposition() ->
                Avis.refus(
                        "Rien n’attend de décision pour cette fiche : la nuit propose celles dont la durée est passée.");
        };
    }
}
