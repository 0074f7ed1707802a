package coop.essaim.comptabilite.cloture;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Livre;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class ClotureEcranTest {

    private static final String JANVIER = "/comptabilite/clotures/2026-01-01";
    private static final Pattern LIEN = Pattern.compile("En cause\"><a href=\"([^\"]+)\"");

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    final Livre livre = new Livre();
    EcranComptable ludovic;

    @BeforeEach
    void un_exercice_ouvert() {
        Livre.vider();
        livre.installer(2026);
        ludovic = new EcranComptable(comptes, navigateur);
    }

    @Test
    void toutes_les_anomalies_se_montrent_à_la_fois_et_chacune_mène_à_ses_lignes() {
        livre.passer(Livre.facture("F-1", "2026-01-10"));
        livre.passerEtValider(Livre.encaissement(Livre.CAMILLE, "V-1", "2026-01-12", "2000.00"));
        livre.jdbc()
                .sql("update compte_general set desactive_le = now() where numero = '512000'")
                .update();

        var page = ludovic.lire("/comptabilite/clotures/2026-01-01/exercice");
        assertThat(page).contains("brouillard", "lettrage", "compte inactif", "anomalies empêchent");
        var liens = LIEN.matcher(page)
                .results()
                .map(r -> r.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(liens).hasSizeGreaterThanOrEqualTo(3);
        for (var lien : liens) assertThat(ludovic.lire(lien)).as(lien).doesNotContain("Aucune écriture ne correspond.");
        assertThat(ludovic.refus("/comptabilite/clotures/2026-01-01/exercice"))
                .contains("réglez d’abord les anomalies bloquantes");
    }

    @Test
    void un_mois_se_clôt_se_rouvre_avec_un_motif_et_laisse_sa_trace() {
        livre.passerEtValider(Livre.facture("F-1", "2026-01-10"));
        assertThat(ludovic.refus("/comptabilite/clotures/2026-02-01/cloture"))
                .contains("Closez d’abord ce qui précède");
        assertThat(ludovic.avis(JANVIER + "/cloture")).contains("Le mois est clos");
        assertThat(ludovic.refus(JANVIER + "/cloture")).contains("déjà dans cet état");
        assertThat(ludovic.lire("/comptabilite/clotures")).contains("Clos par Ludovic Tanguy");

        assertThat(ludovic.refus(JANVIER + "/reouverture", "motif", " ")).contains("écrivez pourquoi");
        assertThat(ludovic.avis(JANVIER + "/reouverture", "motif", "Facture oubliée"))
                .contains("Le mois est rouvert");
        assertThat(ludovic.lire(JANVIER)).contains("rouvert par Ludovic Tanguy", "Facture oubliée");
    }

    @Test
    void les_mois_finis_se_closent_d_un_geste_après_confirmation() {
        var mars = "/comptabilite/clotures/2026-03-01";
        livre.passer(Livre.facture("F-1", "2026-01-10"));
        assertThat(ludovic.lire(mars)).contains("1 anomalie empêche", "VE F-1").doesNotContain("Clore ces 3 mois");
        assertThat(ludovic.refus(mars + "/cloture", "precedents", "oui"))
                .contains("réglez d’abord les anomalies bloquantes", "VE F-1");

        Livre.vider();
        livre.installer(2026);
        assertThat(ludovic.lire("/comptabilite/clotures")).contains("Clore d’un geste");
        assertThat(ludovic.lire(mars))
                .contains("Rien n’empêche de clore ce mois, ni les 2 ouverts avant lui.")
                .contains("Clore les 3 mois de janvier à mars 2026…", "Clore ces 3 mois");
        assertThat(ludovic.avis(mars + "/cloture", "precedents", "oui"))
                .isEqualTo("Les mois de janvier à mars 2026 sont clos et leurs totaux scellés : plus rien n’y entre.");
        assertThat(ludovic.lire("/comptabilite/clotures").split("Clos par Ludovic Tanguy", -1))
                .hasSize(4);
    }

    @Test
    void un_mois_suivi_d_un_mois_clos_ne_se_rouvre_pas() {
        ludovic.suivre(JANVIER + "/cloture");
        ludovic.suivre("/comptabilite/clotures/2026-02-01/cloture");
        assertThat(ludovic.refus(JANVIER + "/reouverture", "motif", "Essai")).contains("Rouvrez d’abord la dernière");
    }

    @Test
    void un_exercice_se_clôt_avec_ses_à_nouveaux_et_la_chaîne_se_relit_à_l_écran() {
        livre.passerEtValider(Livre.facture("F-1", "2026-01-10"));
        assertThat(ludovic.avis("/comptabilite/clotures/2026-01-01/exercice"))
                .isEqualTo("L’exercice est clos. 1 écriture d’à-nouveaux ouvre le suivant, au 1er janvier 2027.");
        assertThat(ludovic.lire("/comptabilite/clotures/2026-01-01/exercice")).contains("Cet exercice est clos depuis");
        assertThat(ludovic.lire("/comptabilite/clotures/scellements?nature=annee"))
                .contains("Exercice du 01/01/2026");
        assertThat(ludovic.lire("/comptabilite/clotures/scellements?verifier=oui"))
                .contains("Toute la chaîne est relue");

        Livre.enSuperutilisateur("update ligne set debit = debit + 1 where debit = 120000");
        assertThat(ludovic.lire("/comptabilite/clotures/scellements?verifier=oui"))
                .contains("La chaîne n’est pas entière", "écriture VE 1 de 2026");
    }

    @Test
    void l_accueil_dit_le_brouillard_les_mois_à_clore_et_l_exercice_à_ouvrir() {
        livre.passer(Livre.facture("F-1", "2026-01-10"));
        assertThat(ludovic.lire("/comptabilite"))
                .contains("1 écriture attend au brouillard.", "Clore janvier 2026", "1 anomalie bloquante");
        assertThat(ludovic.lire("/")).contains("écriture à valider", "Clore janvier 2026");
        Livre.vider();
        assertThat(ludovic.lire("/comptabilite")).contains("Aucun exercice n’est ouvert.");
    }
}
