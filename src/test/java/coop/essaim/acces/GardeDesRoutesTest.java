package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.page.EntreeDeMenu;
import coop.essaim.commun.page.Icones;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@EssaiComplet
class GardeDesRoutesTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping aiguillage;

    @Autowired
    List<EntreeDeMenu> menu;

    RoutesDEssai routes;
    UUID maud;
    UUID camille;
    Cookie deMaud;
    Cookie deCamille;

    @BeforeEach
    void la_troupe_et_ses_routes() {
        routes = new RoutesDEssai(aiguillage);
        routes.ouvrir();
        var troupe = new Troupe(comptes, navigateur);
        maud = troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "ADMINISTRATEUR");
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        deMaud = troupe.connecter("maud@exemple.fr");
        deCamille = troupe.connecter("camille@exemple.fr");
    }

    @AfterEach
    void plus_de_routes_d_essai() {
        routes.fermer();
        comptes.reactiver(camille, null);
        comptes.retirerRole(camille, "ADMINISTRATEUR", null);
    }

    /// Une icône inconnue se dessine comme un point, sans panne : rien d'autre ne le dirait.
    @Test
    void chaque_entrée_de_menu_a_son_icône() {
        assertThat(menu).extracting(EntreeDeMenu::icone).allMatch(Icones::connait);
    }

    @Test
    void une_route_publique_s_ouvre_à_tous() {
        assertThat(lire("/essai/publique", null)).hasStatusOk().hasBodyTextEqualTo("publique pour []");
        assertThat(lire("/essai/publique", deCamille))
                .hasStatusOk()
                .hasBodyTextEqualTo("publique pour [Camille Aubrée]");
    }

    @Test
    void une_route_pour_personnes_connectées_envoie_les_autres_à_la_connexion_puis_les_ramène() {
        assertThat(lire("/essai/connectee?page=2", null))
                .hasStatus(302)
                .hasHeader("Location", "/connexion?suite=%2Fessai%2Fconnectee%3Fpage%3D2");
        assertThat(lire("/essai/connectee", deCamille))
                .hasStatusOk()
                .hasBodyTextEqualTo("connectée pour Camille Aubrée");
    }

    @Test
    void une_route_à_droit_s_ouvre_à_qui_a_l_un_des_droits() {
        assertThat(lire("/essai/droit", null)).hasStatus(302);
        assertThat(lire("/essai/droit", deCamille)).hasStatus(403);
        assertThat(lire("/essai/droit", deMaud)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/essai/muette", "/essai/bavarde"})
    void une_route_qui_ne_déclare_rien_ou_se_contredit_est_fermée_à_tous(String adresse) {
        assertThat(lire(adresse, null)).hasStatus(302);
        assertThat(lire(adresse, deCamille)).hasStatus(403);
        assertThat(lire(adresse, deMaud)).hasStatus(403);
    }

    @Test
    void l_actuator_est_fermé_comme_le_reste() {
        assertThat(lire("/actuator", null)).hasStatus(302);
        assertThat(lire("/actuator", deMaud)).hasStatus(403);
    }

    @Test
    void une_adresse_que_rien_ne_sert_n_existe_pour_personne() {
        assertThat(lire("/nulle-part", null)).hasStatus(404);
        assertThat(lire("/nulle-part", deMaud)).hasStatus(404);
    }

    @Test
    void un_rôle_donné_puis_retiré_change_la_demande_suivante_sans_se_reconnecter() {
        assertThat(lire("/essai/droit", deCamille)).hasStatus(403);
        comptes.donnerRole(camille, "ADMINISTRATEUR", maud);
        assertThat(lire("/essai/droit", deCamille)).hasStatusOk();
        comptes.retirerRole(camille, "ADMINISTRATEUR", maud);
        assertThat(lire("/essai/droit", deCamille)).hasStatus(403);
    }

    @Test
    void la_session_d_un_compte_désactivé_meurt_à_la_demande_suivante_et_ne_revient_pas_avec_le_compte() {
        comptes.desactiver(camille, "fin de contrat", maud);
        assertThat(lire("/essai/connectee", deCamille)).hasStatus(302);

        comptes.reactiver(camille, maud);
        assertThat(lire("/essai/connectee", deCamille)).hasStatus(302);
    }

    @Test
    void une_session_trop_vieille_se_referme_même_si_elle_sert() {
        PostgresDeTest.superutilisateur().update("""
                update spring_session_attributes set attribute_bytes = convert_to(to_char(
                    now() at time zone 'UTC' - interval '12 hours 1 minute', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'UTF8')
                where attribute_name = 'essaim.ouverte-a'""");

        assertThat(lire("/essai/connectee", deCamille)).hasStatus(302);
    }

    @Test
    void htmx_reçoit_l_adresse_de_la_connexion_plutôt_qu_une_page_dans_un_tableau() {
        assertThat(navigateur.get().uri("/essai/connectee").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/connexion");
    }

    private MvcTestResult lire(String adresse, Cookie temoin) {
        var demande = navigateur.get().uri(adresse);
        return (temoin == null ? demande : demande.cookie(temoin)).exchange();
    }
}
