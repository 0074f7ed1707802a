package coop.essaim.personnes.confidentiel;

import coop.essaim.commun.Iban;
import coop.essaim.commun.droit.ConfirmationExigee;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Le second regard : accepter un changement de coordonnées bancaires en recopiant l'IBAN, ou le refuser.
@Controller
@RequestMapping("/personnes/{id}/iban/{demande}")
@Exige(DroitsPersonnes.IBAN)
class DecisionDIbanController {

    private static final String VERS_LA_PAGE = "redirect:/personnes/{id}/iban";

    private final Ibans ibans;
    private final PageDIban vue;

    DecisionDIbanController(Ibans ibans, PageDIban vue) {
        this.ibans = ibans;
        this.vue = vue;
    }

    @PostMapping("/acceptation")
    @ConfirmationExigee
    String accepter(
            @PathVariable PersonneId id,
            @PathVariable UUID demande,
            @ModelAttribute RecopieSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        var lu = Iban.lire(saisie.recopie());
        lu.refus().ifPresent(phrase -> refus.rejectValue("recopie", "illisible", phrase));
        if (refus.hasErrors()) return vue.montrer(id, visiteur, page);
        var decision = ibans.accepter(id, demande, lu.valeur(), visiteur.compteConnecte());
        return apres(decision, "Le compte vaut à partir d’aujourd’hui.", suite);
    }

    @PostMapping("/refus")
    String refuser(
            @PathVariable PersonneId id,
            @PathVariable UUID demande,
            @Valid @ModelAttribute RefusSaisie saisie,
            BindingResult refus,
            Visiteur visiteur,
            Model page,
            RedirectAttributes suite) {
        if (refus.hasErrors()) return vue.montrer(id, visiteur, page);
        var motif = Objects.requireNonNull(saisie.motif());
        return apres(ibans.refuser(id, demande, motif, visiteur.compteConnecte()), "La demande est refusée.", suite);
    }

    private static String apres(DecisionDIban decision, String fait, RedirectAttributes suite) {
        var avis = switch (decision) {
            case DecisionDIban.Faite() -> Avis.fait(fait);
            case DecisionDIban.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case DecisionDIban.DejaDecidee() -> Avis.information("Cette demande est déjà décidée.");
            case DecisionDIban.MemePersonne() ->
                Avis.refus("Vous avez demandé ce changement : faites-le décider par quelqu’un d’autre.");
            case DecisionDIban.LeSien() ->
                Avis.refus("C’est votre propre compte : faites-le accepter par quelqu’un d’autre.");
            case DecisionDIban.AutreNumero() ->
                Avis.refus("Cet IBAN n’est pas celui de la demande : reprenez le relevé d’identité bancaire, "
                        + "et refusez la demande s’ils diffèrent.");
            case DecisionDIban.DeuxLeMemeJour() ->
                Avis.refus("Un compte est déjà entré en vigueur aujourd’hui : acceptez celui-ci demain.");
        };
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return VERS_LA_PAGE;
    }
}
