package coop.essaim.personnes.confidentiel;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Iban;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class IbansTest {

    private static final String PREMIER = "FR7630006000011234567890189";
    private static final String SECOND = "FR1420041010050500013M02606";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Ibans ibans;

    @Autowired
    JdbcClient jdbc;

    UUID nolwenn;
    UUID ludovic;
    Cookie deNolwenn;
    Cookie deLudovic;
    PersonneId camille;

    @BeforeEach
    void la_troupe() {
        var troupe = new Troupe(comptes, navigateur);
        nolwenn = troupe.compte("Nolwenn Le Gall", "nolwenn@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        ludovic = troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", RoleLivre.COMPTABLE.name());
        deNolwenn = troupe.connecter("nolwenn@exemple.fr");
        deLudovic = troupe.connecter("ludovic@exemple.fr");
        camille = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
    }

    @Test
    void un_changement_demandé_par_l_un_est_accepté_par_l_autre_et_l_ancien_garde_ses_dates() {
        enVigueurDepuis(PREMIER, 10);

        assertThat(envoyer(deNolwenn, "/iban", "iban", SECOND)).hasStatus(302);
        var demande = demande();
        assertThat(lire(deLudovic, "/coordonnees-bancaires")).contains("Camille Aubrée", "Nolwenn Le Gall");
        assertThat(lire(deLudovic, "/")).contains("de coordonnées bancaires à relire");
        assertThat(envoyer(deLudovic, "/iban/" + demande + "/acceptation", "recopie", SECOND))
                .hasStatus(302);

        assertThat(ibans.enVigueur(camille, jour())).contains(iban(SECOND));
        assertThat(ibans.enVigueur(camille, jour().minusDays(1))).contains(iban(PREMIER));
        assertThat(lire(deLudovic, "/personnes/" + camille + "/iban"))
                .contains("FR14\u00a0••••\u00a0••••\u00a02606", "FR76\u00a0••••\u00a0••••\u00a00189")
                .doesNotContain("20041", "30006");
    }

    @Test
    void qui_demande_n_accepte_pas_et_la_base_le_refuse_aussi() {
        envoyer(deNolwenn, "/iban", "iban", PREMIER);
        var demande = demande();

        assertThat(ibans.accepter(camille, demande, iban(PREMIER), nolwenn))
                .isEqualTo(new DecisionDIban.MemePersonne());
        assertThat(ibans.refuser(camille, demande, "erreur", nolwenn)).isEqualTo(new DecisionDIban.MemePersonne());
        assertThat(lire(deNolwenn, "/personnes/" + camille + "/iban"))
                .contains("quelqu’un d’autre le décide")
                .doesNotContain("Recopiez");
        assertThatThrownBy(() -> changer(
                        "issue = 'ACCEPTE', du = '2026-11-26', decide_a = now(), decide_par = demande_par", demande))
                .hasMessageContaining("personne_iban_quatre_yeux");
        assertThatThrownBy(() -> changer("demande_par = '" + ludovic + "'", demande))
                .hasMessageContaining("ne se change pas");
    }

    @Test
    void nul_n_accepte_son_propre_compte() {
        personnes.rattacher(camille, ludovic);
        ibans.demander(camille, iban(PREMIER), nolwenn);

        assertThat(ibans.accepter(camille, demande(), iban(PREMIER), ludovic)).isEqualTo(new DecisionDIban.LeSien());
        personnes.rattacher(camille, null);
    }

    @Test
    void accepter_demande_de_recopier_le_même_IBAN() {
        ibans.demander(camille, iban(PREMIER), nolwenn);
        var chemin = "/iban/" + demande() + "/acceptation";

        assertThat(envoyer(deLudovic, chemin, "recopie", "FR7630006000011234567890188"))
                .hasStatus(422)
                .bodyText()
                .contains("Vérifiez cet IBAN");
        assertThat(ibans.accepter(camille, demande(), iban(SECOND), ludovic))
                .isEqualTo(new DecisionDIban.AutreNumero());
        assertThat(ibans.enVigueur(camille, jour())).isEmpty();
    }

    @Test
    void une_décision_ne_se_reprend_pas_et_une_demande_attend_seule() {
        ibans.demander(camille, iban(PREMIER), nolwenn);
        var demande = demande();
        assertThat(ibans.demander(camille, iban(SECOND), ludovic)).isEqualTo(new DemandeDIban.DejaEnAttente());
        assertThat(envoyer(deLudovic, "/iban/" + demande + "/refus", "motif", " "))
                .hasStatus(422);
        assertThat(envoyer(deLudovic, "/iban/" + demande + "/refus", "motif", "Pas au téléphone"))
                .hasStatus(302);

        assertThat(ibans.accepter(camille, demande, iban(PREMIER), ludovic)).isEqualTo(new DecisionDIban.DejaDecidee());
        assertThatThrownBy(() -> changer("motif = 'autre'", demande)).hasMessageContaining("ne se reprend pas");
        assertThat(lire(deLudovic, "/personnes/" + camille + "/iban")).contains("Pas au téléphone");
    }

    @Test
    void deux_comptes_n_entrent_pas_en_vigueur_le_même_jour() {
        enVigueurDepuis(PREMIER, 0);
        assertThat(ibans.demander(camille, iban(PREMIER), nolwenn)).isEqualTo(new DemandeDIban.SansEffet());
        ibans.demander(camille, iban(SECOND), nolwenn);

        assertThat(ibans.accepter(camille, demande(), iban(SECOND), ludovic))
                .isEqualTo(new DecisionDIban.DeuxLeMemeJour());
    }

    @Test
    void l_IBAN_entier_se_lit_en_laissant_un_nom_au_journal_et_n_est_nulle_part_en_clair() {
        enVigueurDepuis(PREMIER, 3);

        assertThat(lire(deNolwenn, "/personnes/" + camille + "/iban/lecture"))
                .contains("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
        assertThat(jdbc.sql("select count(*) from journal_audit where acte = 'personnes.iban.lire' and objet_id = :id")
                        .param("id", camille.toString())
                        .query(Long.class)
                        .single())
                .isOne();
        for (var table : java.util.List.of("personne_iban", "personne_rectification", "journal_audit")) {
            assertThat(PostgresDeTest.superutilisateur()
                            .queryForObject(
                                    "select count(*) from " + table + " t where t::text like ?",
                                    Long.class,
                                    "%30006000011234567890189%"))
                    .as(table)
                    .isZero();
        }
    }

    private void enVigueurDepuis(String numero, int jours) {
        ibans.demander(camille, iban(numero), nolwenn);
        assertThat(ibans.accepter(camille, demande(), iban(numero), ludovic)).isEqualTo(new DecisionDIban.Faite());
        var base = PostgresDeTest.superutilisateur();
        base.execute("alter table personne_iban disable trigger personne_iban_fige");
        base.update("update personne_iban set du = du - ? where personne_id = ?", jours, camille.valeur());
        base.execute("alter table personne_iban enable trigger personne_iban_fige");
    }

    private void changer(String quoi, UUID demande) {
        PostgresDeTest.superutilisateur().update("update personne_iban set " + quoi + " where id = ?", demande);
    }

    private UUID demande() {
        return jdbc.sql("select id from personne_iban where personne_id = :id and issue is null")
                .param("id", camille.valeur())
                .query(UUID.class)
                .single();
    }

    private LocalDate jour() {
        return jdbc.sql("select max(du) from personne_iban where personne_id = :id")
                .param("id", camille.valeur())
                .query(LocalDate.class)
                .optional()
                .orElse(LocalDate.of(2026, 11, 26));
    }

    private static Iban iban(String numero) {
        return Iban.lire(numero).valeur();
    }

    private MvcTestResult envoyer(Cookie qui, String suite, String champ, String valeur) {
        return navigateur
                .post()
                .uri("/personnes/" + camille + suite)
                .cookie(qui)
                .with(jeton())
                .param(champ, valeur)
                .exchange();
    }

    private String lire(Cookie qui, String chemin) {
        var reponse = navigateur.get().uri(chemin).cookie(qui).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
