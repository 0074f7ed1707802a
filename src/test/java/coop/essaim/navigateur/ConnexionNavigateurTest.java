package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.essaim.acces.Comptes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// La porte, poussée par une vraie main.
@EssaiNavigateur
class ConnexionNavigateurTest {

    static final String COMPTES = "/administration/comptes";

    @Autowired
    Comptes comptes;

    Distribution troupe;
    UUID camille;

    @BeforeEach
    void troupe() {
        troupe = new Distribution(comptes);
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR");
        // Il faut toujours quelqu'un pour tenir les comptes : sans elle, on ne reprendrait pas ce rôle à Camille.
        troupe.compte("Maud Kerivel", "maud@exemple.fr", "ADMINISTRATEUR");
    }

    @ParameterizedTest(name = "scripts : {0}")
    @ValueSource(booleans = {true, false})
    void on_entre_et_on_sort_avec_ou_sans_script(boolean scripts, Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE, scripts);
        assertThat(visite.aller("/mon-compte")).isEqualTo(200);
        assertThat(visite.chemin()).startsWith("/connexion");
        visite.connecter("camille@exemple.fr");
        assertThat(visite.chemin()).as("revient où elle allait").isEqualTo("/mon-compte");
        assertThat(visite.page().locator("h1")).hasText("Mon compte");

        visite.page().locator(".compte > summary").click();
        visite.envoyer(bouton(visite, "Se déconnecter"));
        visite.aller("/mon-compte");
        assertThat(visite.chemin()).startsWith("/connexion");
    }

    /// Seul le vrai serveur décode une adresse : un navigateur sans écran la reçoit déjà lue.
    @Test
    void une_adresse_qui_n_est_pas_du_texte_est_refusée_et_n_est_pas_une_panne(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        for (var suite : List.of("?q=%FF%FE", "?q=%C3", "?q=%zz", "?%FF=1", "?q=a%00b", "?a%00b=1")) {
            var reponse = visite.interroger("/connexion" + suite);
            assertThat(reponse.status()).as(suite).isEqualTo(400);
            assertThat(reponse.text()).as(suite).contains("Rien n’a été enregistré");
        }
    }

    @Test
    void un_mauvais_mot_de_passe_se_dit_sans_rien_révéler(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("camille@exemple.fr", "pas le bon mot de passe");
        var connue = visite.page().locator(".resume").innerText();
        assertThat(visite.page().locator(".resume")).containsText("ne vont pas ensemble");
        assertThat(visite.page().locator("input[name=courriel]")).hasValue("camille@exemple.fr");
        assertThat(visite.page().locator("input[name=motDePasse]")).hasValue("");
        visite.auditer();

        visite.aller("/connexion");
        visite.connecter("personne@exemple.fr", "pas le bon mot de passe");
        assertThat(visite.page().locator(".resume").innerText()).isEqualTo(connue);
    }

    @Test
    void un_code_du_téléphone_est_demandé_une_fois_installé(Navigateur navigateur) {
        troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR");
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("idriss@exemple.fr");
        visite.aller("/mon-compte/double-authentification");
        visite.envoyer(bouton(visite, "Commencer"));
        visite.auditer();
        var secret = visite.page().locator("main strong").first().innerText();
        visite.page().locator("input[name=code]").fill("000000");
        visite.envoyer(bouton(visite, "Installer"));
        assertThat(visite.page().locator(".resume")).containsText("Ce code");
        visite.page().locator("input[name=code]").fill(CodeTotp.de(secret, Instant.now()));
        visite.envoyer(bouton(visite, "Installer"));
        assertThat(visite.page().locator("h1")).hasText("Vos codes de secours");
        visite.auditer();

        var autre = navigateur.ouvrir(Ecran.TELEPHONE, false);
        autre.aller("/connexion");
        autre.connecter("idriss@exemple.fr");
        assertThat(autre.chemin()).startsWith("/connexion/code");
        autre.page().locator("input[name=code]").fill("000000");
        autre.envoyer(bouton(autre, "Vérifier le code"));
        assertThat(autre.chemin()).startsWith("/connexion/code");
        // Le code du pas suivant : celui qui a servi à l'installation ne sert pas deux fois.
        autre.page()
                .locator("input[name=code]")
                .fill(CodeTotp.de(secret, Instant.now().plusSeconds(30)));
        autre.envoyer(bouton(autre, "Vérifier le code"));
        autre.aller("/mon-compte");
        assertThat(autre.page().locator("h1")).hasText("Mon compte");
    }

    @Test
    void un_rôle_donné_ou_repris_change_la_page_suivante(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("camille@exemple.fr");
        assertThat(visite.aller(COMPTES)).isEqualTo(403);
        assertThat(visite.page().locator("h1")).hasText("Cette page ne vous est pas ouverte");

        comptes.donnerRole(camille, "ADMINISTRATEUR", null);
        assertThat(visite.aller(COMPTES)).isEqualTo(200);
        assertThat(visite.page().locator("#menu")).containsText("Comptes");

        comptes.retirerRole(camille, "ADMINISTRATEUR", null);
        assertThat(visite.aller(COMPTES)).isEqualTo(403);
        assertThat(visite.page().locator("#menu")).not().containsText("Comptes");
    }

    @Test
    void une_session_fermée_de_loin_se_ferme_aussitôt(Navigateur navigateur) {
        var bureau = navigateur.ouvrir();
        var telephone = navigateur.ouvrir(Ecran.TELEPHONE);
        for (var visite : new Visite[] {bureau, telephone}) {
            visite.aller("/connexion");
            visite.connecter("camille@exemple.fr");
        }
        bureau.aller("/mon-compte/sessions");
        bureau.auditer();
        bureau.envoyer(bouton(bureau, "Fermer toutes les autres"));
        telephone.aller("/mon-compte");
        assertThat(telephone.chemin()).startsWith("/connexion");
        assertThat(bureau.aller("/mon-compte")).isEqualTo(200);
        assertThat(bureau.chemin()).isEqualTo("/mon-compte");
    }

    @Test
    void un_compte_désactivé_perd_la_main_au_clic_suivant(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("camille@exemple.fr");
        comptes.desactiver(camille, "départ", null);
        visite.aller("/mon-compte");
        assertThat(visite.chemin()).startsWith("/connexion");
        comptes.reactiver(camille, null);
    }

    private static Locator bouton(Visite visite, String nom) {
        return visite.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(nom).setExact(true));
    }
}
