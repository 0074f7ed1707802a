package coop.essaim.acces.connexion;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
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
        PostgresDeTest.superutilisateur().execute("truncate frein");
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
    void trop_d_essais_font_attendre_de_la_même_façon_que_le_compte_existe_ou_non() {
        for (int i = 0; i < 6; i++) tenter("camille@exemple.fr", "un autre mot de passe", "/");
        for (int i = 0; i < 6; i++) tenter("personne@exemple.fr", "un autre mot de passe", "/");
        freiner();

        var connu = tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/");
        var inconnu = tenter("personne@exemple.fr", Troupe.MOT_DE_PASSE, "/");
        assertThat(connu).hasStatus(429).bodyText().contains("Trop d'essais se suivent");
        assertThat(connu.getResponse().getHeader("Retry-After")).matches("\\d+");
        assertThat(sansCequiVarie(inconnu).replaceAll("dans \\d+ \\w+", "dans n"))
                .isEqualTo(sansCequiVarie(connu).replaceAll("dans \\d+ \\w+", "dans n"));
    }

    @Test
    void l_attaque_d_un_compte_n_en_ferme_pas_la_porte_à_l_appareil_qu_il_connaît() {
        var connue = tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/");
        var appareil = connue.getResponse().getCookie("essaim-appareil");
        for (int i = 0; i < 8; i++) tenter("camille@exemple.fr", "un autre mot de passe", "/");
        freiner();
        assertThat(tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/")).hasStatus(429);

        assertThat(tenterAvec(appareil, "camille@exemple.fr")).hasStatus(302);
        assertThat(tenterAvec(new Cookie("essaim-appareil", "x.y"), "camille@exemple.fr"))
                .hasStatus(429);
    }

    @Test
    void le_témoin_d_un_appareil_ne_vaut_que_pour_son_compte() {
        var appareil = tenter("maud@exemple.fr", Troupe.MOT_DE_PASSE, "/")
                .getResponse()
                .getCookie("essaim-appareil");
        for (int i = 0; i < 8; i++) tenter("camille@exemple.fr", "un autre mot de passe", "/");
        freiner();

        assertThat(tenterAvec(appareil, "camille@exemple.fr")).hasStatus(429);
    }

    @Test
    void trente_essais_d_une_même_adresse_sur_trente_comptes_font_attendre_aussi() {
        for (int i = 0; i < 31; i++) tenter("personne" + i + "@exemple.fr", "x", "/");
        freiner();

        assertThat(tenter("idriss@exemple.fr", "x", "/")).hasStatus(429);
    }

    /// Un compte inconnu coûte le même Argon2 : sans lui, la réponse serait cent fois plus rapide.
    @Test
    void la_durée_de_la_réponse_ne_dit_pas_qui_existe() {
        long connu = duree("camille@exemple.fr");
        long inconnu = duree("personne@exemple.fr");

        assertThat((double) inconnu / connu).isBetween(0.2, 5.0);
    }

    @Test
    void un_refus_laisse_une_trace_sans_l_adresse_tapée() {
        tenter("personne-tapée@exemple.fr", "x", "/");
        tenter("camille@exemple.fr", "x", "/");

        var lignes = PostgresDeTest.superutilisateur().queryForList("""
                select objet_id || ' ' || apres from journal_audit
                where acte = 'acces.connexion.refuser' order by rang desc limit 2""", String.class);
        assertThat(lignes.get(0)).contains(camille.toString(), "mot de passe faux");
        assertThat(lignes.get(1)).contains("inconnu").doesNotContain("personne-tapée");
    }

    @Test
    void un_hachage_plus_faible_se_refait_à_la_connexion() {
        var faible = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(Troupe.MOT_DE_PASSE);
        PostgresDeTest.superutilisateur().update("update compte set mot_de_passe = ? where id = ?", faible, camille);
        assertThat(tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/")).hasStatus(302);

        assertThat(PostgresDeTest.superutilisateur()
                        .queryForObject("select mot_de_passe from compte where id = ?", String.class, camille))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(tenter("camille@exemple.fr", Troupe.MOT_DE_PASSE, "/")).hasStatus(302);
    }

    /// La machine d'essai est parfois lente : l'attente ne doit pas finir avant la question.
    private static void freiner() {
        PostgresDeTest.superutilisateur()
                .execute("update frein set libre_a = now() + interval '40 seconds' where libre_a > vu_a");
    }

    private long duree(String courriel) {
        long meilleure = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            PostgresDeTest.superutilisateur().execute("truncate frein");
            long debut = System.nanoTime();
            tenter(courriel, "un autre mot de passe " + i, "/"); // le même ne se calculerait qu'une fois
            meilleure = Math.min(meilleure, System.nanoTime() - debut);
        }
        return meilleure;
    }

    private MvcTestResult tenterAvec(Cookie appareil, String courriel) {
        return navigateur
                .post()
                .uri("/connexion")
                .cookie(appareil)
                .param("courriel", courriel)
                .param("motDePasse", Troupe.MOT_DE_PASSE)
                .with(jeton())
                .exchange();
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
                            .replaceAll("(value|data-jeton)=\"[^\"]*\"", "")
                            .strip();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
