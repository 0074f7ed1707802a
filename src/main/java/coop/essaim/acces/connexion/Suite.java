package coop.essaim.acces.connexion;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// La page où revenir après la connexion : toujours un chemin de chez nous, jamais un autre site.
public record Suite(String chemin) {

    /// Un chemin simple : `//ailleurs`, `/\ailleurs` et les retours à la ligne n'y entrent pas.
    private static final Pattern SUR = Pattern.compile("/(?:[A-Za-z0-9._~-][A-Za-z0-9._~/%?&=+,:-]*)?");

    private static final int LONGUEUR_MAX = 500;

    public Suite {
        if (chemin.length() > LONGUEUR_MAX
                || !SUR.matcher(chemin).matches()
                || chemin.startsWith("/connexion")
                || chemin.startsWith("/deconnexion")) chemin = "/";
    }

    public static Suite lire(@Nullable String saisie) {
        return new Suite(saisie == null ? "/" : saisie);
    }

    /// Une lecture se reprend ; un envoi de formulaire, non.
    public static Suite apres(HttpServletRequest demande) {
        if (!"GET".equals(demande.getMethod())) return new Suite("/");
        var requete = demande.getQueryString();
        return new Suite(demande.getRequestURI() + (requete == null ? "" : "?" + requete));
    }

    public String versLaConnexion() {
        return vers("/connexion");
    }

    public String versLaConfirmation() {
        return vers("/mon-compte/confirmation");
    }

    private String vers(String page) {
        return chemin.equals("/") ? page : page + "?suite=" + URLEncoder.encode(chemin, StandardCharsets.UTF_8);
    }
}
