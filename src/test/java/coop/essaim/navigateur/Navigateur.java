package coop.essaim.navigateur;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/// Le navigateur d'un essai : on y ouvre des visites, chacune avec ses cookies, sa taille et son apparence.
public final class Navigateur {

    private final Browser chromium;
    private final String adresse;
    private final List<Visite> visites = new ArrayList<>();

    Navigateur(Browser chromium, String adresse) {
        this.chromium = chromium;
        this.adresse = adresse;
    }

    /// Un écran large, clair, avec scripts.
    public Visite ouvrir() {
        return ouvrir(Ecran.LARGE);
    }

    public Visite ouvrir(Ecran ecran) {
        return ouvrir(ecran, true);
    }

    /// La même visite quand les scripts n'arrivent pas : la page doit suffire.
    public Visite ouvrirSansScript() {
        return ouvrir(Ecran.LARGE, false);
    }

    public Visite ouvrir(Ecran ecran, boolean scripts) {
        return ouvrir(options(ecran, scripts));
    }

    /// La même personne, sur un autre écran.
    ///
    /// @param etat ce que rend `contexte().storageState()` : ses témoins
    public Visite reprendre(Ecran ecran, String etat) {
        return ouvrir(options(ecran, true).setStorageState(etat));
    }

    private Browser.NewContextOptions options(Ecran ecran, boolean scripts) {
        return new Browser.NewContextOptions()
                .setBaseURL(adresse)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(ecran.largeur(), ecran.hauteur())
                .setColorScheme(ecran.sombre() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts);
    }

    private Visite ouvrir(Browser.NewContextOptions options) {
        var contexte = chromium.newContext(options);
        contexte.setDefaultTimeout(60_000);
        var visite = new Visite(contexte, adresse);
        visites.add(visite);
        return visite;
    }

    /// @param verifier faux quand l'essai a déjà échoué : une seconde plainte cacherait la première
    void fermer(boolean verifier) {
        var plaintes = visites.stream().flatMap(v -> v.plaintes().stream()).toList();
        visites.forEach(Visite::fermer);
        if (verifier && !plaintes.isEmpty()) {
            throw new AssertionError("La console du navigateur se plaint :\n" + String.join("\n", plaintes));
        }
    }
}
