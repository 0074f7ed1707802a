package coop.essaim.acces.moncompte;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class MonCompteTest {

    static final String NEUF = "un hérisson sous la haie";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    JdbcTemplate base;
    Troupe troupe;
    UUID camille;
    Cookie temoin;

    @BeforeEach
    void camille_connectée() {
        base = PostgresDeTest.superutilisateur();
        base.execute("truncate frein, courrier, totp, code_de_secours, courrier_piece");
        troupe = new Troupe(comptes, navigateur);
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
        comptes.choisirMotDePasse(camille, Troupe.MOT_DE_PASSE, null);
        comptes.changerCourriel(camille, "camille@exemple.fr", null);
        temoin = troupe.connecter("camille@exemple.fr");
    }

    @Test
    void mon_compte_dit_qui_je_suis_et_ce_que_je_peux_changer() {
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin))
                .hasStatusOk()
                .bodyText()
                .contains("Camille Aubrée", "camille@exemple.fr", "Entrepreneur", "/mon-compte/sessions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-compte/courriel",
                "/mon-compte/mot-de-passe",
                "/mon-compte/double-authentification",
                "/mon-compte/cles"
            })
    void dix_minutes_après_la_connexion_il_faut_redonner_son_mot_de_passe(String page) {
        assertThat(navigateur.get().uri(page).cookie(temoin)).hasStatusOk();
        vieillirLaConfirmation();

        var suite = "/mon-compte/confirmation?suite=" + page.replace("/", "%2F");
        assertThat(navigateur.get().uri(page).cookie(temoin)).hasStatus(302).hasHeader("Location", suite);
        assertThat(envoyer("/mon-compte/confirmation", "motDePasse", "pas le bon du tout"))
                .hasStatus(422);
        assertThat(navigateur.get().uri(page).cookie(temoin)).hasStatus(302);
        assertThat(envoyer("/mon-compte/confirmation", "motDePasse", Troupe.MOT_DE_PASSE, "suite", page))
                .hasStatus(302)
                .hasHeader("Location", page);
        assertThat(navigateur.get().uri(page).cookie(temoin)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-compte/courriel",
                "/mon-compte/mot-de-passe",
                "/mon-compte/double-authentification/proposition",
                "/mon-compte/double-authentification/retrait",
                "/mon-compte/double-authentification/codes"
            })
    void un_envoi_non_confirmé_ne_change_rien(String adresse) {
        vieillirLaConfirmation();
        assertThat(envoyer(adresse, "courriel", "pirate@exemple.fr", "motDePasse", NEUF))
                .hasStatus(302)
                .hasHeader("Location", "/mon-compte/confirmation");

        assertThat(comptes.trouverParCourriel("pirate@exemple.fr")).isEmpty();
        assertThat(base.queryForObject("select count(*) from totp", Integer.class))
                .isZero();
        assertThat(troupe.connecter("camille@exemple.fr")).isNotNull();
    }

    @Test
    void changer_de_mot_de_passe_ferme_les_autres_sessions_et_prévient() {
        var ailleurs = troupe.connecter("camille@exemple.fr");
        assertThat(envoyer("/mon-compte/mot-de-passe", "motDePasse", "motdepasse2026!"))
                .hasStatus(422);
        assertThat(envoyer("/mon-compte/mot-de-passe", "motDePasse", NEUF)).hasStatus(302);

        assertThat(navigateur.get().uri("/mon-compte").cookie(ailleurs)).hasStatus(302);
        assertThat(navigateur.get().uri("/mon-compte").cookie(temoin)).hasStatusOk();
        assertThat(base.queryForObject("select texte from courrier", String.class))
                .contains("mot de passe de votre compte a changé");
        comptes.choisirMotDePasse(camille, Troupe.MOT_DE_PASSE, null);
    }

    @Test
    void changer_d_adresse_prévient_l_ancienne() {
        assertThat(envoyer("/mon-compte/courriel", "courriel", "camille")).hasStatus(422);
        assertThat(envoyer("/mon-compte/courriel", "courriel", "idriss@exemple.fr"))
                .hasStatus(422)
                .bodyText()
                .contains("autre compte");
        assertThat(envoyer("/mon-compte/courriel", "courriel", "c.aubree@exemple.fr"))
                .hasStatus(302);

        assertThat(comptes.trouver(camille)).get().extracting(c -> c.courriel()).isEqualTo("c.aubree@exemple.fr");
        assertThat(base.queryForObject("select destinataire from courrier", String.class))
                .isEqualTo("camille@exemple.fr");
    }

    @Test
    void la_double_authentification_se_propose_par_une_image_et_un_secret_à_taper() {
        assertThat(navigateur.get().uri("/mon-compte/double-authentification").cookie(temoin))
                .hasStatusOk()
                .bodyText()
                .contains("Commencer")
                .doesNotContain("<svg class=\"code-image\"");
        assertThat(envoyer("/mon-compte/double-authentification/proposition")).hasStatus(302);

        assertThat(navigateur.get().uri("/mon-compte/double-authentification").cookie(temoin))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"code-image\"")
                .containsPattern("<strong>([A-Z2-7]{4} ){7}[A-Z2-7]{4}</strong>");
        assertThat(envoyer("/mon-compte/double-authentification/activation", "code", "000000"))
                .hasStatus(422);
        assertThat(envoyer("/mon-compte/double-authentification/codes")).hasStatus(302);
    }

    private void vieillirLaConfirmation() {
        base.update("""
                update spring_session_attributes set attribute_bytes = convert_to(to_char(
                    now() at time zone 'UTC' - interval '11 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'UTF8')
                where attribute_name = 'essaim.confirmee-a'""");
    }

    private MvcTestResult envoyer(String adresse, String... champs) {
        var envoi = navigateur.post().uri(adresse).cookie(temoin);
        for (int i = 0; i < champs.length; i += 2) envoi.param(champs[i], champs[i + 1]);
        return envoi.with(jeton()).exchange();
    }
}
