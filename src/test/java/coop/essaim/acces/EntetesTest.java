package coop.essaim.acces;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.page.Statiques;
import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class EntetesTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Statiques statiques;

    Cookie camille;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        camille = troupe.connecter("camille@exemple.fr");
    }

    /// Verbe, adresse, connecté ou non, statut : une réponse de chaque sorte.
    static Stream<Arguments> reponses() {
        return Stream.of(
                Arguments.of("GET", "/connexion", false, 200),
                Arguments.of("GET", "/", true, 200),
                Arguments.of("GET", "/", false, 302),
                Arguments.of("GET", "/nulle-part", false, 404),
                Arguments.of("GET", "/administration/courriers", true, 403),
                Arguments.of("POST", "/connexion", false, 302),
                Arguments.of("POST", "/mon-compte/courriel", true, 403),
                Arguments.of("DELETE", "/connexion", true, 403),
                Arguments.of("GET", "STATIQUE", false, 200),
                Arguments.of("GET", "/mot-de-passe/nouveau/AAAA", false, 410),
                Arguments.of("GET", "/.well-known/security.txt", false, 200));
    }

    @ParameterizedTest(name = "{0} {1}, connecté : {2}")
    @MethodSource("reponses")
    void toute_réponse_porte_les_en_têtes_de_sécurité(String verbe, String adresse, boolean connecte, int statut) {
        var reponse = demander(verbe, adresse, connecte);

        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(reponse.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'none'");
        assertThat(reponse.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reponse.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reponse.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(reponse.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(reponse.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reponse.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reponse.getHeader("Server")).isNull();
        assertThat(reponse.getHeader("Strict-Transport-Security"))
                .as("en clair, pas de HSTS")
                .isNull();
    }

    @Test
    void les_pages_d_une_personne_connectée_ne_restent_dans_aucun_cache() {
        for (var adresse : new String[] {"/", "/mon-compte", "/mon-compte/sessions"}) {
            assertThat(demander("GET", adresse, true).getHeader("Cache-Control"))
                    .contains("no-store");
        }
    }

    @Test
    void un_envoi_sans_jeton_est_refusé_par_tous_les_détours() {
        assertThat(demander("POST", "/deconnexion", true).getStatus()).isEqualTo(403);
        assertThat(navigateur
                        .post()
                        .uri("/deconnexion")
                        .cookie(camille)
                        .contentType("text/plain")
                        .content("_csrf=x"))
                .hasStatus(403);
        assertThat(navigateur.post().uri("/deconnexion?_csrf=AAAA").cookie(camille))
                .hasStatus(403);
        assertThat(navigateur.post().uri("/deconnexion").cookie(camille).header("X-CSRF-TOKEN", "AAAA"))
                .hasStatus(403);
        assertThat(navigateur.post().uri("/deconnexion").cookie(camille).param("_csrf", camille.getValue()))
                .hasStatus(403);
        assertThat(navigateur.get().uri("/").cookie(camille))
                .as("toujours connectée")
                .hasStatusOk();
    }

    @Test
    void le_jeton_d_avant_la_connexion_ne_vaut_plus_après() {
        var anonyme = new Cookie("essaim-jeton", "graine");
        var avant = navigateur.get().uri("/connexion").cookie(anonyme).exchange();
        var trouve = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(new String(
                        avant.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(trouve.find()).isTrue();

        assertThat(navigateur
                        .post()
                        .uri("/deconnexion")
                        .cookie(anonyme, camille)
                        .param("_csrf", trouve.group(1)))
                .hasStatus(403);
        assertThat(navigateur.post().uri("/deconnexion").cookie(anonyme).param("_csrf", trouve.group(1)))
                .as("sans session, il vaut")
                .hasStatus(302)
                .hasHeader("Location", "/connexion");
    }

    @Test
    void un_verbe_inconnu_n_ouvre_rien() {
        assertThat(navigateur.method(HttpMethod.valueOf("TRACE")).uri("/").cookie(camille))
                .hasStatus4xxClientError();
        assertThat(navigateur.options().uri("/").cookie(camille)).hasStatus(403);
        assertThat(navigateur
                        .get()
                        .uri("/deconnexion")
                        .cookie(camille)
                        .param("_method", "POST")
                        .with(jeton()))
                .hasStatus(405);
    }

    @Test
    void la_sécurité_a_une_adresse() {
        assertThat(navigateur.get().uri("/.well-known/security.txt"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .contains(
                        "Contact: mailto:securite@exemple.fr",
                        "Preferred-Languages: fr, en",
                        "Canonical: http://localhost:8080/.well-known/security.txt")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z");
    }

    private MockHttpServletResponse demander(String verbe, String adresse, boolean connecte) {
        var chemin = adresse.equals("STATIQUE") ? statiques.url("marque.svg") : adresse;
        var demande = navigateur.method(HttpMethod.valueOf(verbe)).uri(chemin);
        return (connecte ? demande.cookie(camille) : demande).exchange().getResponse();
    }
}
