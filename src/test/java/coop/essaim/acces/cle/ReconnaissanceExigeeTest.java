package coop.essaim.acces.cle;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Une clé d'accès tient lieu de mot de passe : l'appareil reconnaît la personne, à l'ajout comme à l'entrée.
///
/// Un navigateur honnête s'en charge, et l'essai au navigateur ne verrait pas que le serveur a cessé de l'exiger.
@EssaiComplet
class ReconnaissanceExigeeTest {

    private static final String EXIGEE = "\"userVerification\":\"required\"";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Test
    void le_serveur_exige_que_l_appareil_reconnaisse_la_personne() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Camille Aubrée", "camille@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        var camille = troupe.connecter("camille@exemple.fr");

        var ajout = navigateur.post().uri("/mon-compte/cles/options").cookie(camille);
        assertThat(ajout.with(jeton())).hasStatusOk().bodyText().contains(EXIGEE);
        var entree = navigateur.post().uri("/connexion/cle/options");
        assertThat(entree.with(jeton())).hasStatusOk().bodyText().contains(EXIGEE);
    }
}
