package coop.essaim.commun.page.erreur;

import coop.essaim.commun.SaisieRefusee;
import coop.essaim.commun.page.Avis;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Un champ envoyé seul et illisible, comme un 31 février : sa phrase se lit en tête de la page d'où il vient, au lieu
/// d'une page d'erreur qui la perdrait.
final class ChampSeul {

    private ChampSeul() {}

    /// Rien quand ce n'est pas un champ, ou que l'on ne sait pas d'où il vient.
    static Optional<ModelAndView> redire(MethodArgumentTypeMismatchException cause, HttpServletRequest demande) {
        var phrase = phrase(cause);
        var page = pageDAvant(demande);
        boolean champ =
                demande.getMethod().equals("POST") && cause.getParameter().hasParameterAnnotation(RequestParam.class);
        if (!champ || phrase == null || page == null) return Optional.empty();
        RequestContextUtils.getOutputFlashMap(demande).put(Avis.ATTRIBUT, Avis.refus(phrase));
        var vue = new RedirectView(page, true);
        vue.setExpandUriTemplateVariables(false);
        return Optional.of(new ModelAndView(vue));
    }

    private static @Nullable String phrase(Throwable cause) {
        for (var c = cause; c != null; c = c.getCause()) if (c instanceof SaisieRefusee refus) return refus.phrase();
        return null;
    }

    /// Seul le chemin se garde : on ne renvoie jamais ailleurs qu'ici.
    private static @Nullable String pageDAvant(HttpServletRequest demande) {
        var dite = demande.getHeader(HttpHeaders.REFERER);
        if (dite == null) return null;
        try {
            var adresse = URI.create(dite);
            var chemin = adresse.getRawPath();
            if (chemin == null || !chemin.matches("/[^/\\\\].*|/")) return null;
            return adresse.getRawQuery() == null ? chemin : chemin + "?" + adresse.getRawQuery();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
