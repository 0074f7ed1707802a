package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.DroitsPersonnes;
import coop.essaim.personnes.PersonneId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Ouvrir un compte à une personne, ou rattacher celui qu'elle a déjà.
@Controller
class CompteController {

    private final ComptesDesPersonnes comptes;

    CompteController(ComptesDesPersonnes comptes) {
        this.comptes = comptes;
    }

    @PostMapping("/personnes/{id}/compte")
    @Exige(DroitsPersonnes.TENIR)
    String ouvrir(@PathVariable PersonneId id, Visiteur visiteur, RedirectAttributes suite) {
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                switch (comptes.ouvrir(id, visiteur.compteConnecte())) {
                    case OuvertureDeCompte.Faite(var courriel) ->
                        Avis.fait("Le compte est ouvert ; une invitation part à " + courriel + ".");
                    case OuvertureDeCompte.Rattache() ->
                        Avis.fait("Cette personne avait déjà un compte à cette adresse : il lui est rattaché.");
                    case OuvertureDeCompte.Inconnue() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    case OuvertureDeCompte.SansCourriel() ->
                        Avis.refus("Pour ouvrir un compte, notez d’abord le courriel de la personne.");
                    case OuvertureDeCompte.DejaFait() -> Avis.information("Cette personne a déjà un compte.");
                    case OuvertureDeCompte.CompteDAutrui() ->
                        Avis.refus(
                                "Pour rattacher ce compte, demandez à une autre personne de l’équipe si c’est le vôtre ; "
                                        + "sinon corrigez le courriel : un compte rattaché à une autre fiche a déjà celui-ci.");
                });
        return "redirect:/personnes/{id}";
    }
}
