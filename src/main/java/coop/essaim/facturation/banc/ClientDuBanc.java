package coop.essaim.facturation.banc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Quelqu'un devant son navigateur : sa session, son jeton, et aucun renvoi suivi.
final class ClientDuBanc {

    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient navigateur = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String adresse;
    private String jeton = "";

    private ClientDuBanc(String adresse) {
        this.adresse = adresse;
    }

    static ClientDuBanc connecter(String adresse) {
        var client = new ClientDuBanc(adresse);
        client.lireLeJeton("/connexion");
        var entree =
                client.poster("/connexion", Map.of("courriel", Atelier.COURRIEL, "motDePasse", Atelier.MOT_DE_PASSE));
        if (entree.statusCode() / 100 != 3)
            throw new IllegalStateException("La connexion du banc répond " + entree.statusCode() + ".");
        client.lireLeJeton("/encaissements");
        return client;
    }

    /// Le jeton de la session, pris dans une page qui porte un formulaire, comme la page de sortie.
    private void lireLeJeton(String chemin) {
        var page = JETON.matcher(lire(chemin).body());
        if (!page.find()) throw new IllegalStateException(chemin + " ne porte pas de jeton.");
        jeton = page.group(1);
    }

    HttpResponse<String> lire(String chemin) {
        return envoyer(HttpRequest.newBuilder(URI.create(adresse + chemin)).build());
    }

    HttpResponse<String> poster(String chemin, Map<String, String> champs) {
        var corps = champs.entrySet().stream()
                .map(champ -> champ.getKey() + "=" + URLEncoder.encode(champ.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(jeton, StandardCharsets.UTF_8)));
        return envoyer(HttpRequest.newBuilder(URI.create(adresse + chemin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", adresse)
                .POST(HttpRequest.BodyPublishers.ofString(corps))
                .build());
    }

    private HttpResponse<String> envoyer(HttpRequest demande) {
        try {
            return navigateur.send(demande, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("La mesure a été interrompue.", e);
        }
    }
}
