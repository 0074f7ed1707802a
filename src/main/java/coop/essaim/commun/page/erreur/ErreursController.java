package coop.essaim.commun.page.erreur;

import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Les erreurs nées hors d'un contrôleur : un filtre, la sécurité, le serveur lui-même.
@Controller
class ErreursController implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @AccesPublic(raison = "la page d'erreur ne montre qu'une explication et une référence")
    ModelAndView montrer(HttpServletRequest demande) {
        var statut = demande.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer s ? s : 404;
        var gardee = SaisieGardee.de(demande);
        if (gardee.isPresent()) return PageDErreur.de(gardee.get(), statut, demande);
        var perimee = demande.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
        return PageDErreur.de(perimee ? Explication.PAGE_PERIMEE : Explication.de(statut), demande);
    }
}
