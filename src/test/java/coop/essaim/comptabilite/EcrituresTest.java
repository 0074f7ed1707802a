package coop.essaim.comptabilite;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.demande;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.facture;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Passation.Obstacle;
import coop.essaim.comptabilite.Passation.Passee;
import coop.essaim.comptabilite.Passation.Refusee;
import coop.essaim.comptabilite.plan.PlanDeComptes;
import coop.essaim.comptabilite.plan.Sections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class EcrituresTest {

    final Livre livre = new Livre();
    final Ecritures ecritures = livre.bean(Ecritures.class);

    final Validations validations = livre.bean(Validations.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
    }

    @Test
    void une_écriture_passée_est_au_brouillard_puis_se_valide_sous_un_numéro() {
        var id = livre.passer(facture("F-1", "2026-03-31"));

        assertThat(livre.lignes()).isEqualTo("""
                VE brouillard F-1 | COUTURE | 411100 CNANTES | 1200,00 |
                VE brouillard F-1 | COUTURE | 706000 | | 1000,00
                VE brouillard F-1 | COUTURE | 445714 | | 200,00
                """);

        assertThat(livre.<Integer>dans(() -> validations.valider(List.of(id), "Ludovic Tanguy")))
                .isEqualTo(1);
        assertThat(livre.lignes()).startsWith("VE 1 F-1 |");
        assertThat(livre.<Integer>dans(() -> validations.valider(List.of(id), "Ludovic Tanguy")))
                .isZero();
    }

    @Test
    void les_numéros_se_suivent_par_journal() {
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2026-04-02", "1200.00"));
        livre.passerEtValider(facture("F-2", "2026-04-03"));

        assertThat(livre.lignes().lines().map(l -> l.substring(0, 4)).distinct())
                .containsExactly("VE 1", "BQ 1", "VE 2");
    }

    @Test
    void une_écriture_déséquilibrée_n_existe_pas() {
        assertThatThrownBy(() -> new Ecriture(
                        "OD",
                        le("2026-01-01"),
                        Piece.de("P", le("2026-01-01")),
                        "Essai",
                        List.of(
                                Ligne.debit(CAMILLE, "606300", euros("10.00")),
                                Ligne.credit("CAE", "512000", euros("10.00")))))
                .isInstanceOf(EcritureRefusee.class)
                .hasMessageContaining("n'est pas équilibrée, il manque 10,00");
    }

    @Test
    void une_ligne_à_zéro_une_pièce_sans_référence_un_libellé_vide_sont_refusés() {
        assertThatThrownBy(() -> Ligne.debit("CAE", "606300", Montant.ZERO)).isInstanceOf(EcritureRefusee.class);
        assertThatThrownBy(() -> Piece.de(" \t", le("2026-01-01"))).isInstanceOf(EcritureRefusee.class);
        assertThatThrownBy(() -> new Ecriture("OD", le("2026-01-01"), Piece.de("P", le("2026-01-01")), "\n", List.of()))
                .isInstanceOf(EcritureRefusee.class);
    }

    @Test
    void tous_les_obstacles_sont_dits_à_la_fois_et_rien_n_est_écrit() {
        livre.bean(PlanDeComptes.class).desactiver("606300");
        var ecriture = new Ecriture(
                "XX",
                le("2031-01-01"),
                Piece.de("P", le("2026-01-01")),
                "Essai",
                List.of(
                        Ligne.debit("INCONNUE", "606300", euros("10.00")).auxiliaire("PERSONNE"),
                        Ligne.credit("INCONNUE", "512999", euros("10.00"))));

        var refus = (Refusee) livre.dans(() -> ecritures.passer(ecriture, demande()));

        assertThat(refus.obstacles())
                .containsExactlyInAnyOrder(
                        new Obstacle.JournalInconnu("XX"),
                        new Obstacle.HorsExercice(le("2031-01-01")),
                        new Obstacle.CompteInactif("606300"),
                        new Obstacle.CompteInconnu("512999"),
                        new Obstacle.SectionInconnue("INCONNUE"),
                        new Obstacle.AuxiliaireInconnu("PERSONNE"));
        assertThat(refus.phrase()).contains("Créez d'abord le compte 512999");
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void un_mois_clos_une_section_fermée_refusent() {
        livre.jdbc()
                .sql("update periode set close_le = now() where du = '2026-03-01'")
                .update();
        livre.dans(() -> livre.bean(Sections.class).fermer(CAMILLE, le("2026-06-30")));

        assertThat(livre.dans(() -> ecritures.passer(facture("F-1", "2026-03-31"), demande())))
                .isEqualTo(new Refusee(List.of(new Obstacle.PeriodeClose(le("2026-03-31")))));
        assertThat(livre.dans(() -> ecritures.passer(facture("F-1", "2026-07-01"), demande())))
                .isEqualTo(new Refusee(List.of(new Obstacle.SectionFermee(CAMILLE, le("2026-07-01")))));
    }

    @Test
    void la_classe_9_va_au_journal_interne_et_n_y_va_qu_elle() {
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));

        var mele = new Ecriture(
                "OD",
                le("2026-03-31"),
                Piece.de("P", le("2026-03-31")),
                "Essai",
                List.of(
                        Ligne.debit(CAMILLE, "910000", euros("10.00")),
                        Ligne.credit(CAMILLE, "512000", euros("10.00"))));
        assertThat(livre.dans(() -> ecritures.passer(mele, demande())))
                .isEqualTo(new Refusee(List.of(new Obstacle.CompteHorsDeSonJournal("910000", "OD"))));
    }

    @Test
    void la_même_clé_rend_la_première_réponse_même_en_même_temps() {
        var demande = demande();
        var taches = java.util.stream.Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> livre.dans(() -> ecritures.passerEtValider(facture("F-1", "2026-03-31"), demande))))
                .limit(8)
                .toList();

        var reponses = taches.stream().map(CompletableFuture::join).toList();

        assertThat(reponses.stream().map(Passation::exigee).distinct()).hasSize(1);
        assertThat(reponses.stream().filter(r -> r instanceof Passee p && !p.rejouee()))
                .hasSize(1);
        assertThat(livre.lignes().lines()).hasSize(3);
    }

    @Test
    void sans_transaction_de_l_appelant_rien_ne_se_passe() {
        assertThatThrownBy(() -> ecritures.passer(facture("F-1", "2026-03-31"), demande()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void une_erreur_validée_se_corrige_par_une_contre_passation_une_seule_fois() {
        var id = livre.passerEtValider(facture("F-1", "2026-03-31"));

        var inverse = livre.dans(() -> ecritures.contrepasser(id, le("2026-04-30"), demande()))
                .exigee();

        assertThat(livre.lignes()).endsWith("""
                VE 2 F-1 | COUTURE | 411100 CNANTES | | 1200,00
                VE 2 F-1 | COUTURE | 706000 | 1000,00 |
                VE 2 F-1 | COUTURE | 445714 | 200,00 |
                """);
        assertThat(livre.jdbc()
                        .sql("select contrepasse from ecriture where id = ?")
                        .param(inverse.valeur())
                        .query(Long.class)
                        .single())
                .isEqualTo(id.valeur());
        assertThat(livre.dans(() -> ecritures.contrepasser(id, le("2026-04-30"), demande())))
                .isEqualTo(new Refusee(List.of(new Obstacle.DejaContrepassee())));
    }

    @Test
    void le_brouillard_s_efface_le_livre_jamais() {
        var brouillon = livre.passer(facture("F-1", "2026-03-31"));
        var validee = livre.passerEtValider(facture("F-2", "2026-03-31"));

        assertThat(livre.<Boolean>dans(() -> ecritures.supprimerDuBrouillard(brouillon)))
                .isTrue();
        assertThat(livre.<Boolean>dans(() -> ecritures.supprimerDuBrouillard(validee)))
                .isFalse();
        assertThat(livre.dans(() -> ecritures.contrepasser(
                        livre.passer(facture("F-3", "2026-03-31")), le("2026-04-30"), demande())))
                .isEqualTo(new Refusee(List.of(new Obstacle.AuBrouillard())));
        assertThatThrownBy(() -> livre.jdbc()
                        .sql("select effacer_du_brouillard(?)::text")
                        .param(validee.valeur())
                        .query(String.class)
                        .optional())
                .hasStackTraceContaining("est validée");
    }

    @Test
    void l_application_n_a_pas_le_droit_de_changer_une_écriture_ni_même_le_propriétaire() {
        livre.passerEtValider(facture("F-1", "2026-03-31"));

        for (var table : List.of("ecriture", "ligne", "validation")) {
            assertThatThrownBy(() -> livre.jdbc().sql("delete from " + table).update())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> livre.jdbc().sql("update ligne set debit = 1").update())
                .hasStackTraceContaining("permission denied");
        for (var ordre : List.of(
                "update ligne set debit = debit + 1",
                "update ecriture set date = date + 1",
                "update validation set numero = 9",
                "delete from validation",
                "delete from ligne",
                "truncate ligne cascade")) {
            assertThatThrownBy(() -> PostgresDeTest.superutilisateur().execute(ordre))
                    .as(ordre)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void la_base_refuse_seule_ce_que_le_programme_refuserait() {
        assertRefus(
                "n'est pas équilibrée (débit 1000, crédit 999)",
                ligne(1, CAMILLE, "606300", 1000, 0),
                ligne(2, CAMILLE, "512000", 0, 999));
        assertRefus("n'est pas équilibrée", ligne(1, CAMILLE, "606300", 1000, 0), ligne(2, "CAE", "512000", 0, 1000));
        assertRefus("n'admet pas", ligne(1, CAMILLE, "910000", 1000, 0), ligne(2, CAMILLE, "512000", 0, 1000));
        assertRefus("ligne_check", ligne(1, CAMILLE, "606300", 0, 0), ligne(2, CAMILLE, "512000", 0, 0));
        assertRefus("deux lignes");
    }

    @Test
    void la_base_refuse_un_tiers_inconnu_un_compte_désactivé_une_section_pas_encore_ouverte() {
        var contrepartie = ligne(2, CAMILLE, "512000", 0, 1000);
        assertRefus("n'admet pas", ligne(1, CAMILLE, "606300", 1000, 0).replace("null::int", "0"), contrepartie);
        livre.jdbc()
                .sql("update compte_general set desactive_le = '2026-01-01' where numero = '606300'")
                .update();
        assertRefus("ligne 1 : compte", ligne(1, CAMILLE, "606300", 1000, 0), contrepartie);
        PostgresDeTest.superutilisateur()
                .execute("update section set ouverte_le = '2026-04-01' where code = '" + CAMILLE + "'");
        assertRefus("ligne 1 : compte", ligne(1, CAMILLE, "606400", 1000, 0), contrepartie);
    }

    @Test
    void la_base_refuse_qu_une_ligne_rejoigne_une_écriture_déjà_faite() {
        var id = livre.passer(facture("F-1", "2026-03-31"));
        assertThatThrownBy(() -> livre.jdbc().sql("""
                insert into ligne (ecriture_id, rang, date, section_id, compte_id, debit, credit)
                select ?, rang, '2026-03-31', s.id, c.id, (2 - rang % 2 - 1) * 5, (rang % 2) * 5
                  from generate_series(10, 11) rang, section s, compte_general c
                 where s.code = 'CAE' and c.numero = '512000'""").param(id.valeur()).update())
                .hasStackTraceContaining("n'admet pas");
    }

    @Test
    void la_base_recompte_une_écriture_à_la_fin_de_la_transaction() {
        livre.passer(facture("F-1", "2026-03-31"));
        var retirer = """
                do $$ begin
                    with e as (
                        insert into ecriture (journal_id, exercice_id, date, piece, piece_date, libelle, cree_par)
                        select journal_id, exercice_id, date, 'P', date, 'Essai', 'Attaque' from ecriture limit 1
                        returning id, date)
                    insert into ligne (ecriture_id, rang, date, section_id, compte_id, debit, credit)
                    select e.id, v.rang, e.date, s.id, c.id, v.debit, v.credit
                      from e, section s, compte_general c, (values (1, 7, 0), (2, 0, 7)) as v (rang, debit, credit)
                     where s.code = 'CAE' and c.numero = '512000';
                    delete from ligne where debit = 7 %s;
                end $$""";

        assertThatThrownBy(() -> PostgresDeTest.superutilisateur().execute(retirer.formatted("")))
                .hasStackTraceContaining("n'est pas équilibrée");
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur().execute(retirer.formatted("or credit = 7")))
                .hasStackTraceContaining("deux lignes");
    }

    @Test
    void la_base_refuse_un_mois_clos_même_si_le_programme_l_oublie() {
        livre.jdbc()
                .sql("update periode set close_le = now() where du = '2026-03-01'")
                .update();
        assertRefus("mois ouvert", ligne(1, CAMILLE, "606300", 1000, 0), ligne(2, CAMILLE, "512000", 0, 1000));
    }

    private String ligne(int rang, String section, String compte, long debit, long credit) {
        return """
               (%d, (select id from section where code = '%s'), (select id from compte_general where numero = '%s'), %d, %d, null::int)""".formatted(rang, section, compte, debit, credit);
    }

    private void assertRefus(String phrase, String... lignes) {
        var tete = """
                with e as (
                    insert into ecriture (journal_id, exercice_id, date, piece, piece_date, libelle, cree_par)
                    select j.id, x.id, '2026-03-15', 'P', '2026-03-15', 'Essai', 'Attaque'
                      from journal j, exercice x where j.code = 'OD' returning id)""";
        var corps = lignes.length == 0 ? " select id from e" : """
                 , l as (insert into ligne (ecriture_id, rang, date, section_id, compte_id, debit, credit, auxiliaire_id)
                   select e.id, v.rang, '2026-03-15', v.s, v.c, v.d, v.k, v.a
                     from e, (values %s) as v (rang, s, c, d, k, a))
                   select id from e""".formatted(String.join(", ", lignes));
        assertThatThrownBy(
                        () -> livre.jdbc().sql(tete + corps).query(Long.class).single())
                .hasStackTraceContaining(phrase);
    }
}
