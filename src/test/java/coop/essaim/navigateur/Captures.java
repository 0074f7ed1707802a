package coop.essaim.navigateur;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Les images du README, prises sur une démonstration en marche : `docs/captures.sh` la démarre et lance ceci.
///
/// Pas un essai : rien n'est vérifié ici, `AccessibiliteNavigateurTest` regarde toutes les pages.
public final class Captures {

    private static final String DOMAINE = "@val-rouge.example";

    /// Qui regarde quoi, sur quel écran.
    private record Vue(String image, String courriel, String motDePasse, String chemin, Ecran ecran) {}

    private static final List<Vue> VUES = List.of(
            new Vue("entrepreneur", "camille", "miel de bruyere rose", "/mon-tableau", Ecran.TELEPHONE),
            new Vue("accueil", "maud", "miel de tilleul", "/", Ecran.LARGE),
            new Vue("accompagnement", "maud", "miel de tilleul", "/gestion?tri=disponible", Ecran.LARGE),
            new Vue("validation", "maud", "miel de tilleul", "/ventes/a-valider", Ecran.LARGE),
            new Vue("comptabilite", "ludovic", "miel de romarin", "/comptabilite/rapports/balance", Ecran.LARGE),
            new Vue("paie", "yann", "miel de sarrasin", "/paie/simulateur", Ecran.LARGE),
            new Vue("social", "yann", "miel de sarrasin", "/gestion-sociale", Ecran.LARGE),
            new Vue("gerance", "solene", "miel de lavande", "/gestion/mutualisation", Ecran.LARGE));

    private Captures() {}

    /// @param arguments l'adresse de la démonstration, puis le dossier des images
    public static void main(String... arguments) {
        var adresse = arguments[0];
        var dossier = Path.of(arguments[1]);
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Navigateurs.executable())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (var vue : VUES) prendre(chromium, adresse, vue, dossier);
        }
    }

    private static void prendre(Browser chromium, String adresse, Vue vue, Path dossier) {
        var contexte = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(adresse)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(vue.ecran().largeur(), vue.ecran().hauteur()));
        contexte.setDefaultTimeout(60_000);
        var visite = new Visite(contexte, adresse);
        visite.aller("/connexion");
        visite.connecter(vue.courriel() + DOMAINE, vue.motDePasse());
        int code = visite.aller(vue.chemin());
        if (code != 200) throw new IllegalStateException(vue.chemin() + " répond " + code + ".");
        visite.page().screenshot(new Page.ScreenshotOptions().setPath(dossier.resolve(vue.image() + ".png")));
        visite.fermer();
    }
}
