package coop.essaim.commun.page;

import coop.essaim.commun.droit.AccesPublic;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// L'apparence et les raccourcis : des préférences d'écran, gardées par le navigateur.
@Controller
@AccesPublic(raison = "une préférence d'affichage, sans aucune donnée")
class PreferencesController {

    @PostMapping("/preferences/apparence")
    String choisirApparence(
            @RequestParam(defaultValue = "auto") String apparence,
            @RequestParam(defaultValue = "/") String retour,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        retenir(Apparence.TEMOIN, Apparence.de(apparence).code(), demande, reponse);
        return "redirect:" + local(retour);
    }

    @GetMapping("/raccourcis")
    String raccourcis() {
        return "commun/page/raccourcis";
    }

    @PostMapping("/preferences/raccourcis")
    String choisirRaccourcis(
            @RequestParam(defaultValue = "oui") String actifs,
            HttpServletRequest demande,
            HttpServletResponse reponse) {
        retenir(Preferences.TEMOIN_RACCOURCIS, "non".equals(actifs) ? "non" : "oui", demande, reponse);
        return "redirect:/raccourcis";
    }

    private static void retenir(String nom, String valeur, HttpServletRequest demande, HttpServletResponse reponse) {
        var temoin = ResponseCookie.from(nom, valeur)
                .path("/")
                .httpOnly(true)
                .secure(demande.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, temoin.toString());
    }

    /// Une adresse de ce site, jamais d'un autre : `//ailleurs` et `https://ailleurs` ramènent à l'accueil.
    static String local(String retour) {
        return retour.matches("/(?!/)[\\w\\-./?=&%~+,;:@]*") ? retour : "/";
    }
}
