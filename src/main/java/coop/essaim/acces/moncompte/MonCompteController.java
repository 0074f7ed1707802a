package coop.essaim.acces.moncompte;

import coop.essaim.acces.Comptes;
import coop.essaim.acces.Role;
import coop.essaim.acces.Roles;
import coop.essaim.acces.facteur.SecondFacteur;
import coop.essaim.acces.session.Sessions;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MonCompteController {

    private final Comptes comptes;
    private final Roles roles;
    private final SecondFacteur secondFacteur;
    private final Sessions sessions;

    MonCompteController(Comptes comptes, Roles roles, SecondFacteur secondFacteur, Sessions sessions) {
        this.comptes = comptes;
        this.roles = roles;
        this.secondFacteur = secondFacteur;
        this.sessions = sessions;
    }

    @GetMapping("/mon-compte")
    @AccesConnecte(raison = "son propre compte")
    String lire(Visiteur visiteur, Model page) {
        var compte = comptes.trouver(visiteur.compteConnecte()).orElseThrow();
        page.addAttribute("compte", compte);
        page.addAttribute(
                "roles",
                roles.tous().stream()
                        .filter(role -> visiteur.roles().contains(role.code()))
                        .map(Role::libelle)
                        .toList());
        page.addAttribute("doubleActive", secondFacteur.estActif(compte.id()));
        page.addAttribute("codesRestants", secondFacteur.codesRestants(compte.id()));
        page.addAttribute("sessions", sessions.de(compte.id()).size());
        return "acces/moncompte/mon-compte";
    }
}
