package coop.essaim.acces.journal;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.commande.Verification.Anomalie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Le superutilisateur de la base joue le falsificateur : il passe outre les droits et les déclencheurs.
@EssaiComplet
class RelectureDuJournalTest {

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RelectureDuJournal relecture;

    @BeforeEach
    void cinq_lignes() {
        for (int i = 1; i <= 5; i++) {
            int rang = i;
            transaction.executeWithoutResult(_ -> journal.inscrire(
                    "essai.acte.faire", Objet.de("essai", rang), Map.of("montant", 100), Map.of("montant", 200)));
        }
        assertThat(relecture.executer()).isEmpty();
    }

    @AfterEach
    void journal_neuf() {
        falsifier("truncate journal_audit");
        falsifier("update journal_audit_compteur set dernier = 0, empreinte = repeat('0', 64)");
    }

    @Test
    void un_montant_changé_se_voit_et_la_ligne_est_nommée() {
        falsifier("update journal_audit set apres = '{\"montant\":20}' where rang = 3");
        assertThat(relecture.executer())
                .containsExactly(new Anomalie(
                        "journal (actes), ligne 3",
                        "son contenu (essai.acte.faire, Personne sans compte) n'est plus celui qui a été inscrit."));
    }

    @Test
    void un_json_réécrit_à_l_identique_mais_autrement_se_voit() {
        falsifier("update journal_audit set apres = '{ \"montant\": 200 }' where rang = 2");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 2");
    }

    @Test
    void une_date_reculée_d_une_microseconde_se_voit() {
        falsifier("update journal_audit set instant = instant - interval '1 microsecond' where rang = 4");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 4");
    }

    @Test
    void un_auteur_remplacé_se_voit() {
        falsifier("update journal_audit set nature = 'compte', compte = gen_random_uuid() where rang = 1");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 1");
    }

    @Test
    void une_ligne_retirée_du_milieu_manque() {
        falsifier("delete from journal_audit where rang = 2");
        assertThat(relecture.executer())
                .containsExactly(
                        new Anomalie("journal (actes), ligne 2", "cette ligne manque : la suivante porte le rang 3."));
    }

    @Test
    void une_fin_coupée_manque_aussi() {
        falsifier("delete from journal_audit where rang = 5");
        assertThat(relecture.executer())
                .containsExactly(new Anomalie(
                        "journal (actes), ligne 5",
                        "la fin du journal manque : le compteur annonce 5 lignes, il en reste 4."));
    }

    @Test
    void un_journal_entièrement_vidé_manque() {
        falsifier("truncate journal_audit");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 1");
    }

    @Test
    void une_ligne_refaite_avec_sa_propre_empreinte_ne_suit_plus_ses_voisines() {
        refaire(3, "{\"montant\":20}");
        assertThat(relecture.executer())
                .containsExactly(new Anomalie(
                        "journal (actes), ligne 4", "elle ne suit pas la ligne 3 : l'une des deux a été refaite."));
    }

    @Test
    void la_dernière_ligne_refaite_ne_correspond_plus_au_compteur() {
        refaire(5, "{\"montant\":20}");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 5");
    }

    @Test
    void une_ligne_ajoutée_à_la_main_ne_correspond_pas_au_compteur() {
        falsifier("""
                insert into journal_audit
                select chaine, 6, instant, nature, compte, nom, acte, objet_type, objet_id, avant, apres,
                       empreinte, empreinte from journal_audit where rang = 5""");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 6");
    }

    @Test
    void un_compteur_reculé_pour_cacher_la_fin_coupée_se_voit_à_son_empreinte() {
        falsifier("delete from journal_audit where rang = 5");
        falsifier("update journal_audit_compteur set dernier = 4 where chaine = 'acte'");
        assertThat(relecture.executer()).extracting(Anomalie::objet).containsExactly("journal (actes), ligne 4");
    }

    /// Recalcule l'empreinte de la ligne, comme un falsificateur qui connaît la forme canonique.
    private static void refaire(long rang, String apres) {
        var base = PostgresDeTest.superutilisateur();
        var sql = new JournalSql(org.springframework.jdbc.core.simple.JdbcClient.create(base));
        var ligne = sql.suite(Chaine.ACTE, rang - 1, 1).getFirst();
        var dit = ligne.dit();
        var autre = new Inscription(
                dit.chaine(),
                dit.instant(),
                dit.auteur(),
                dit.acte(),
                dit.objetType(),
                dit.objetId(),
                dit.avant(),
                apres);
        var refaite = Ligne.apres(rang - 1, ligne.precedente(), autre);
        falsifier("update journal_audit set apres = '" + apres + "', empreinte = '" + refaite.empreinte()
                + "' where rang = " + rang);
    }

    private static void falsifier(String geste) {
        PostgresDeTest.superutilisateur().execute("set session_replication_role = replica; " + geste);
    }
}
