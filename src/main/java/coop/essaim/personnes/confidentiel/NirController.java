package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.Nir;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.Onglets;
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

/// Le numéro de sécurité sociale d'une personne : masqué ; le lire en entier est un acte, journalisé.
@Controller
@RequestMapping("/personnes/{id}/nir")
@Exige(DroitsPersonnes.NIR)
class NirController {

    private static final String PAGE = "personnes/confidentiel/nir";

    private final Nirs nirs;
    private final Fiches fiches;

    NirController(Nirs nirs, Fiches fiches) {
        this.nirs = nirs;
        this.fiches = fiches;
    }

    @GetMapping
    String preparer(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        return montrer(id, visiteur, page);
    }

    @GetMapping("/lecture")
    @ConfirmationExigee
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        var vue = montrer(id, visiteur, page);
        page.addAttribute("numero", nirs.lire(id).map(Nir::enGroupes).orElse(null));
        return vue;
    }

    @PostMapping
    String noter(
            @PathVariable PersonneId id,
            @ModelAttribute NirSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lu = Nir.lire(saisie.nir());
        lu.refus().ifPresent(phrase -> refus.rejectValue("nir", "illisible", phrase));
        if (refus.hasErrors()) return montrer(id, visiteur, page);
        switch (nirs.noter(id, lu.valeur(), visiteur.compteConnecte())) {
            case NotationDeNir.Faite() ->
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Le numéro est noté, chiffré et masqué."));
            case NotationDeNir.SansEffet() ->
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.information("C’est déjà le numéro noté."));
            case NotationDeNir.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case NotationDeNir.DUneAutre(var _) ->
                refus.rejectValue(
                        "nir",
                        "autre",
                        "Vérifiez ce numéro : il est déjà celui d’une autre fiche. Si c’est la même personne, "
                                + "gardez une seule des deux fiches.");
        }
        return refus.hasErrors() ? montrer(id, visiteur, page) : "redirect:/personnes/{id}/nir";
    }

    private String montrer(PersonneId id, Visiteur visiteur, Model page) {
        page.addAttribute(
                "enTete", fiches.ouverte(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("onglets", Onglets.de(id, visiteur));
        page.addAttribute("note", nirs.estNote(id));
        page.addAttribute("provisoire", nirs.estProvisoire(id));
        page.addAttribute("numero", null);
        return PAGE;
    }
}
