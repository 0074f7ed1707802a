package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class AccueilControllerTest {

    @Autowired
    MockMvcTester navigateur;

    @Test
    void une_personne_sans_compte_est_envoyée_à_la_connexion() {
        assertThat(navigateur.get().uri("/")).hasStatus(302);
    }
}
