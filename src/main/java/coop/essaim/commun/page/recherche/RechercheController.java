package coop.essaim.commun.page.recherche;

import coop.essaim.commun.droit.AccesConnecte;
import coop.essaim.commun.droit.Visiteur;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RechercheController {

    private static final int PAR_SOURCE = 20;
    private static final int PAR_SOURCE_EN_SUGGESTION = 5;

    private final Recherche recherche;

    RechercheController(Recherche recherche) {
        this.recherche = recherche;
    }

    @GetMapping("/recherche")
    @AccesConnecte(raison = "chaque source ne rend que ce que le visiteur a le droit de voir")
    String chercher(
            @RequestParam(name = "q", defaultValue = "") String texte,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean morceau,
            Visiteur visiteur,
            HttpServletResponse reponse,
            Model page) {
        // La même adresse répond une page ou un morceau : une mémoire intermédiaire ne doit pas les confondre.
        reponse.addHeader(HttpHeaders.VARY, "HX-Request");
        page.addAttribute("texte", texte.strip());
        page.addAttribute("assezDeLettres", texte.strip().length() >= Recherche.LETTRES_MIN);
        page.addAttribute(
                "groupes", recherche.chercher(texte, visiteur, morceau ? PAR_SOURCE_EN_SUGGESTION : PAR_SOURCE));
        return morceau ? "commun/page/recherche-suggestions" : "commun/page/recherche";
    }
}
