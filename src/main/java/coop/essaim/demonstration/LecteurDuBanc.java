package coop.essaim.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Un navigateur sans écran : ses témoins, ses demandes, et le temps que met chaque réponse entière.
final class LecteurDuBanc {

    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ACTIVITE = Pattern.compile("/gestion/activites/[0-9a-f-]{36}");

    private final HttpClient navigateur = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String adresse;

    private LecteurDuBanc(String adresse) {
        this.adresse = adresse;
    }

    /// @param nanosecondes de la demande au dernier octet
    record Lue(int code, long nanosecondes) {}

    static LecteurDuBanc connecter(String adresse, Figurant figurant) {
        var lecteur = new LecteurDuBanc(adresse);
        var jeton = trouver(JETON, lecteur.texte("/connexion")).getFirst().group(1);
        lecteur.envoyer(
                "/connexion",
                Map.of("courriel", figurant.courriel(), "motDePasse", figurant.motDePasse(), "_csrf", jeton));
        return lecteur;
    }

    /// L'adresse du tableau de chaque activité, prise dans la vue d'ensemble.
    List<String> activites() {
        var pages = trouver(ACTIVITE, texte("/gestion?fermees=oui")).stream()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (pages.isEmpty()) throw new IllegalStateException("La vue d'ensemble ne montre aucune activité.");
        return pages;
    }

    Lue lire(String chemin) {
        long debut = System.nanoTime();
        try {
            var reponse = navigateur.send(demande(chemin).build(), BodyHandlers.ofByteArray());
            return new Lue(reponse.statusCode(), System.nanoTime() - debut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private String texte(String chemin) {
        return corps(demande(chemin).build());
    }

    private void envoyer(String chemin, Map<String, String> champs) {
        var corps = champs.entrySet().stream()
                .map(champ -> champ.getKey() + "=" + URLEncoder.encode(champ.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        corps(demande(chemin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", adresse)
                .POST(HttpRequest.BodyPublishers.ofString(corps))
                .build());
    }

    private String corps(HttpRequest demande) {
        try {
            var reponse = navigateur.send(demande, BodyHandlers.ofString());
            if (reponse.statusCode() != 200)
                throw new IllegalStateException(demande.uri().getPath() + " répond " + reponse.statusCode() + ".");
            return reponse.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private HttpRequest.Builder demande(String chemin) {
        return HttpRequest.newBuilder(URI.create(adresse + chemin));
    }

    private static List<MatchResult> trouver(Pattern motif, String texte) {
        return motif.matcher(texte).results().toList();
    }

    private static IllegalStateException interrompu(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("La mesure a été interrompue.", e);
    }
}
