package coop.essaim.personnes.fiche;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
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

/// Noter où une personne habite, depuis quand.
@Controller
@RequestMapping("/personnes/{id}/adresse")
@Exige(DroitsPersonnes.TENIR)
class AdresseController {

    private final FicheSql sql;
    private final DateesSql datees;
    private final Fiches fiches;

    AdresseController(FicheSql sql, DateesSql datees, Fiches fiches) {
        this.sql = sql;
        this.datees = datees;
        this.fiches = fiches;
    }

    @GetMapping
    String preparer(@PathVariable PersonneId id, Model page) {
        datees.adresses(id).stream().findFirst().ifPresent(a -> page.addAttribute("adresse", a));
        return montrer(id, page);
    }

    @PostMapping
    String noter(
            @PathVariable PersonneId id,
            @Valid @ModelAttribute AdresseSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (!demenager(fiches, id, saisie, refus, visiteur.compteConnecte())) return montrer(id, page);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("L’adresse est notée."));
        return "redirect:/personnes/{id}";
    }

    /// Faux quand un champ est à revoir ; la phrase est à côté de lui.
    static boolean demenager(Fiches fiches, PersonneId id, AdresseSaisie saisie, BindingResult refus, UUID par) {
        var adresse = saisie.lire(refus);
        if (adresse.isEmpty()) return false;
        return switch (fiches.demenager(id, saisie, adresse.get(), par)) {
            case Demenagement.Fait() -> true;
            case Demenagement.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Demenagement.AvantLaDerniere(var derniere) -> {
                refus.rejectValue(
                        "du",
                        "avant",
                        "Choisissez une date à partir du " + EnFrancais.enFrancais(derniere)
                                + " : une adresse plus récente est déjà notée.");
                yield false;
            }
        };
    }

    private String montrer(PersonneId id, Model page) {
        page.addAttribute(
                "enTete",
                sql.enTete(id)
                        .filter(e -> !e.anonymisee())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("pays", Pays.options());
        page.addAttribute("zones", Choix.zones());
        return "personnes/fiche/adresse";
    }
}
