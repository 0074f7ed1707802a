package coop.essaim.acces.connexion;

import coop.essaim.acces.EvenementDAcces.SessionFermee;
import coop.essaim.acces.session.SessionOuverte;
import coop.essaim.commun.droit.AccesPublic;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@AccesPublic(raison = "fermer une session déjà morte ne fait rien")
class DeconnexionController {

    private final ApplicationEventPublisher evenements;

    DeconnexionController(ApplicationEventPublisher evenements) {
        this.evenements = evenements;
    }

    @PostMapping("/deconnexion")
    String fermer(Visiteur visiteur, HttpServletRequest demande) {
        if (visiteur.estConnecte()) {
            evenements.publishEvent(
                    new SessionFermee(visiteur.compteConnecte(), "déconnexion", visiteur.compteConnecte()));
        }
        SessionOuverte.fermer(demande);
        return "redirect:/connexion";
    }
}
