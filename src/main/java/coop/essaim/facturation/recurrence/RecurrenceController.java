package coop.essaim.facturation.recurrence;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.piece.AccesDesPieces;
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

/// Une facture récurrente : ce qui en est né, la changer, l'arrêter.
@Controller
@RequestMapping(RecurrencesController.CHEMIN + "/{recurrence}")
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.FAIRE_TOUTES})
class RecurrenceController {

    private final Recurrences recurrences;
    private final RecurrencesSql sql;
    private final FormulaireDeRecurrence formulaire;
    private final AccesDesPieces acces;

    RecurrenceController(
            Recurrences recurrences, RecurrencesSql sql, FormulaireDeRecurrence formulaire, AccesDesPieces acces) {
        this.recurrences = recurrences;
        this.sql = sql;
        this.formulaire = formulaire;
        this.acces = acces;
    }

    @GetMapping
    @Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
    String lire(@PathVariable UUID recurrence, Visiteur visiteur, Model page) {
        var lue = sql.trouver(recurrence)
                .filter(une -> acces.peutLire(visiteur, une.contenu().activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("recurrence", lue);
        page.addAttribute("nees", sql.nees(recurrence));
        page.addAttribute("peutFaire", acces.peutFaire(visiteur, lue.contenu().activite()));
        return "facturation/recurrence/fiche";
    }

    @GetMapping("/modification")
    String preparer(@PathVariable UUID recurrence, Visiteur visiteur, Model page, RedirectAttributes suite) {
        var aChanger = aFaire(visiteur, recurrence);
        if (aChanger.arreteeA() != null) {
            suite.addFlashAttribute(Avis.ATTRIBUT, Avis.attention(new Programmation.Arretee().phrase()));
            return "redirect:" + aChanger.url();
        }
        var saisie = RecurrenceSaisie.de(aChanger);
        page.addAttribute("saisie", saisie);
        return montrer(saisie, aChanger, visiteur, page);
    }

    @PostMapping("/modification")
    String changer(
            @PathVariable UUID recurrence,
            @ModelAttribute RecurrenceSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var aChanger = aFaire(visiteur, recurrence);
        var lu = formulaire.lire(saisie, aChanger.contenu().activite(), visiteur, refus);
        if (lu.isEmpty()) return montrer(saisie, aChanger, visiteur, page);
        int version = saisie.version() == null ? -1 : saisie.version();
        return switch (recurrences.changer(
                recurrence, version, lu.get().contenu(), lu.get().calendrier())) {
            case Programmation.Faite _ -> {
                suite.addFlashAttribute(
                        Avis.ATTRIBUT, Avis.fait("C’est changé : les prochaines factures en tiendront compte."));
                yield "redirect:" + aChanger.url();
            }
            case Programmation.Refus non -> {
                FormulaireDeRecurrence.montrer(non, saisie, refus);
                yield montrer(saisie, aChanger, visiteur, page);
            }
        };
    }

    @PostMapping("/arret")
    String arreter(@PathVariable UUID recurrence, Visiteur visiteur, RedirectAttributes suite) {
        var aArreter = aFaire(visiteur, recurrence);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (recurrences.arreter(recurrence, visiteur.compteConnecte())) {
                    case Programmation.Faite _ -> Avis.fait("Elle ne reviendra plus ; les factures déjà nées restent.");
                    case Programmation.Refus non -> Avis.attention(non.phrase());
                });
        return "redirect:" + aArreter.url();
    }

    private Recurrence aFaire(Visiteur visiteur, UUID id) {
        return sql.trouver(id)
                .filter(une -> acces.peutFaire(visiteur, une.contenu().activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String montrer(RecurrenceSaisie saisie, Recurrence recurrence, Visiteur visiteur, Model page) {
        page.addAttribute("recurrence", recurrence);
        formulaire.preparer(saisie, recurrence.contenu().activite(), visiteur, page);
        return "facturation/recurrence/modification";
    }
}
