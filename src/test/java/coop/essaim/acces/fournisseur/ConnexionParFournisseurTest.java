package coop.essaim.acces.fournisseur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class ConnexionParFournisseurTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    ConnexionParFournisseur fournisseur;

    UUID camille;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("truncate totp");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        comptes.reactiver(camille, null);
    }

    @Test
    void une_adresse_vérifiée_ouvre_le_compte_qui_la_porte() throws Exception {
        var demande = new MockHttpServletRequest();

        assertThat(recevoir(demande, Map.of("email", "Camille@exemple.fr", "email_verified", true)))
                .isEqualTo("/");
        assertThat(demande.getSession().getAttribute("essaim.compte")).isEqualTo(camille.toString());
        assertThat(demande.getSession().getAttribute("SPRING_SECURITY_CONTEXT")).isNull();
    }

    @Test
    void une_adresse_non_vérifiée_inconnue_ou_absente_n_ouvre_rien_et_ne_crée_rien() throws Exception {
        var avant = comptes();
        for (var attributs : List.<Map<String, Object>>of(
                Map.of("email", "camille@exemple.fr", "email_verified", false),
                Map.of("email", "camille@exemple.fr"),
                Map.of("email", "inconnue@exemple.fr", "email_verified", true),
                Map.of("email_verified", true))) {
            var demande = new MockHttpServletRequest();
            assertThat(recevoir(demande, attributs)).isEqualTo("/connexion?inconnu=1");
            assertThat(demande.getSession(false)).isNull();
        }
        assertThat(comptes()).isEqualTo(avant);
    }

    @Test
    void un_compte_désactivé_reste_fermé() throws Exception {
        comptes.desactiver(camille, "fin de contrat", null);

        assertThat(recevoir(
                        new MockHttpServletRequest(), Map.of("email", "camille@exemple.fr", "email_verified", true)))
                .isEqualTo("/connexion?inconnu=1");
    }

    @Test
    void le_code_reste_demandé_à_qui_a_la_double_authentification() throws Exception {
        PostgresDeTest.superutilisateur()
                .update(
                        "insert into totp (compte_id, secret, propose_a, active_a) values (?, ''::bytea, now(), now())",
                        camille);
        var demande = new MockHttpServletRequest();

        assertThat(recevoir(demande, Map.of("email", "camille@exemple.fr", "email_verified", true)))
                .isEqualTo("/connexion/code");
        assertThat(demande.getSession().getAttribute("essaim.compte")).isNull();
    }

    @Test
    void une_preuve_qui_ne_vient_pas_du_fournisseur_ne_vaut_rien() throws Exception {
        var reponse = new MockHttpServletResponse();
        fournisseur.recevoir(
                new MockHttpServletRequest(),
                reponse,
                UsernamePasswordAuthenticationToken.authenticated("camille@exemple.fr", null, List.of()));

        assertThat(reponse.getRedirectedUrl()).isEqualTo("/connexion?inconnu=1");
    }

    @Test
    void sans_fournisseur_configuré_il_n_y_a_ni_bouton_ni_route() {
        assertThat(navigateur.get().uri("/connexion")).bodyText().doesNotContain("oauth2");
        assertThat(navigateur.get().uri("/oauth2/authorization/fournisseur")).hasStatus(404);
        assertThat(navigateur.get().uri("/login/oauth2/code/fournisseur?code=x&state=y"))
                .hasStatus(404);
    }

    @Test
    void la_demande_au_fournisseur_revient_entière_de_la_session_où_elle_n_était_qu_un_texte() {
        var demandes = new DemandesEnTexte();
        var demande = new MockHttpServletRequest();
        var faite = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://annuaire.exemple/entree")
                .clientId("essaim")
                .redirectUri("https://essaim.exemple/login/oauth2/code/fournisseur")
                .scope("openid", "email")
                .state("etat")
                .additionalParameters(Map.of("nonce", "n", "code_challenge", "c"))
                .attributes(Map.of("registration_id", "fournisseur", "code_verifier", "v", "nonce", "m"))
                .build();
        demandes.saveAuthorizationRequest(faite, demande, new MockHttpServletResponse());
        assertThat(demande.getSession().getAttribute("essaim.demande-fournisseur"))
                .isInstanceOf(String.class);

        demande.setParameter("state", "autre");
        assertThat(demandes.loadAuthorizationRequest(demande)).isNull();
        demande.setParameter("state", "etat");
        var relue = demandes.removeAuthorizationRequest(demande, new MockHttpServletResponse());
        assertThat(relue).usingRecursiveComparison().isEqualTo(faite);
        assertThat(demandes.loadAuthorizationRequest(demande))
                .as("une seule fois")
                .isNull();
    }

    private String recevoir(MockHttpServletRequest demande, Map<String, Object> attributs) throws Exception {
        var revendications = new java.util.HashMap<>(attributs);
        revendications.put("sub", "12345");
        var jeton = new OidcIdToken("jeton", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), revendications);
        var reponse = new MockHttpServletResponse();
        fournisseur.recevoir(
                demande,
                reponse,
                new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), jeton), List.of(), "fournisseur"));
        return reponse.getRedirectedUrl();
    }

    private int comptes() {
        return PostgresDeTest.superutilisateur().queryForObject("select count(*) from compte", Integer.class);
    }
}
