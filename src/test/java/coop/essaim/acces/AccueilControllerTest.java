package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class AccueilControllerTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    Cookie anais;
    Cookie camille;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Anaïs Le Goff", "anais@exemple.fr", RoleLivre.ADMINISTRATEUR.name());
        troupe.compte("Camille Aubrée", "camille@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        anais = troupe.connecter("anais@exemple.fr");
        camille = troupe.connecter("camille@exemple.fr");
    }

    @Test
    void une_personne_sans_compte_est_envoyée_à_la_connexion() {
        assertThat(navigateur.get().uri("/")).hasStatus(302);
    }

    @Test
    void chacun_est_salué_par_son_nom_et_sait_si_quelque_chose_l_attend() {
        assertThat(accueil(camille)).contains("Bonjour Camille Aubrée", "Nous sommes le ", "Rien ne vous attend.");
    }

    /// Un avis paraît sans que la page change : seule sa région le dit à qui ne voit pas l'écran.
    @Test
    void une_page_annonce_ses_avis_à_qui_ne_voit_pas_l_écran() {
        assertThat(accueil(camille)).contains("<div id=\"avis\" aria-live=\"polite\">");
    }

    @Test
    void qui_gère_les_comptes_voit_les_invitations_sans_réponse_et_les_comptes_sans_second_facteur() {
        comptes.creer("Idriss Benali", "idriss@exemple.fr", Set.of(RoleLivre.ENTREPRENEUR.name()), null);

        assertThat(accueil(anais))
                .contains("invitations sans réponse", "/administration/comptes?etat=invites")
                .contains("comptes de l’équipe sans double authentification")
                .contains("Écrire l’identité de la coopérative");
        assertThat(accueil(camille)).doesNotContain("invitations sans réponse", "double authentification");
    }

    @Test
    void un_journal_rompu_se_dit_sur_l_accueil_de_qui_le_lit() {
        transaction.executeWithoutResult(
                _ -> journal.inscrire("essai.acte.faire", Journal.Objet.de("essai", 1), Map.of(), Map.of()));
        assertThat(accueil(anais)).doesNotContain("Le journal d’audit n’est pas entier");

        falsifier("update journal_audit set nom = nom || '!' where chaine = 'acte' and rang = "
                + "(select dernier from journal_audit_compteur where chaine = 'acte')");
        assertThat(accueil(anais)).contains("Le journal d’audit n’est pas entier");
        assertThat(accueil(camille)).doesNotContain("journal");

        falsifier("update journal_audit set nom = left(nom, -1) where chaine = 'acte' and rang = "
                + "(select dernier from journal_audit_compteur where chaine = 'acte')");
        assertThat(accueil(anais)).doesNotContain("Le journal d’audit n’est pas entier");
    }

    private static void falsifier(String geste) {
        PostgresDeTest.superutilisateur().execute("set session_replication_role = replica; " + geste);
    }

    private String accueil(Cookie session) {
        var reponse = navigateur.get().uri("/").cookie(session).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
