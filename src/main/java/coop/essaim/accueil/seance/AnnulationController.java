package coop.essaim.accueil.seance;

import coop.essaim.accueil.seance.Inscrit.Etat;
import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Se désister par le lien d'un courrier. Lire la page n'annule rien : les antivirus des messageries suivent les liens.
@Controller
@RequestMapping(PubliqueController.CHEMIN + "/annulation/{jeton}")
@AccesPublic(raison = "le lien reçu par courrier est la preuve")
class AnnulationController {

    private final Inscriptions inscriptions;

    AnnulationController(Inscriptions inscriptions) {
        this.inscriptions = inscriptions;
    }

    @GetMapping
    String lire(@PathVariable String jeton, Model page, HttpServletResponse reponse) {
        var inscrit = inscriptions
                .duLien(jeton)
                .filter(i -> i.etat() != Etat.ANNULEE && i.presence() == null)
                .orElse(null);
        if (inscrit == null) return mort(reponse);
        page.addAttribute("seance", inscriptions.seanceDe(inscrit.inscription()).orElseThrow());
        page.addAttribute("jeton", jeton);
        return "accueil/seance/annulation";
    }

    @PostMapping
    String seDesister(@PathVariable String jeton, HttpServletResponse reponse) {
        return inscriptions.seDesister(jeton) ? "accueil/seance/annulee" : mort(reponse);
    }

    private static String mort(HttpServletResponse reponse) {
        reponse.setStatus(HttpServletResponse.SC_GONE);
        return "accueil/seance/lien-mort";
    }
}
