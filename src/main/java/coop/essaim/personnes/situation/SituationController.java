package coop.essaim.personnes.situation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.EnTete;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.Onglets;
import coop.essaim.personnes.fiche.Reponse;
import jakarta.validation.Valid;
import java.util.Arrays;
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

/// La situation sociale d'une personne, et son contact d'urgence.
@Controller
@RequestMapping("/personnes/{id}")
@Exige(DroitsPersonnes.SOCIAL)
class SituationController {

    private static final String VERS_LA_PAGE = "redirect:/personnes/{id}/situation";

    private final Situations situations;
    private final Fiches fiches;

    SituationController(Situations situations, Fiches fiches) {
        this.situations = situations;
        this.fiches = fiches;
    }

    @GetMapping("/situation")
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        page.addAttribute("enTete", ouverte(id));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("releves", situations.lire(id));
        page.addAttribute("contact", situations.urgence(id).orElse(null));
        page.addAttribute(
                "statuts",
                Arrays.stream(Statut.values())
                        .map(s -> Option.de(s.name(), s.libelle()))
                        .toList());
        page.addAttribute("reponses", Reponse.options());
        return "personnes/situation/situation";
    }

    @PostMapping("/situation")
    String relever(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute SituationSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (saisie.statut() == null)
            refus.rejectValue("statut", "manque", "Choisissez un statut ; ne pas vouloir répondre en est un.");
        if (refus.hasErrors()) return lire(id, visiteur, page);
        switch (situations.relever(id, saisie, visiteur.compteConnecte())) {
            case Releve.Fait() -> suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("La situation est relevée."));
            case Releve.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Releve.AvantLEntree(var entree) ->
                refus.rejectValue(
                        "releveLe",
                        "avant",
                        "Choisissez une date à partir du " + EnFrancais.enFrancais(entree)
                                + ", jour de la situation à l’entrée, ou corrigez celle-ci.");
            case Releve.EntreeApresUnReleve(var premier) ->
                refus.rejectValue(
                        "releveLe",
                        "apres",
                        "Choisissez pour l’entrée une date au plus tard le " + EnFrancais.enFrancais(premier)
                                + " : une situation y est déjà relevée.");
        }
        return refus.hasErrors() ? lire(id, visiteur, page) : VERS_LA_PAGE;
    }

    @GetMapping("/urgence")
    String preparerUrgence(@PathVariable PersonneId id, Model page) {
        page.addAttribute("enTete", ouverte(id));
        var contact = situations.urgence(id).orElse(null);
        page.addAttribute("contact", contact);
        page.addAttribute("note", contact != null);
        return "personnes/situation/urgence";
    }

    @PostMapping("/urgence")
    String noterUrgence(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute UrgenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) {
            page.addAttribute("enTete", ouverte(id));
            page.addAttribute("note", situations.urgence(id).isPresent());
            return "personnes/situation/urgence";
        }
        if (!situations.noterUrgence(id, saisie, visiteur.compteConnecte()))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le contact d’urgence est noté."));
        return VERS_LA_PAGE;
    }

    @PostMapping("/urgence/effacement")
    String effacerUrgence(@PathVariable PersonneId id, Visiteur visiteur, RedirectAttributes suite) {
        boolean efface = situations.effacerUrgence(id, visiteur.compteConnecte());
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                efface
                        ? Avis.fait("Le contact d’urgence est effacé.")
                        : Avis.information("Aucun contact d’urgence n’est noté."));
        return VERS_LA_PAGE;
    }

    private EnTete ouverte(PersonneId id) {
        return fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
