package coop.essaim.acces.administration;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.commun.page.Avis;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class AdministrationTest {

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    JdbcClient jdbc;

    Troupe troupe;
    UUID maud;
    UUID camille;
    Cookie session;

    @BeforeEach
    void la_troupe() {
        troupe = new Troupe(comptes, navigateur);
        maud = troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ADMINISTRATEUR.name());
        camille = troupe.compte("Camille Aubrée", "camille@exemple.fr", RoleLivre.ENTREPRENEUR.name());
        comptes.reactiver(camille, null);
        session = troupe.connecter("maud@exemple.fr");
    }

    @Test
    void un_compte_dit_de_quelle_fiche_il_est_et_n_y_mène_que_qui_peut_la_lire() {
        var ici = "/administration/comptes/" + camille;
        assertThat(lire(ici)).contains("Ce compte n’est celui d’aucune fiche", "La gérance le rattache");

        var fiche = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
        personnes.rattacher(fiche, camille);
        assertThat(lire(ici))
                .contains("Ce compte est rattaché à une fiche de la coopérative")
                .doesNotContain("/personnes/" + fiche);

        comptes.donnerRole(maud, RoleLivre.GERANCE.name(), camille);
        assertThat(lire(ici))
                .contains("Ce compte est celui de <a href=\"/personnes/" + fiche + "\">Camille Aubrée</a>");
        personnes.detacher(fiche);
    }

    @Test
    void la_liste_se_filtre_par_nom_par_rôle_et_par_état() {
        comptes.creer("Idriss Benali", "idriss@exemple.fr", java.util.Set.of(RoleLivre.ENTREPRENEUR.name()), null);

        assertThat(lire("/administration/comptes?q=aubr"))
                .contains("Camille Aubrée")
                .doesNotContain("Idriss");
        assertThat(lire("/administration/comptes?etat=invites"))
                .contains("Idriss Benali")
                .doesNotContain("Aubrée");
        assertThat(lire("/administration/comptes?role=ENTREPRENEUR")).contains("Idriss", "Aubrée");
        assertThat(lire("/administration/comptes?q=%25")).contains("Aucun compte ne correspond.");
        assertThat(lire("/administration/comptes?tri=-nom&role=ENTREPRENEUR"))
                .containsSubsequence("Idriss Benali</a>", "Camille Aubrée</a>");
    }

    @Test
    void ouvrir_un_compte_mène_à_sa_page_et_s_inscrit_au_journal() {
        var reponse = envoyer(
                "/administration/comptes",
                "nom",
                "Ludovic Tanguy",
                "courriel",
                "ludovic@exemple.fr",
                "roles",
                "COMPTABLE");
        assertThat(reponse).hasStatus(302);
        assertThat(lire(reponse.getResponse().getHeader("Location")))
                .contains("Ludovic Tanguy", "Invitation en attente");
        assertThat(jdbc.sql("""
                        select count(*) from journal_audit
                         where acte = 'acces.compte.creer' and compte = :maud and apres ->> 'nom' = 'Ludovic Tanguy'""").param("maud", maud).query(Long.class).single()).isOne();
    }

    @Test
    void un_compte_mal_écrit_est_refusé_à_côté_du_champ() {
        assertThat(envoyer("/administration/comptes", "nom", " ", "courriel", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le prénom et le nom", "Quelques points sont à revoir.");
        assertThat(envoyer("/administration/comptes", "nom", " ", "courriel", "x@exemple.fr"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le prénom et le nom, en 200 caractères au plus.");
        assertThat(envoyer("/administration/comptes", "nom", "X", "courriel", "pas une adresse"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une seule adresse de courriel");
        assertThat(envoyer("/administration/comptes", "nom", "X", "courriel", "CAMILLE@exemple.fr"))
                .hasStatus(422)
                .bodyText()
                .contains("un compte a déjà celle-ci");
        assertThat(envoyer("/administration/comptes", "nom", "X", "courriel", "y@exemple.fr", "roles", "ROI"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez parmi les rôles de la liste.");
    }

    @Test
    void un_rôle_donné_ou_retiré_vaut_à_la_demande_suivante() {
        var deCamille = troupe.connecter("camille@exemple.fr");
        assertThat(navigateur.get().uri("/administration/comptes").cookie(deCamille))
                .hasStatus(403);

        dire(compte("/roles"), "Les rôles sont enregistrés", "roles", "ENTREPRENEUR", "roles", "ADMINISTRATEUR");
        assertThat(navigateur.get().uri("/administration/comptes").cookie(deCamille))
                .hasStatusOk();

        dire(compte("/roles"), "Les rôles sont enregistrés", "roles", "ENTREPRENEUR");
        assertThat(navigateur.get().uri("/administration/comptes").cookie(deCamille))
                .hasStatus(403);
        dire(compte("/roles"), "ces rôles étaient déjà les siens", "roles", "ENTREPRENEUR");
    }

    @Test
    void désactiver_demande_un_motif_et_ferme_la_session_ouverte() {
        var deCamille = troupe.connecter("camille@exemple.fr");
        dire(compte("/desactivation"), "écrivez pourquoi", "motif", " ");
        dire(compte("/desactivation"), "Le compte est désactivé", "motif", "fin de contrat");
        assertThat(navigateur.get().uri("/").cookie(deCamille)).hasStatus(302);
        dire(compte("/desactivation"), "le compte était déjà dans cet état", "motif", "encore");
        dire(compte("/reactivation"), "Le compte est réactivé");
    }

    @Test
    void nul_ne_change_ses_propres_rôles_ni_ne_ferme_son_propre_compte() {
        var soi = "/administration/comptes/" + maud;
        dire(soi + "/roles", "nul ne change ses propres rôles", "roles", "GERANCE");
        dire(soi + "/desactivation", "nul ne ferme son propre compte", "motif", "pour voir");
        assertThat(lire(soi))
                .doesNotContain("Désactiver ce compte")
                .contains("Une autre personne qui gère les comptes");
    }

    @Test
    void le_dernier_administrateur_ne_perd_pas_son_droit_par_son_rôle() {
        dire("/administration/roles/ADMINISTRATEUR/droits", "sans elle, plus personne ne pourrait les ouvrir");
        assertThat(lire("/administration/comptes")).contains("Maud Kerivel");
    }

    @Test
    void un_changement_refusé_en_partie_est_refusé_en_entier() {
        var avant =
                jdbc.sql("select count(*) from role_droit").query(Long.class).single();
        dire("/administration/roles/ADMINISTRATEUR/droits", "plus personne", "droits", "acces.journal.lire-tout");
        assertThat(jdbc.sql("select count(*) from role_droit").query(Long.class).single())
                .isEqualTo(avant);
    }

    @Test
    void un_rôle_se_crée_vide_puis_reçoit_ses_droits() {
        assertThat(envoyer("/administration/roles", "libelle", "Chargée de l’accueil"))
                .hasStatus(302);
        dire(
                "/administration/roles/CHARGEE_DE_L_ACCUEIL/droits",
                "Les droits sont enregistrés",
                "droits",
                "acces.journal.lire");
        assertThat(lire("/administration/roles/CHARGEE_DE_L_ACCUEIL"))
                .contains("lire le journal des comptes et des accès")
                .containsPattern("value=\"acces.journal.lire\" checked");
        assertThat(envoyer("/administration/roles", "libelle", "chargée de l’accueil"))
                .hasStatus(422)
                .bodyText()
                .contains("un rôle s’appelle déjà ainsi");
        assertThat(envoyer("/administration/roles", "libelle", "…"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le nom du rôle");
        dire(
                "/administration/roles/CHARGEE_DE_L_ACCUEIL/droits",
                "Choisissez parmi les droits",
                "droits",
                "acces.inconnu");
    }

    @Test
    void un_compte_ou_un_rôle_qui_n_existe_pas_est_introuvable() {
        assertThat(navigateur
                        .get()
                        .uri("/administration/comptes/" + UUID.randomUUID())
                        .cookie(session))
                .hasStatus(404);
        assertThat(navigateur.get().uri("/administration/roles/INCONNU").cookie(session))
                .hasStatus(404);
    }

    private String compte(String acte) {
        return "/administration/comptes/" + camille + acte;
    }

    private String lire(String adresse) {
        var reponse = navigateur
                .get()
                .uri(java.net.URI.create(adresse))
                .cookie(session)
                .exchange();
        assertThat(reponse).as(adresse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult envoyer(String adresse, String... champs) {
        var demande = navigateur.post().uri(adresse).cookie(session);
        for (int i = 0; i < champs.length; i += 2) demande.param(champs[i], champs[i + 1]);
        return demande.with(jeton()).exchange();
    }

    /// Envoie, et lit la phrase de l'avis qui suit.
    private void dire(String adresse, String phrase, String... champs) {
        var reponse = envoyer(adresse, champs);
        assertThat(reponse).hasStatus(302);
        assertThat(((Avis) reponse.getMvcResult().getFlashMap().get(Avis.ATTRIBUT)).texte())
                .contains(phrase);
    }
}
