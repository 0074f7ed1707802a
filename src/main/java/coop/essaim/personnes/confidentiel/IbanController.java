package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.Iban;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import java.time.Clock;
import java.time.LocalDate;
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

/// Les coordonnées bancaires d'une personne : les voir masquées, les lire, en demander d'autres.
@Controller
@Exige(DroitsPersonnes.IBAN)
class IbanController {

    private final Ibans ibans;
    private final IbansSql sql;
    private final PageDIban vue;
    private final Clock horloge;

    IbanController(Ibans ibans, IbansSql sql, PageDIban vue, Clock horloge) {
        this.ibans = ibans;
        this.sql = sql;
        this.vue = vue;
        this.horloge = horloge;
    }

    @GetMapping("/coordonnees-bancaires")
    String enAttente(Visiteur visiteur, Model page) {
        page.addAttribute("demandes", sql.enAttente());
        page.addAttribute("moi", visiteur.compteConnecte());
        return "personnes/confidentiel/ibans";
    }

    @GetMapping("/personnes/{id}/iban")
    String preparer(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        return vue.montrer(id, visiteur, page);
    }

    @GetMapping("/personnes/{id}/iban/lecture")
    @ConfirmationExigee
    String lire(@PathVariable PersonneId id, Visiteur visiteur, Model page) {
        var gabarit = vue.montrer(id, visiteur, page);
        page.addAttribute(
                "numero",
                ibans.enVigueur(id, LocalDate.now(horloge)).map(Iban::enGroupes).orElse(null));
        return gabarit;
    }

    @PostMapping("/personnes/{id}/iban")
    @ConfirmationExigee
    String demander(
            @PathVariable PersonneId id,
            @ModelAttribute IbanSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lu = Iban.lire(saisie.iban());
        lu.refus().ifPresent(phrase -> refus.rejectValue("iban", "illisible", phrase));
        if (refus.hasErrors()) return vue.montrer(id, visiteur, page);
        switch (ibans.demander(id, lu.valeur(), visiteur.compteConnecte())) {
            case DemandeDIban.Faite(var _) ->
                suite.addFlashAttribute(
                        Avis.ATTRIBUT,
                        Avis.fait(
                                "Le changement est demandé : quelqu’un d’autre l’acceptera, le relevé sous les yeux."));
            case DemandeDIban.SansEffet() ->
                suite.addFlashAttribute(Avis.ATTRIBUT, Avis.information("C’est déjà le compte en vigueur."));
            case DemandeDIban.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case DemandeDIban.DejaEnAttente() ->
                refus.rejectValue(
                        "iban",
                        "attente",
                        "Pour demander un autre compte, faites d’abord accepter ou refuser la demande en attente.");
        }
        return refus.hasErrors() ? vue.montrer(id, visiteur, page) : "redirect:/personnes/{id}/iban";
    }
}
