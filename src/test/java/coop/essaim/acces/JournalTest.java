package coop.essaim.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.acces.journal.RelectureDuJournal;
import coop.essaim.commun.droit.Visiteur;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@EssaiComplet
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RelectureDuJournal relecture;

    /// Les essais de Spring en posent une dans leur fil.
    @BeforeEach
    @AfterEach
    void plusDeDemande() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void une_ligne_dit_qui_quoi_sur_quoi_et_l_état_d_avant_et_d_après() {
        var maud = UUID.randomUUID();
        demandeDe(new Visiteur(maud, "Maud Kerivel", Set.of(), Set.of(), true));
        var camille = UUID.randomUUID();

        transaction.executeWithoutResult(_ -> journal.inscrire(
                "acces.compte.nommer",
                Objet.de("compte", camille),
                Map.of("nom", "Camille Aubree"),
                Map.of("nom", "Camille Aubrée", "actif", true)));

        assertThat(derniere())
                .containsEntry("nature", "compte")
                .containsEntry("compte", maud)
                .containsEntry("nom", "Maud Kerivel")
                .containsEntry("acte", "acces.compte.nommer")
                .containsEntry("objet_id", camille.toString())
                .containsEntry("avant", "{\"nom\":\"Camille Aubree\"}")
                .containsEntry("apres", "{\"actif\":true,\"nom\":\"Camille Aubrée\"}");
    }

    @Test
    void hors_d_une_demande_c_est_le_logiciel_qui_agit_et_sans_compte_une_personne_anonyme() {
        inscrire("sans-demande");
        assertThat(derniere()).containsEntry("nature", "systeme").containsEntry("nom", "Essaim");

        demandeDe(Visiteur.ANONYME);
        inscrire("sans-compte");
        assertThat(derniere()).containsEntry("nature", "anonyme").containsEntry("compte", null);
    }

    @Test
    void un_secret_n_entre_jamais_dans_le_journal() {
        transaction.executeWithoutResult(_ -> journal.inscrire(
                "acces.compte.reinitialiser",
                Objet.de("compte", "1"),
                Map.of("motDePasse", "papillon", "mot_de_passe", "papillon", "jetonDeLien", "papillon"),
                Map.of("methodes", List.of(Map.of("secretTotp", "papillon")))));

        assertThat(derniere().toString()).contains(EtatJournalise.MASQUE).doesNotContain("papillon");
    }

    @Test
    void un_acte_annulé_ne_laisse_ni_ligne_ni_trou() {
        inscrire("avant");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    journal.inscrire("essai.acte.faire", Objet.de("essai", "annule"), Map.of(), Map.of());
                    throw new IllegalStateException("panne");
                }))
                .hasMessage("panne");
        inscrire("apres");

        assertThat(jdbc.sql("select count(*) from journal_audit where objet_id = 'annule'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(relecture.executer()).isEmpty();
    }

    @Test
    void hors_transaction_l_inscription_est_un_bogue() {
        assertThatThrownBy(() -> journal.inscrire("essai.acte.faire", Objet.de("essai", "1"), Map.of(), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void une_consultation_a_sa_propre_chaîne_et_se_passe_de_transaction() {
        journal.consulter("personnes.sante.lire", Objet.de("personne", "camille"));

        assertThat(jdbc.sql("select acte from journal_audit where chaine = 'consultation' and objet_id = 'camille'")
                        .query(String.class)
                        .list())
                .containsExactly("personnes.sante.lire");
        assertThat(relecture.executer()).isEmpty();
    }

    @Test
    void seize_personnes_écrivent_ensemble_avec_des_annulations_et_la_chaîne_n_a_pas_de_trou() throws Exception {
        long avant = dernierRang();
        int validees = 0;
        try (var fils = Executors.newFixedThreadPool(16)) {
            var travaux = new ArrayList<Future<Integer>>();
            for (int fil = 0; fil < 16; fil++) {
                long graine = fil;
                travaux.add(fils.submit(() -> ecrire(new Random(graine))));
            }
            for (var travail : travaux) validees += travail.get();
        }

        assertThat(dernierRang()).isEqualTo(avant + validees);
        assertThat(jdbc.sql("select rang from journal_audit where chaine = 'acte' order by rang")
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, avant + validees).boxed().toList());
        assertThat(relecture.executer()).isEmpty();
    }

    /// Vingt-cinq transactions d'un à trois actes et consultations mêlés, dont une sur cinq est annulée.
    private int ecrire(Random hasard) {
        return IntStream.range(0, 25)
                .map(_ -> {
                    int actes = 1 + hasard.nextInt(3);
                    boolean annulee = hasard.nextInt(5) == 0;
                    transaction.executeWithoutResult(etat -> {
                        for (int i = 0; i < actes; i++) {
                            if (hasard.nextBoolean()) journal.consulter("essai.donnee.lire", Objet.de("essai", i));
                            journal.inscrire("essai.acte.faire", Objet.de("essai", i), Map.of(), Map.of("rang", i));
                        }
                        if (annulee) etat.setRollbackOnly();
                    });
                    return annulee ? 0 : actes;
                })
                .sum();
    }

    @Test
    void l_application_n_a_ni_le_droit_de_changer_une_ligne_ni_celui_d_en_retirer() {
        inscrire("intouchable");
        for (var geste : List.of(
                "update journal_audit set nom = 'autre'",
                "delete from journal_audit",
                "truncate journal_audit",
                "delete from journal_audit_compteur",
                "insert into journal_audit_compteur values ('autre', 0, '')")) {
            assertThatThrownBy(() -> jdbc.sql(geste).update())
                    .as(geste)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|droit refusé).*");
        }
    }

    @Test
    void le_propriétaire_lui_même_se_heurte_au_déclencheur() {
        inscrire("intouchable");
        for (var geste : List.of(
                "update journal_audit set nom = 'autre'",
                "delete from journal_audit",
                "truncate journal_audit",
                "delete from journal_audit_compteur")) {
            assertThatThrownBy(() -> PostgresDeTest.superutilisateur().execute(geste))
                    .as(geste)
                    .rootCause()
                    .hasMessageContaining("Le journal d'audit ne se modifie pas et ne s'efface pas.");
        }
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .execute("update journal_audit_compteur set dernier = dernier - 1"))
                .rootCause()
                .hasMessageContaining("avance d'une ligne à la fois");
    }

    private void inscrire(String objet) {
        transaction.executeWithoutResult(
                _ -> journal.inscrire("essai.acte.faire", Objet.de("essai", objet), Map.of(), Map.of()));
    }

    private Map<String, Object> derniere() {
        return jdbc.sql("""
                        select nature, compte, nom, acte, objet_id, avant::text as avant, apres::text as apres
                          from journal_audit where chaine = 'acte' order by rang desc limit 1""").query().singleRow();
    }

    private long dernierRang() {
        return jdbc.sql("select dernier from journal_audit_compteur where chaine = 'acte'")
                .query(Long.class)
                .single();
    }

    private static void demandeDe(Visiteur visiteur) {
        var demande = new MockHttpServletRequest();
        demande.setAttribute(Visiteur.ATTRIBUT, visiteur);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(demande));
    }
}
