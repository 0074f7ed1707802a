package coop.essaim.personnes.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
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

/// Corriger l'identité, les contacts ou la provenance d'une personne.
@Controller
@RequestMapping("/personnes/{id}")
@Exige(DroitsPersonnes.TENIR)
class CorrectionController {

    private static final String VERS_LA_FICHE = "redirect:/personnes/{id}";

    private final FicheSql sql;
    private final Fiches fiches;

    CorrectionController(FicheSql sql, Fiches fiches) {
        this.sql = sql;
        this.fiches = fiches;
    }

    @GetMapping("/identite")
    String preparerIdentite(@PathVariable PersonneId id, Model page) {
        var enTete = connue(id);
        page.addAttribute("identite", sql.identite(id));
        return identite(enTete, page);
    }

    @PostMapping("/identite")
    String corrigerIdentite(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute IdentiteSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return identite(connue(id), page);
        return apres(fiches.corriger(id, saisie, visiteur.compteConnecte()), suite);
    }

    private static String identite(EnTete enTete, Model page) {
        page.addAttribute("enTete", enTete);
        page.addAttribute("civilites", Choix.civilites());
        page.addAttribute("pays", Pays.options());
        return "personnes/fiche/identite";
    }

    @GetMapping("/contacts")
    String preparerContacts(@PathVariable PersonneId id, Model page) {
        var enTete = connue(id);
        page.addAttribute("contacts", sql.contacts(id));
        page.addAttribute("enTete", enTete);
        return "personnes/fiche/contacts";
    }

    @PostMapping("/contacts")
    String corrigerContacts(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute ContactsSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) {
            page.addAttribute("enTete", connue(id));
            return "personnes/fiche/contacts";
        }
        return apres(fiches.corriger(id, saisie, visiteur.compteConnecte()), suite);
    }

    @GetMapping("/provenance")
    String preparerProvenance(@PathVariable PersonneId id, Model page) {
        var enTete = connue(id);
        page.addAttribute("provenance", sql.provenance(id));
        return provenance(enTete, page);
    }

    @PostMapping("/provenance")
    String corrigerProvenance(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute ProvenanceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return provenance(connue(id), page);
        return apres(fiches.corriger(id, saisie, visiteur.compteConnecte()), suite);
    }

    private static String provenance(EnTete enTete, Model page) {
        page.addAttribute("enTete", enTete);
        page.addAttribute("origines", PersonnesController.origines());
        page.addAttribute("niveaux", Choix.niveaux());
        return "personnes/fiche/provenance";
    }

    static String apres(Correction correction, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis(correction));
        return VERS_LA_FICHE;
    }

    static Avis avis(Correction correction) {
        return switch (correction) {
            case Correction.Faite(var champs) -> Avis.fait("C’est corrigé : " + EnFrancais.liste(champs) + ".");
            case Correction.SansEffet() -> Avis.information("Rien n’a changé.");
            case Correction.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private EnTete connue(PersonneId id) {
        return sql.enTete(id)
                .filter(e -> !e.anonymisee())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
