package coop.essaim.acces.moncompte;

import coop.essaim.acces.session.Sessions;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/mon-compte/sessions")
@AccesConnecte(raison = "ses propres sessions")
class SessionsController {

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String lire(Visiteur visiteur, HttpServletRequest demande, Model page) {
        page.addAttribute("sessions", sessions.de(visiteur.compteConnecte()));
        page.addAttribute("courante", sessions.reference(demande.getSession().getId()));
        return "acces/moncompte/sessions";
    }

    @PostMapping("/{reference}/fermeture")
    String fermer(Visiteur visiteur, @PathVariable String reference, RedirectAttributes suite) {
        var compte = visiteur.compteConnecte();
        // La session d'autrui et celle qui n'existe plus se ressemblent.
        if (!sessions.fermer(compte, reference, compte)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        suite.addFlashAttribute(Avis.ATTRIBUT, Avis.fait("Cette session est fermée."));
        return "redirect:/mon-compte/sessions";
    }

    @PostMapping("/fermeture")
    String fermerLesAutres(Visiteur visiteur, HttpServletRequest demande, RedirectAttributes suite) {
        var compte = visiteur.compteConnecte();
        int fermees = sessions.fermerToutes(compte, demande.getSession().getId(), "révoquées", compte);
        suite.addFlashAttribute(
                Avis.ATTRIBUT,
                Avis.fait(
                        switch (fermees) {
                            case 0 -> "Vous n’aviez pas d’autre session ouverte.";
                            case 1 -> "Votre autre session est fermée.";
                            default -> "Vos " + fermees + " autres sessions sont fermées.";
                        }));
        return "redirect:/mon-compte/sessions";
    }
}
