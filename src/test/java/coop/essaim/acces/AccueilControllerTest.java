package coop.essaim.acces;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.lecture.Lectures;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Tache;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    Lectures lectures;

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
                .containsPattern("invitations? sans réponse")
                .containsPattern("comptes? de l’équipe sans double authentification")
                .doesNotContainPattern(">1</span>\\s*<span[^>]*>\\s*<span[^>]*>(invitations|comptes) ")
                .contains("/administration/comptes?etat=invites")
                .contains("Écrire l’identité de la coopérative");
        assertThat(accueil(camille)).doesNotContain("sans réponse", "double authentification");
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

    /// Le financeur a lu son bilan : il ne le retrouve que si ses nombres changent ; les autres ont encore le leur.
    @Test
    void ce_qui_est_lu_ne_se_redit_que_s_il_change() {
        var troupe = new Troupe(comptes, navigateur);
        var paul = troupe.compte("Paul Guérin", "paul@exemple.fr", RoleLivre.FINANCEUR.name());
        troupe.compte("Gaël Prigent", "gael@exemple.fr", RoleLivre.CONSEIL_CSE.name());
        var financeur = troupe.connecter("paul@exemple.fr");
        var quoi = Pattern.compile("name=\"quoi\" value=\"([^\"]+)\"").matcher(accueil(financeur));
        assertThat(quoi.find()).isTrue();

        lire(financeur, "autre chose");
        assertThat(accueil(financeur)).contains("Lire le bilan du ");
        lire(financeur, quoi.group(1));
        assertThat(accueil(financeur)).doesNotContain("Lire le bilan du ");
        assertThat(accueil(troupe.connecter("gael@exemple.fr"))).contains("Lire le bilan du ");

        var change = Tache.aLire("Lire le bilan", "/mouvements", quoi.group(1) + "1");
        var lu = Tache.aLire("Lire le bilan", "/mouvements", quoi.group(1));
        assertThat(lectures.aFaire(paul, List.of(lu, change))).containsExactly(change);
    }

    /// Sur un téléphone, quatre entrées sous le pouce : celles de son métier, pas des ventes.
    @Test
    void l_expert_comptable_a_ses_rapports_et_le_FEC_sous_le_pouce() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Hélène Vasseur", "helene@exemple.fr", RoleLivre.EXPERT_COMPTABLE.name());
        var page = accueil(troupe.connecter("helene@exemple.fr"));
        var barre = page.substring(
                page.indexOf("barre__liste"), page.indexOf("href=\"#menu\"", page.indexOf("barre__liste")));
        assertThat(Pattern.compile("href=\"([^\"]+)\"").matcher(barre).results().map(m -> m.group(1)))
                .containsExactly("/", "/comptabilite/rapports", "/comptabilite/fec", "/comptabilite/ecritures");
    }

    private void lire(Cookie session, String quoi) {
        assertThat(navigateur
                        .post()
                        .uri("/lectures")
                        .cookie(session)
                        .param("quoi", quoi)
                        .with(jeton()))
                .hasStatus(302);
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
