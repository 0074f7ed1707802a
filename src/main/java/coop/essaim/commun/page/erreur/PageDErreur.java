package coop.essaim.commun.page.erreur;

import coop.essaim.commun.exploitation.Reference;
import coop.essaim.commun.page.Cadre;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// Compose la réponse d'une erreur : une page, ou un avis quand seul un morceau de page était demandé (htmx).
final class PageDErreur {

    private PageDErreur() {}

    static ModelAndView de(Explication explication, HttpServletRequest demande) {
        // En panne, ni la session ni son jeton ne sont sûrs : la page se passe d'eux plutôt que d'échouer à son tour.
        if (explication.statut() >= 500) demande.setAttribute(Cadre.SANS_FORMULAIRE, true);
        var page = new ModelAndView(
                estUnMorceau(demande) ? "commun/page/erreur-morceau" : "commun/page/erreur",
                Map.of("explication", explication, "reference", Reference.de(demande)));
        page.setStatus(HttpStatusCode.valueOf(explication.statut()));
        return page;
    }

    /// Un morceau de page laisse la saisie à l'écran : rien n'est à rendre.
    static ModelAndView de(SaisieGardee gardee, int statut, HttpServletRequest demande) {
        if (estUnMorceau(demande)) return de(Explication.SAISIE_A_L_ECRAN, demande);
        var page = new ModelAndView("commun/page/saisie-gardee", Map.of("gardee", gardee));
        page.setStatus(HttpStatusCode.valueOf(statut));
        return page;
    }

    private static boolean estUnMorceau(HttpServletRequest demande) {
        return "true".equals(demande.getHeader("HX-Request"));
    }
}
