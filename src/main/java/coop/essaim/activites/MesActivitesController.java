package coop.essaim.activites;

import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Les activités de la personne : une seule s'ouvre aussitôt.
@Controller
class MesActivitesController {

    static final String CHEMIN = "/mes-activites";

    private final ActivitesSql sql;
    private final Activites activites;

    MesActivitesController(ActivitesSql sql, Activites activites) {
        this.sql = sql;
        this.activites = activites;
    }

    @GetMapping(CHEMIN)
    @Exige(DroitsActivites.LIRE_LES_SIENNES)
    String lister(Visiteur visiteur, Model page) {
        var siennes = activites.siennes(visiteur);
        if (siennes.size() == 1)
            return "redirect:" + ActivitesController.CHEMIN + "/"
                    + siennes.getFirst().id();
        page.addAttribute(
                "fiches",
                siennes.stream()
                        .flatMap(activite -> sql.fiche(activite.id()).stream())
                        .toList());
        return "activites/mes-activites";
    }
}
