package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import coop.essaim.acces.Troupe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Une personne devant l'application : ses cookies, sa page, et ce que la console lui reproche.
public final class Visite {

    static final boolean PHOTOGRAPHIER = "oui".equals(System.getProperty("essaim.ecrans"));

    private final BrowserContext contexte;
    private final String adresse;
    private final Page page;
    private final List<String> plaintes = new ArrayList<>();
    private String politique = "";

    Visite(BrowserContext contexte, String adresse) {
        this.contexte = contexte;
        this.adresse = adresse;
        Axe.donner(contexte);
        page = contexte.newPage();
        page.onConsoleMessage(this::ecouter);
        page.onPageError(erreur -> plaintes.add("script : " + erreur));
    }

    public Page page() {
        return page;
    }

    public BrowserContext contexte() {
        return contexte;
    }

    public String adresse() {
        return adresse;
    }

    /// Ouvre une page, et rend son code HTTP.
    public int aller(String chemin) {
        Response reponse = page.navigate(chemin);
        return reponse == null ? 0 : reponse.status();
    }

    /// Montre une page que l'on vient de lire. Celle d'avant lui prête sa tête quand c'est la même, et axe avec :
    /// elle se montre et se juge alors deux à trois fois plus vite. Sinon, elle s'ouvre.
    void montrer(String chemin, APIResponse lue) {
        var sienne = lue.headers().getOrDefault("content-security-policy", "");
        if (!sienne.equals(politique) || !Echange.faire(page, chemin, lue.text())) aller(chemin);
        politique = sienne;
    }

    /// Remplit la page de connexion, déjà ouverte, et l'envoie.
    public void connecter(String courriel) {
        connecter(courriel, Troupe.MOT_DE_PASSE);
    }

    public void connecter(String courriel, String motDePasse) {
        page.locator("input[name=courriel]").fill(courriel);
        page.locator("input[name=motDePasse]").fill(motDePasse);
        envoyer(page.locator("main form button").first());
    }

    /// Appuie sur un bouton d'envoi, et attend la page qui répond : l'adresse peut rester la même (422).
    @SuppressWarnings("deprecation")
    public void envoyer(Locator bouton) {
        page.waitForNavigation(bouton::click);
    }

    /// La réponse à une demande faite hors de la page, avec les mêmes témoins et sans suivre les renvois.
    public APIResponse interroger(String chemin) {
        return contexte.request().get(adresse + chemin, RequestOptions.create().setMaxRedirects(0));
    }

    public String chemin() {
        return page.url().substring(adresse.length());
    }

    /// Aucune faute grave d'accessibilité (axe-core), ni dans la page, ni dans ses contrastes.
    public void auditer() {
        auditer(Formes.Reste.TOUT);
    }

    /// La même chose pour ce qui n'a pas encore été jugé. Le reste de la page peut y passer : à faire en dernier.
    void auditer(Formes.Reste reste) {
        if (reste == Formes.Reste.RIEN) return;
        assertThat(Axe.fautes(page, reste))
                .as(() -> "accessibilité de %s (%s)".formatted(page.url(), page.title()))
                .isEmpty();
    }

    /// La page tient dans la largeur de l'écran.
    public void tenirDansLaLargeur() {
        var trop = (List<?>) page.evaluate("""
                () => {
                    const ecran = document.documentElement, trop = ecran.scrollWidth - ecran.clientWidth;
                    if (trop === 0) return [];
                    return [trop + ' px', ...[...document.querySelectorAll('body *')]
                        .filter(e => e.getBoundingClientRect().right > ecran.clientWidth + 1)
                        .filter(e => !e.closest('.lecteur-ecran, .tableau__defile, .onglets, .g-defile'))
                        .map(e => e.outerHTML.slice(0, 120))
                        .slice(0, 5)];
                }
                """);
        assertThat(trop).as("%s déborde de l'écran", page.url()).isEmpty();
        assertThat((Boolean) page.evaluate("""
                () => [...document.querySelectorAll('.tableau__defile:has(> .table--plie)')]
                    .every(e => e.scrollWidth <= e.clientWidth)"""))
                .as("%s : un tableau plié défile encore", page.url())
                .isTrue();
    }

    /// Aucun « : ; ? ! % € » ni guillemet ne peut passer seul à la ligne.
    public void tenirLesSignes() {
        var seuls = page.evaluate("""
                () => {
                    const textes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), seuls = [];
                    for (let n = textes.nextNode(); n; n = textes.nextNode())
                        if (/« | [:;?!»%€](?![\\p{L}\\p{N}])/u.test(n.data)
                                && !n.parentElement.closest('textarea, code, kbd, pre, samp, script, style'))
                            seuls.push(n.data.trim().slice(0, 120));
                    return seuls.slice(0, 5);
                }
                """);
        assertThat((List<?>) seuls)
                .as("%s laisse un signe passer à la ligne", page.url())
                .isEmpty();
    }

    /// Un cliché de la page entière, pour les yeux, quand on le demande (`-Dessaim.ecrans=oui`).
    public void photographier(Path fichier) {
        if (PHOTOGRAPHIER)
            page.screenshot(new Page.ScreenshotOptions().setPath(fichier).setFullPage(true));
    }

    List<String> plaintes() {
        return List.copyOf(plaintes);
    }

    void fermer() {
        contexte.close();
    }

    /// Chromium dit en erreur qu'une page demandée exprès a répondu 404 : ce n'est pas une faute de la page.
    private void ecouter(ConsoleMessage message) {
        if (!message.type().equals("error")) return;
        var surLaPage = message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                || message.text().startsWith("Failed to load resource: the server responded with a status of 5");
        if (surLaPage && !message.location().contains("/statique/")) return;
        // Sans adresse, c'est un outil qui a écrit dans la page (axe, le cliché), et non la page elle-même.
        if (message.location().startsWith(":")) return;
        plaintes.add(message.text() + " — " + message.location());
    }
}
