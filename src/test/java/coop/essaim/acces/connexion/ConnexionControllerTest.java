package coop.essaim.acces.connexion;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class ConnexionControllerTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    Troupe troupe;
    UUID camille;

    @BeforeEach
    void la_troupe() {
        troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
    }

    @Test
    void le_bon_mot_de_passe_ouvre_l_accueil() {
        var temoin = troupe.connecter("Camille@exemple.fr");

        assertThat(navigateur.get().uri("/").cookie(temoin))
                .hasStatusOk()
                .bodyText()
                .contains("Camille Aubrée");
    }

    @Test
    void un_mauvais_mot_de_passe_un_compte_inconnu_et_un_compte_désactivé_ont_la_même_réponse() {
        var faux = tenter("camille@exemple.fr", "un autre mot de passe", "/");
        var inconnu = tenter("personne@exemple.fr", Troupe.MOT_DE_PASSE, "/");
        comptes.desactiver(camille, "fin de contrat", null);
        var desactive = tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/");
        comptes.reactiver(camille, null);

        assertThat(faux).hasStatus(422).bodyText().contains("ne vont pas ensemble");
        assertThat(sansCequiVarie(inconnu)).isEqualTo(sansCequiVarie(faux));
        assertThat(sansCequiVarie(desactive)).isEqualTo(sansCequiVarie(faux));
    }

    @Test
    void la_connexion_change_l_identifiant_de_session() {
        var avant = troupe.connecter("camille@exemple.fr");
        var apres = navigateur
                .post()
                .uri("/connexion")
                .cookie(avant)
                .param("courriel", "camille@exemple.fr")
                .param("motDePasse", Troupe.MOT_DE_PASSE)
                .with(jeton())
                .exchange();

        assertThat(apres).hasStatus(302);
        assertThat(apres.getResponse().getCookie(avant.getName()).getValue()).isNotEqualTo(avant.getValue());
        assertThat(navigateur.get().uri("/").cookie(avant)).hasStatus(302);
    }

    @Test
    void la_déconnexion_tue_la_session() {
        var temoin = troupe.connecter("camille@exemple.fr");

        assertThat(navigateur.post().uri("/deconnexion").cookie(temoin).with(jeton()))
                .hasStatus(302);

        assertThat(navigateur.get().uri("/").cookie(temoin)).hasStatus(302);
    }

    @Test
    void lire_la_déconnexion_ne_déconnecte_pas() {
        var temoin = troupe.connecter("camille@exemple.fr");

        assertThat(navigateur.get().uri("/deconnexion").cookie(temoin)).hasStatus(405);
        assertThat(navigateur.get().uri("/").cookie(temoin)).hasStatusOk();
    }

    @ParameterizedTest(name = "{0} mène à {1}")
    @CsvSource({
        // suite demandée          | où l'on arrive
        "/factures/12?page=2,        /factures/12?page=2",
        "https://ailleurs.exemple/,  /",
        "//ailleurs.exemple/,        /",
        "/\\ailleurs.exemple/,       /",
        "/factures,                   /factures",
        "javascript:alert(1),        /",
        "/connexion,                 /",
        "/deconnexion,               /",
    })
    void après_la_connexion_on_revient_chez_nous_et_jamais_ailleurs(String suite, String arrivee) {
        assertThat(tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, suite)).hasHeader("Location", arrivee);
    }

    @Test
    void un_retour_à_la_ligne_dans_la_suite_ne_devient_pas_un_en_tête() {
        assertThat(tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/x\r\nSet-Cookie: y=1"))
                .hasHeader("Location", "/");
    }

    @Test
    void un_témoin_inventé_ne_vaut_rien() {
        assertThat(navigateur.get().uri("/").cookie(new Cookie("essaim", "0123456789")))
                .hasStatus(302);
    }

    private MvcTestResult tenter(String courriel, String motDePasse, String suite) {
        return navigateur
                .post()
                .uri("/connexion")
                .param("courriel", courriel)
                .param("motDePasse", motDePasse)
                .param("suite", suite)
                .with(jeton())
                .exchange();
    }

    private static String sansCequiVarie(MvcTestResult reponse) {
        try {
            return reponse.getResponse().getStatus()
                    + reponse.getResponse()
                            .getContentAsString()
                            .replaceAll("value=\"[^\"]*\"", "")
                            .strip();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
