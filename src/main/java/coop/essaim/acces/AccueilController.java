package coop.essaim.acces;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Taches;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// L'accueil : une phrase, puis ce qui attend la personne, apporté par tous les modules.
@Controller
class AccueilController {

    private final Taches taches;
    private final Clock horloge;

    AccueilController(Taches taches, Clock horloge) {
        this.taches = taches;
        this.horloge = horloge;
    }

    @GetMapping("/")
    @AccesConnecte(raison = "chacun voit son propre accueil")
    String lire(Visiteur visiteur, Model page) {
        var siennes = taches.de(visiteur);
        page.addAttribute("taches", siennes);
        page.addAttribute("chapeau", chapeau(siennes.size()));
        return "acces/accueil";
    }

    private String chapeau(int nombre) {
        var jour = "Nous sommes le " + EnFrancais.avecLeJour(LocalDate.now(horloge)) + ". ";
        return switch (nombre) {
            case 0 -> jour + "Rien ne vous attend.";
            case 1 -> jour + "Une chose vous attend.";
            default -> jour + nombre + " choses vous attendent.";
        };
    }
}
