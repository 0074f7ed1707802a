package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Une session qui prend fin pendant qu'on écrit ne fait rien retaper.
@EssaiNavigateur
class SaisieGardeeNavigateurTest {

    @Autowired
    Comptes comptes;

    @Autowired
    JdbcTemplate base;

    @BeforeEach
    void troupe() {
        new Distribution(comptes).compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
    }

    @ParameterizedTest(name = "scripts : {0}")
    @ValueSource(booleans = {true, false})
    void ce_qui_est_tapé_s_enregistre_après_une_reconnexion_dans_un_autre_onglet(
            boolean scripts, Navigateur navigateur) {
        var courriel = "fanny" + UUID.randomUUID() + "@exemple.fr";
        var visite = ecrire(navigateur.ouvrir(Ecran.TELEPHONE, scripts), courriel);
        base.update("delete from spring_session");

        visite.envoyer(bouton(visite.page(), "Ouvrir le compte"));
        assertThat(visite.page().locator("h1")).hasText("Votre saisie n’est pas perdue");
        assertThat(visite.page().locator("main")).containsText("connectez-vous à côté");
        assertThat(comptes.trouverParCourriel(courriel)).isEmpty();
        if (scripts) visite.auditer();
        visite.tenirDansLaLargeur();

        // Trop tôt : rien ne s'enregistre, et rien ne se perd.
        visite.envoyer(bouton(visite.page(), "Envoyer ma saisie"));
        assertThat(visite.page().locator("h1")).hasText("Votre saisie n’est pas perdue");
        assertThat(comptes.trouverParCourriel(courriel)).isEmpty();

        seReconnecter(visite);
        visite.envoyer(bouton(visite.page(), "Envoyer ma saisie"));
        assertThat(visite.page().locator("main")).containsText("envoyez-le");
        assertThat(comptes.trouverParCourriel(courriel)).isEmpty();
        visite.envoyer(bouton(visite.page(), "Envoyer ma saisie"));
        assertThat(comptes.trouverParCourriel(courriel).orElseThrow().nom()).isEqualTo("Fanny Delorme");
    }

    /// Reconnectée entre-temps, elle n'a qu'à confirmer.
    @Test
    void la_page_d_une_session_d_avant_se_renvoie_d_un_clic(Navigateur navigateur) {
        var courriel = "fanny" + UUID.randomUUID() + "@exemple.fr";
        var visite = ecrire(navigateur.ouvrir(), courriel);
        base.update("delete from spring_session");
        seReconnecter(visite);

        visite.envoyer(bouton(visite.page(), "Ouvrir le compte"));
        assertThat(visite.page().locator("h1")).hasText("Votre saisie n’est pas perdue");
        visite.auditer();
        visite.envoyer(bouton(visite.page(), "Envoyer ma saisie"));
        assertThat(comptes.trouverParCourriel(courriel)).isPresent();
    }

    private static Visite ecrire(Visite visite, String courriel) {
        visite.aller("/administration/comptes/nouveau");
        visite.connecter("maud@exemple.fr");
        visite.page().locator("input[name=nom]").fill("Fanny Delorme");
        visite.page().locator("input[name=courriel]").fill(courriel);
        return visite;
    }

    private static void seReconnecter(Visite visite) {
        PostgresDeTest.superutilisateur().execute("truncate frein");
        var onglet = visite.contexte().newPage();
        onglet.navigate("/connexion");
        onglet.locator("input[name=courriel]").fill("maud@exemple.fr");
        onglet.locator("input[name=motDePasse]").fill(Troupe.MOT_DE_PASSE);
        onglet.locator("main form button").first().click();
        onglet.waitForURL(adresse -> !adresse.contains("/connexion"));
        onglet.close();
    }

    private static Locator bouton(Page page, String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }
}
