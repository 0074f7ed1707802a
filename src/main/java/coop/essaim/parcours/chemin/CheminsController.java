package coop.essaim.parcours.chemin;

import coop.essaim.commun.droit.AccesPublic;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// Les chemins, lus par tous, avec ou sans compte.
@Controller
@RequestMapping("/chemins")
@AccesPublic(raison = "chacun doit pouvoir lire les parcours de la coopérative avant d'y entrer")
class CheminsController {

    private final Chemins chemins;

    CheminsController(Chemins chemins) {
        this.chemins = chemins;
    }

    @GetMapping
    String lister(Model page) {
        page.addAttribute("chemins", Chemin.values());
        return "parcours/chemin/chemins";
    }

    @GetMapping("/{chemin}")
    String lire(@PathVariable String chemin, Model page) {
        var voulu = Chemin.de(chemin).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("chemin", voulu);
        page.addAttribute("blocs", Bloc.lire(chemins.courante(voulu).texte()));
        return "parcours/chemin/chemin";
    }
}
