package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.BaseNeuve;
import coop.essaim.JetonDEssai;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.lien.Liens;
import coop.essaim.acces.lien.PremierAdministrateur;
import coop.essaim.acces.session.TemoinDEssai;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.secret.Chiffrement;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// L'application comme en production : adresse publique chiffrée, double authentification de l'équipe, fournisseur
/// d'identité configuré.
@SpringBootTest(
        properties = {
            "essaim.adresse=https://essaim.abeilles.exemple",
            "essaim.double-authentification=equipe",
            "essaim.securite.contact=",
            "spring.security.oauth2.client.registration.fournisseur.client-name=Annuaire des Abeilles",
            "spring.security.oauth2.client.registration.fournisseur.client-id=essaim",
            "spring.security.oauth2.client.registration.fournisseur.client-secret=secret-d-essai",
            "spring.security.oauth2.client.registration.fournisseur.scope=openid,email",
            "spring.security.oauth2.client.registration.fournisseur.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.fournisseur.redirect-uri=https://essaim.abeilles.exemple/login/oauth2/code/fournisseur",
            "spring.security.oauth2.client.provider.fournisseur.authorization-uri=https://annuaire.abeilles.exemple/entree",
            "spring.security.oauth2.client.provider.fournisseur.token-uri=https://annuaire.abeilles.exemple/jeton",
            "spring.security.oauth2.client.provider.fournisseur.jwk-set-uri=https://annuaire.abeilles.exemple/cles",
            "spring.security.oauth2.client.provider.fournisseur.user-name-attribute=sub"
        })
@AutoConfigureMockMvc
@Import(BaseNeuve.Source.class)
class DerriereTlsTest {

    static final String TEMOIN = "__Host-essaim";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Liens liens;

    @Autowired
    PremierAdministrateur premier;

    @Autowired
    Chiffrement chiffrement;

    @Autowired
    InscriptionDesDroits inscription;

    UUID maud;
    UUID camille;

    @BeforeEach
    void la_troupe() {
        inscription.inscrire();
        maud = compte("Maud Kerivel", "maud@exemple.fr", "ACCOMPAGNATEUR");
        camille = compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
    }

    @Test
    void le_navigateur_apprend_à_ne_revenir_qu_en_chiffré() {
        assertThat(navigateur.get().uri("/connexion"))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(navigateur.get().uri("/nulle-part")).headers().containsHeader("Strict-Transport-Security");
    }

    @Test
    void les_témoins_portent_le_préfixe_host_et_ne_voyagent_que_chiffrés() {
        var reponse = entrer("camille@exemple.fr");

        assertThat(reponse.getResponse().getHeaders("Set-Cookie"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(temoin -> assertThat(temoin)
                        .startsWith("__Host-essaim")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(navigateur.get().uri("/connexion").exchange().getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-essaim-jeton=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void l_équipe_installe_sa_double_authentification_avant_toute_autre_chose() {
        var temoin = entrer("maud@exemple.fr").getResponse().getCookie(TEMOIN);

        for (var page : new String[] {"/", "/mon-compte", "/mon-compte/sessions"}) {
            assertThat(navigateur.get().uri(page).cookie(temoin))
                    .hasStatus(302)
                    .hasHeader("Location", "/mon-compte/double-authentification");
        }
        assertThat(navigateur.get().uri("/mon-compte/double-authentification").cookie(temoin))
                .hasStatusOk()
                .bodyText()
                .contains("installez-la pour continuer");
    }

    @Test
    void un_entrepreneur_n_y_est_pas_tenu() {
        var temoin = entrer("camille@exemple.fr").getResponse().getCookie(TEMOIN);

        assertThat(navigateur.get().uri("/").cookie(temoin)).hasStatusOk();
    }

    @Test
    void qui_rejoint_l_équipe_y_est_tenu_à_la_demande_suivante() {
        var temoin = entrer("camille@exemple.fr").getResponse().getCookie(TEMOIN);
        comptes.donnerRole(camille, "COMPTABLE", maud);

        assertThat(navigateur.get().uri("/").cookie(temoin))
                .hasHeader("Location", "/mon-compte/double-authentification");
        comptes.retirerRole(camille, "COMPTABLE", maud);
        assertThat(navigateur.get().uri("/").cookie(temoin)).hasStatusOk();
    }

    @Test
    void l_équipe_ne_la_retire_pas_elle_même() {
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into totp (compte_id, secret, propose_a, active_a) values (?, ''::bytea, now(), now())",
                        maud);
        var temoin = TemoinDEssai.ouvrir(maud, PostgresDeTest.courante(), TEMOIN);

        assertThat(navigateur
                        .post()
                        .uri("/mon-compte/double-authentification/retrait")
                        .cookie(temoin)
                        .with(demande -> avecJeton(demande, temoin)))
                .hasStatus(302)
                .hasHeader("Location", "/mon-compte/double-authentification");
        assertThat(PostgresDeTest.superutilisateur().queryForObject("select count(*) from totp", Integer.class))
                .isEqualTo(1);
        PostgresDeTest.superutilisateur().execute("truncate totp");
    }

    @Test
    void les_liens_portent_l_adresse_publique() {
        PostgresDeTest.superutilisateur().execute("truncate courrier cascade");
        liens.demander(new Courriel("camille@exemple.fr"));
        liens.traiterLesDemandes();

        assertThat(PostgresDeTest.superutilisateur().queryForObject("select texte from courrier", String.class))
                .contains("https://essaim.abeilles.exemple/mot-de-passe/nouveau/");
        assertThat(premier.chemin()).as("personne n'administre encore").isPresent();
    }

    @Test
    void sans_contact_il_n_y_a_pas_de_security_txt() {
        assertThat(navigateur.get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    @Test
    void le_fournisseur_a_son_bouton_et_sa_route_qui_ne_garde_que_du_texte() {
        assertThat(navigateur.get().uri("/connexion")).bodyText().contains("Se connecter avec Annuaire des Abeilles");
        var depart = navigateur.get().uri("/oauth2/authorization/fournisseur").exchange();

        assertThat(depart).hasStatus(302);
        assertThat(depart.getResponse().getHeader("Location"))
                .startsWith("https://annuaire.abeilles.exemple/entree?response_type=code&client_id=essaim")
                .contains("code_challenge_method=S256", "nonce=", "state=");
    }

    @Test
    void une_réponse_du_fournisseur_que_personne_n_a_demandée_est_refusée() {
        assertThat(navigateur.get().uri("/login/oauth2/code/fournisseur?code=x&state=y"))
                .hasStatus(302)
                .hasHeader("Location", "/connexion?inconnu=1");
        assertThat(navigateur.get().uri("/connexion?inconnu=1"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun compte ouvert ici");
    }

    private UUID compte(String nom, String courriel, String role) {
        var connu = comptes.trouverParCourriel(courriel);
        if (connu.isPresent()) return connu.get().id();
        var id = ((CreationDeCompte.Faite) comptes.creer(nom, courriel, Set.of(role), null)).compte();
        comptes.choisirMotDePasse(id, Troupe.MOT_DE_PASSE, null);
        return id;
    }

    private MvcTestResult entrer(String courriel) {
        var graine = new Cookie("__Host-essaim-jeton", "graine");
        return navigateur
                .post()
                .uri("/connexion")
                .cookie(graine)
                .param("courriel", courriel)
                .param("motDePasse", Troupe.MOT_DE_PASSE)
                .param("_csrf", JetonDEssai.masque(chiffrement.empreinte("csrf-anonyme", "graine")))
                .exchange();
    }

    private MockHttpServletRequest avecJeton(MockHttpServletRequest demande, Cookie temoin) {
        demande.setParameter("_csrf", JetonDEssai.masque(chiffrement.empreinte("csrf-session", temoin.getValue())));
        return demande;
    }
}
