package coop.essaim.acces;

import coop.essaim.commun.droit.AccesConnecte;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AccueilController {

    @GetMapping("/")
    @AccesConnecte(raison = "chacun voit son propre accueil")
    String lire() {
        return "acces/accueil";
    }
}
