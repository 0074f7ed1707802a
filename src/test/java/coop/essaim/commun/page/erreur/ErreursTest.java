package coop.essaim.commun.page.erreur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.navigateur.EssaiNavigateur;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;

/// Sur un vrai serveur : les filtres et Tomcat répondent aussi.
@EssaiNavigateur
class ErreursTest {

    @LocalServerPort
    int port;

    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void une_panne_donne_une_référence_et_rien_de_la_cause() throws Exception {
        var reponse = lire("/galerie/panne");
        assertThat(reponse.statusCode()).isEqualTo(500);
        assertThat(reponse.body())
                .contains("Quelque chose s’est mal passé chez nous", "Référence à donner", "(code 500)")
                .containsPattern("[2-9A-Z]{4}-?[2-9A-Z]{4}");
        sansSecret(reponse.body());
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @CsvSource({
        "GET,  /galerie/nulle-part,            404, Cette page n’existe pas",
        "GET,  /galerie/nombre,                400, L’adresse ou l’envoi est incomplet",
        "GET,  /galerie/nombre?n=x,            400, L’adresse ou l’envoi est incomplet",
        "GET,  /galerie/nombre/pas-un-uuid,    404, Cette page n’existe pas",
        "GET,  /galerie/occupe,                503, Le service est interrompu un instant",
        "GET,  /galerie/essais,                429, Trop d’essais à la suite",
        "GET,  /galerie/gros,                  413, Ce fichier est trop gros",
        "GET,  /galerie/interdit,              403, Cette page ne vous est pas ouverte",
        "GET,  /galerie/a;b=c,                 400, L’adresse ou l’envoi est incomplet",
        "GET,  /galerie/%2e%2e/x,              400, L’adresse ou l’envoi est incomplet",
        "GET,  /preferences/apparence,         405, Cette adresse s’utilise autrement",
    })
    void chaque_erreur_dit_ce_qui_s_est_passé_et_quoi_faire(String verbe, String chemin, int statut, String titre)
            throws Exception {
        var reponse = envoyer(HttpRequest.newBuilder().method(verbe, BodyPublishers.noBody()), chemin);
        assertThat(reponse.statusCode()).isEqualTo(statut);
        assertThat(reponse.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(reponse.body()).contains("<h1>" + titre + "</h1>", "Référence à donner");
        sansSecret(reponse.body());
    }

    @Test
    void un_formulaire_périmé_ne_se_dit_pas_comme_un_droit_qui_manque() {
        var demande = new MockHttpServletRequest();
        demande.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 403);
        var page = new ErreursController();
        assertThat(page.montrer(demande).getModel()).containsEntry("explication", Explication.de(403));
        demande.setAttribute(
                WebAttributes.ACCESS_DENIED_403,
                new InvalidCsrfTokenException(new DefaultCsrfToken("h", "p", "j"), "x"));
        assertThat(page.montrer(demande).getModel()).containsEntry("explication", Explication.PAGE_PERIMEE);
    }

    @Test
    void un_envoi_trop_gros_montre_la_page_qui_l_explique() throws Exception {
        var demande = HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[22 * 1024 * 1024]));
        var reponse = envoyer(demande, "/galerie/formulaire");
        assertThat(reponse.statusCode()).isEqualTo(413);
        assertThat(reponse.body()).contains("Ce fichier est trop gros");
    }

    @Test
    void une_page_sans_gabarit_est_une_panne_et_non_une_page_absente() throws Exception {
        var reponse = lire("/galerie/sans-gabarit");
        assertThat(reponse.statusCode()).isEqualTo(500);
        assertThat(reponse.body()).contains("Quelque chose s’est mal passé chez nous", "Référence à donner");
        sansSecret(reponse.body());
    }

    /// Sans garde, la page d'erreur se cherchait elle-même jusqu'à épuiser la pile.
    @ParameterizedTest
    @ValueSource(strings = {"/galerie/panne", "/galerie/nulle-part"})
    void le_gabarit_de_la_page_d_erreur_perdu_le_dernier_recours_répond(String chemin) throws Exception {
        var perdue = HttpRequest.newBuilder().header("X-Essai-Page-D-Erreur-Perdue", "oui");
        var reponse = envoyer(perdue, chemin);
        assertThat(reponse.statusCode()).isEqualTo(500);
        assertThat(reponse.body())
                .contains("<h1>Quelque chose s’est mal passé chez nous</h1>", "Référence à donner", "(code 500)")
                .doesNotContain("stylesheet");
        sansSecret(reponse.body());
    }

    @Test
    void un_morceau_de_page_reçoit_un_avis_et_non_une_page() throws Exception {
        var reponse = envoyer(HttpRequest.newBuilder().header("HX-Request", "true"), "/galerie/panne");
        assertThat(reponse.statusCode()).isEqualTo(500);
        assertThat(reponse.body()).contains("avis--refus", "Référence").doesNotContain("<html", "<h1");
        sansSecret(reponse.body());
    }

    /// Ce que Tomcat refuse avant toute application : il ne dit ni son nom ni sa version.
    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /%zz HTTP/1.1", "GET /a%00b HTTP/1.1", "GET", "???"})
    void une_adresse_que_le_serveur_ne_sait_pas_lire_ne_trahit_rien(String premiereLigne) throws IOException {
        var reponse = brute(premiereLigne + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(reponse).startsWith("HTTP/1.1 400");
        sansSecret(reponse);
    }

    @Test
    void un_en_tête_démesuré_ne_trahit_rien() throws IOException {
        var reponse = brute(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\nConnection: close\r\n\r\n");
        assertThat(reponse).matches("(?s)HTTP/1.1 4\\d\\d.*");
        sansSecret(reponse);
    }

    private static void sansSecret(String texte) {
        assertThat(texte)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("secret-qui-ne-doit-pas-sortir", "Exception", "at coop.", "at org.", "Whitelabel");
    }

    private HttpResponse<String> lire(String chemin) throws Exception {
        return envoyer(HttpRequest.newBuilder(), chemin);
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder demande, String chemin) throws Exception {
        return client.send(
                demande.uri(URI.create("http://localhost:" + port + chemin)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String brute(String texte) throws IOException {
        try (var prise = new Socket("127.0.0.1", port)) {
            prise.setSoTimeout(20_000);
            prise.getOutputStream().write(texte.getBytes(StandardCharsets.ISO_8859_1));
            try {
                return new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException coupee) {
                return "HTTP/1.1 400 coupée";
            }
        }
    }
}
