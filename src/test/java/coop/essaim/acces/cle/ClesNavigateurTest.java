package coop.essaim.acces.cle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.InscriptionDesDroits;
import coop.essaim.acces.Troupe;
import coop.essaim.navigateur.EssaiNavigateur;
import coop.essaim.navigateur.Navigateur;
import coop.essaim.navigateur.Visite;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiNavigateur
class ClesNavigateurTest {

    @Autowired
    Comptes comptes;

    @Autowired
    InscriptionDesDroits inscription;

    @BeforeEach
    void camille() {
        inscription.inscrire();
        PostgresDeTest.superutilisateur().execute("truncate cle_d_acces, frein");
        if (comptes.trouverParCourriel("camille@exemple.fr").isEmpty()) {
            var compte = ((CreationDeCompte.Faite)
                            comptes.creer("Camille Aubrée", "camille@exemple.fr", Set.of("ENTREPRENEUR"), null))
                    .compte();
            comptes.choisirMotDePasse(compte, Troupe.MOT_DE_PASSE, null);
        }
    }

    @Test
    void camille_ajoute_une_clé_et_entre_avec_elle_sans_mot_de_passe(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        appareil(visite, true);
        entrer(visite);
        ajouter(visite);
        assertThat(visite.page().content()).contains("Cet appareil");

        visite.contexte().clearCookies();
        visite.aller("/connexion?suite=/mon-compte");
        visite.page().getByText("Se connecter avec une clé d’accès").click();
        visite.page().waitForURL(visite.adresse() + "/mon-compte");
        assertThat(visite.page().locator("main").innerText()).contains("camille@exemple.fr");
        assertThat(PostgresDeTest.superutilisateur().queryForObject("select compteur from cle_d_acces", Long.class))
                .isPositive();
    }

    @Test
    void une_clé_retirée_n_ouvre_plus(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        appareil(visite, true);
        entrer(visite);
        ajouter(visite);
        PostgresDeTest.superutilisateur().execute("truncate cle_d_acces");

        visite.contexte().clearCookies();
        visite.aller("/connexion");
        visite.page().getByText("Se connecter avec une clé d’accès").click();
        visite.page().getByText("Cette clé d’accès n’ouvre pas de compte ici").waitFor();
        assertThat(visite.chemin()).isEqualTo("/connexion");
    }

    @Test
    void un_appareil_qui_ne_vérifie_pas_la_personne_n_ajoute_pas_de_clé(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        appareil(visite, false);
        entrer(visite);
        visite.aller("/mon-compte/cles");
        visite.page().getByText("Ajouter une clé d’accès").click();
        visite.page().getByText("L’appareil n’a pas donné de clé").waitFor();

        assertThat(PostgresDeTest.superutilisateur().queryForObject("select count(*) from cle_d_acces", Integer.class))
                .isZero();
    }

    private static void entrer(Visite visite) {
        visite.aller("/connexion");
        visite.page().getByLabel("Adresse de courriel").fill("camille@exemple.fr");
        visite.page().locator("input[name=motDePasse]").fill(Troupe.MOT_DE_PASSE);
        visite.page().locator("form[action='/connexion'] button").click();
        visite.page().waitForURL("**/");
    }

    private static void ajouter(Visite visite) {
        visite.aller("/mon-compte/cles");
        visite.page().getByText("Ajouter une clé d’accès").click();
        visite.page().getByText("Ajoutée le").waitFor();
    }

    /// Un appareil que Chromium imite : il tient les clés et dit s'il a reconnu la personne.
    private static void appareil(Visite visite, boolean reconnait) {
        var outils = visite.contexte().newCDPSession(visite.page());
        outils.send("WebAuthn.enable", new JsonObject());
        outils.send(
                "WebAuthn.addVirtualAuthenticator",
                JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": %s, "automaticPresenceSimulation": true}}
                """.formatted(reconnait)).getAsJsonObject());
    }
}
