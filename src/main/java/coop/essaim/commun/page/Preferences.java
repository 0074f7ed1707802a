package coop.essaim.commun.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ce qu'une personne préfère à l'écran, lu dans ses témoins de connexion.
///
/// @param raccourcis les raccourcis d'une touche, que chacun peut couper (WCAG 2.1.4)
public record Preferences(Apparence apparence, boolean raccourcis) {

    /// Nom du témoin des raccourcis ; absent, ils sont actifs.
    public static final String TEMOIN_RACCOURCIS = "essaim-raccourcis";

    public static Preferences de(HttpServletRequest demande) {
        return new Preferences(
                Apparence.de(temoin(demande, Apparence.TEMOIN)), !"non".equals(temoin(demande, TEMOIN_RACCOURCIS)));
    }

    private static @Nullable String temoin(HttpServletRequest demande, String nom) {
        var temoins = demande.getCookies();
        if (temoins == null) return null;
        return Arrays.stream(temoins)
                .filter(t -> t.getName().equals(nom))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
