package coop.essaim.comptabilite.cloture;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.demande;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.facture;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Passation.Refusee;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.rapport.Rapports;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloturesTest {

    static final String LUDOVIC = "Ludovic Tanguy";

    final Livre livre = new Livre();
    final Clotures clotures = livre.bean(Clotures.class);
    final Scellements scellements = livre.bean(Scellements.class);
    final VerificationDuLivre verification = livre.bean(VerificationDuLivre.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
    }

    @Test
    void un_mois_clos_refuse_les_écritures_et_se_rouvre_avec_un_motif() {
        assertThat(clotures.cloreMois(le("2026-01-15"), LUDOVIC))
                .isEqualTo(new Cloture.Faite(le("2026-01-01"), le("2026-01-31"), 0));
        assertThat(livre.dans(() -> livre.bean(Ecritures.class).passer(facture("F-1", "2026-01-20"), demande())))
                .isInstanceOf(Refusee.class);

        assertThat(clotures.rouvrirMois(le("2026-01-15"), "facture oubliée", LUDOVIC))
                .isInstanceOf(Cloture.Faite.class);
        livre.passerEtValider(facture("F-1", "2026-01-20"));

        assertThat(livre.jdbc()
                        .sql("select acte || ' ' || par || ' ' || motif from periode_acte order by id")
                        .query(String.class)
                        .list())
                .containsExactly("close Ludovic Tanguy ", "rouverte Ludovic Tanguy facture oubliée");
    }

    @Test
    void les_mois_se_closent_dans_l_ordre_et_se_rouvrent_à_rebours() {
        assertThat(clotures.cloreMois(le("2026-02-01"), LUDOVIC))
                .isEqualTo(new Cloture.PrecedentOuvert(le("2026-01-01")));
        clotures.cloreMois(le("2026-01-01"), LUDOVIC);
        clotures.cloreMois(le("2026-02-01"), LUDOVIC);
        assertThat(clotures.rouvrirMois(le("2026-01-01"), "", LUDOVIC))
                .isEqualTo(new Cloture.SuivantClos(le("2026-02-01")));
        assertThat(clotures.cloreMois(le("2026-02-01"), LUDOVIC)).isEqualTo(new Cloture.DejaFaite(le("2026-02-28")));
        assertThat(clotures.cloreMois(le("2031-02-01"), LUDOVIC)).isEqualTo(new Cloture.HorsExercice(le("2031-02-01")));
    }

    @Test
    void les_mois_finis_se_closent_d_un_geste_jusqu_à_celui_qu_on_dit() {
        livre.passerEtValider(facture("F-1", "2026-02-20"));
        clotures.cloreMois(le("2026-01-01"), LUDOVIC);

        assertThat(clotures.cloreJusquAuMois(le("2026-04-15"), LUDOVIC))
                .isEqualTo(new Cloture.Faite(le("2026-02-01"), le("2026-04-30"), 0));

        assertThat(livre.jdbc().sql("""
                                select p.du || ' ' || a.acte || ' ' || a.par from periode_acte a
                                  join periode p on p.id = a.periode_id order by a.id""").query(String.class).list())
                .containsExactly(
                        "2026-01-01 close Ludovic Tanguy",
                        "2026-02-01 close Ludovic Tanguy",
                        "2026-03-01 close Ludovic Tanguy",
                        "2026-04-01 close Ludovic Tanguy");
        assertThat(livre.jdbc()
                        .sql("select count(*) from scellement where nature = 'mois'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(clotures.cloreJusquAuMois(le("2026-04-15"), LUDOVIC))
                .isEqualTo(new Cloture.DejaFaite(le("2026-04-30")));
        assertThat(clotures.cloreJusquAuMois(le("2031-02-01"), LUDOVIC))
                .isEqualTo(new Cloture.HorsExercice(le("2031-02-01")));
        assertThat(verification.executer()).isEmpty();
    }

    @Test
    void un_seul_mois_empêché_laisse_tous_les_autres_ouverts() {
        livre.passer(facture("F-1", "2026-02-20"));

        assertThat(clotures.cloreJusquAuMois(le("2026-04-15"), LUDOVIC))
                .isInstanceOfSatisfying(
                        Cloture.AvecAnomalies.class,
                        refus -> assertThat(refus.anomalies())
                                .extracting(a -> a.gravite() + " " + a.controle() + " " + a.objet())
                                .contains("BLOQUANTE brouillard VE F-1"));
        assertThat(clos()).isZero();
    }

    /// La clôture de janvier, seule, l'aurait refusé : celle de janvier à mars aussi, quoique mars le répare.
    @Test
    void un_mois_que_le_suivant_répare_empêche_encore_de_clore_les_deux() {
        livre.passerEtValider(liaison("I-1", "2026-01-31", "910000", "900000"));
        livre.passerEtValider(liaison("I-2", "2026-03-02", "900000", "910000"));
        assertThat(clotures.cloreMois(le("2026-01-31"), LUDOVIC)).isInstanceOf(Cloture.AvecAnomalies.class);

        assertThat(clotures.cloreJusquAuMois(le("2026-03-31"), LUDOVIC))
                .isInstanceOfSatisfying(
                        Cloture.AvecAnomalies.class,
                        refus -> assertThat(refus.anomalies())
                                .filteredOn(a -> a.gravite() == Anomalie.Gravite.BLOQUANTE)
                                .extracting(a -> a.controle() + " " + a.objet())
                                .containsExactly("liaison 900000"));
        assertThat(clos()).isZero();
    }

    @Test
    void le_mois_en_cours_ne_se_clôt_pas_avec_les_autres() {
        var enCours = LocalDate.now(EnFrancais.PARIS);
        Livre.vider();
        livre.installer(enCours.getYear());
        assertThat(clotures.cloreJusquAuMois(enCours, LUDOVIC))
                .isEqualTo(new Cloture.PasFini(YearMonth.from(enCours).atEndOfMonth()));
        assertThat(clos()).isZero();
    }

    private int clos() {
        return livre.jdbc()
                .sql("select count(*) from periode where close_le is not null")
                .query(Integer.class)
                .single();
    }

    private static Ecriture liaison(String piece, String jour, String debit, String credit) {
        return new Ecriture(
                "IN",
                le(jour),
                Piece.de(piece, le(jour)),
                "Bancale",
                List.of(Ligne.debit(IDRISS, debit, euros("5.00")), Ligne.credit(IDRISS, credit, euros("5.00"))));
    }

    @Test
    void toutes_les_anomalies_sont_dites_à_la_fois() {
        livre.passer(facture("F-1", "2026-01-20"));
        livre.passerEtValider(od(
                "2026-01-31",
                Ligne.debit(CAMILLE, "471000", euros("30.00")),
                Ligne.credit(CAMILLE, "512000", euros("30.00"))));
        livre.passerEtValider(new Ecriture(
                "IN",
                le("2026-01-31"),
                Piece.de("I", le("2026-01-31")),
                "Bancale",
                List.of(Ligne.debit(IDRISS, "910000", euros("5.00")), Ligne.credit(IDRISS, "900000", euros("5.00")))));

        var anomalies = clotures.controler(le("2026-01-15"), false);

        assertThat(anomalies)
                .extracting(a -> a.gravite() + " " + a.controle() + " " + a.objet())
                .containsExactlyInAnyOrder(
                        "BLOQUANTE brouillard VE F-1",
                        "BLOQUANTE liaison 900000",
                        "ALERTE attente 471000 section COUTURE",
                        "ALERTE section COUTURE",
                        "ALERTE section JARDIN");
        assertThat(clotures.cloreMois(le("2026-01-15"), LUDOVIC)).isEqualTo(new Cloture.AvecAnomalies(anomalies));
        assertThat(clotures.cloreExercice(le("2026-01-15"), LUDOVIC))
                .isInstanceOfSatisfying(
                        Cloture.AvecAnomalies.class,
                        refus -> assertThat(refus.anomalies())
                                .anyMatch(a -> a.gravite() == Anomalie.Gravite.BLOQUANTE
                                        && a.controle().equals("attente")));
    }

    @Test
    void les_lignes_anciennes_non_lettrées_et_la_tva_en_attente_s_alertent() {
        livre.passerEtValider(facture("F-1", "2026-01-20"));
        livre.passerEtValider(od(
                "2026-02-01",
                Ligne.debit(IDRISS, "445740", euros("10.00")),
                Ligne.credit(IDRISS, "706000", euros("10.00"))));

        assertThat(clotures.controler(le("2026-06-15"), false))
                .extracting(a -> a.controle() + " " + a.objet())
                .contains("lettrage 411100 CNANTES", "tva JARDIN");
    }

    @Test
    void une_liste_coupée_dit_combien_il_en_reste() {
        for (int i = 1; i <= 52; i++) livre.passer(facture("F-" + i, "2026-01-20"));
        var brouillard = clotures.controler(le("2026-01-15"), false).stream()
                .filter(a -> a.controle().equals("brouillard"))
                .toList();
        assertThat(brouillard).hasSize(51);
        assertThat(brouillard.stream().mapToLong(Anomalie::nombre).sum()).isEqualTo(52);
        assertThat(brouillard.getLast().phrase().replaceAll("\\h", " "))
                .isEqualTo("Et 2 autres écritures dans le même cas.");
        assertThat(clotures.controler(le("2026-06-15"), false))
                .extracting(Anomalie::phrase)
                .anyMatch(phrase ->
                        phrase.replaceAll("\\h", " ").contains("52 lignes de plus de 90 jours ne sont pas lettrées"));
    }

    @Test
    void clore_l_exercice_reporte_chaque_section_et_le_résultat_à_affecter() {
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2026-04-02", "500.00"));
        var avant = livre.lignes();

        assertThat(clotures.cloreExercice(le("2026-06-15"), LUDOVIC))
                .isEqualTo(new Cloture.Faite(le("2026-01-01"), le("2026-12-31"), 3));

        assertThat(livre.lignes().substring(avant.length())).isEqualTo("""
                ANI 1 A-NOUVEAUX 2027 | CAE | 900000 | 100,00 |
                ANI 1 A-NOUVEAUX 2027 | CAE | 990000 | | 100,00
                AN 1 A-NOUVEAUX 2027 | COUTURE | 411100 CNANTES | 700,00 |
                AN 1 A-NOUVEAUX 2027 | COUTURE | 445714 | | 200,00
                AN 1 A-NOUVEAUX 2027 | COUTURE | 512000 | 500,00 |
                AN 1 A-NOUVEAUX 2027 | COUTURE | 120000 | | 1000,00
                ANI 2 A-NOUVEAUX 2027 | COUTURE | 900000 | | 100,00
                ANI 2 A-NOUVEAUX 2027 | COUTURE | 990000 | 100,00 |
                """);
        assertThat(livre.dans(() -> livre.bean(Ecritures.class).passer(facture("F-2", "2026-06-20"), demande())))
                .isInstanceOf(Refusee.class);
        assertThat(clotures.cloreExercice(le("2026-06-15"), LUDOVIC)).isInstanceOf(Cloture.DejaFaite.class);
        assertThat(verification.executer()).isEmpty();
    }

    @Test
    void les_soldes_de_bilan_sont_les_mêmes_avant_et_après_la_clôture() {
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));
        livre.bean(coop.essaim.comptabilite.plan.Exercices.class).ouvrir(le("2027-01-01"), le("2027-12-31"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2027-01-02", "1200.00"));
        var rapports = livre.bean(Rapports.class);

        var avant = rapports.bilan(rapports.cadrer(le("2027-01-01"), le("2027-01-31"), CAMILLE, true));
        clotures.cloreExercice(le("2026-06-15"), LUDOVIC);
        var apres = rapports.bilan(rapports.cadrer(le("2027-01-01"), le("2027-01-31"), CAMILLE, true));

        assertThat(apres).isEqualTo(avant);
        assertThat(avant.totalActif()).isEqualTo(avant.totalPassif()).isEqualTo(euros("1200.00"));
    }

    @Test
    void des_à_nouveaux_importés_faux_empêchent_de_clore() {
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.bean(coop.essaim.comptabilite.plan.Exercices.class).ouvrir(le("2027-01-01"), le("2027-12-31"));
        livre.passerEtValider(new Ecriture(
                "AN",
                le("2027-01-01"),
                Piece.de("AN", le("2027-01-01")),
                "À-nouveaux",
                List.of(
                        Ligne.debit(CAMILLE, "411100", euros("1199.00")),
                        Ligne.credit(CAMILLE, "120000", euros("999.00")),
                        Ligne.credit(CAMILLE, "445714", euros("200.00")))));

        assertThat(clotures.cloreExercice(le("2026-06-15"), LUDOVIC))
                .isInstanceOfSatisfying(
                        Cloture.AvecAnomalies.class,
                        refus -> assertThat(refus.anomalies())
                                .filteredOn(a -> a.controle().equals("à-nouveaux"))
                                .extracting(Anomalie::objet)
                                .containsExactly("COUTURE 120000", "COUTURE 411100"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update ligne set debit = debit + 1, credit = credit where ecriture_id = (select max(ecriture_id) from validation) and rang = 1",
                "update ligne set debit = debit + 100 where debit > 0 and ecriture_id = 1; update ligne set credit = credit + 100 where ecriture_id = 1 and rang = 2",
                "update ecriture set date = date - 1 where id = 1; update ligne set date = date - 1 where ecriture_id = 1",
                "update ecriture set piece = 'F-9' where id = 1",
                "update validation set valide_le = valide_le - interval '1 day' where ecriture_id = 1",
                "update ligne set libelle = 'Autre' where ecriture_id = 1 and rang = 1",
                "update ligne set auxiliaire_id = null where ecriture_id = 1",
                "delete from ligne where ecriture_id = 1 and rang = 3",
                "delete from ligne where ecriture_id = 1",
                "delete from validation where ecriture_id = 1",
                "delete from validation where ecriture_id = 1; delete from ligne where ecriture_id = 1; delete from ecriture where id = 1",
            })
    void une_base_altérée_à_la_main_est_reconnue_et_la_rangée_nommée(String attaque) {
        livre.passerEtValider(facture("F-1", "2026-03-30"));
        livre.passerEtValider(facture("F-2", "2026-03-31"));
        assertThat(verification.executer()).isEmpty();
        var premiere = premiere();

        Livre.enSuperutilisateur(attaque.replace("= 1;", "= " + premiere + ";")
                .replaceAll("(ecriture_id|\\bid) = 1\\b", "$1 = " + premiere));

        var anomalies = verification.executer();
        assertThat(anomalies).isNotEmpty();
        assertThat(anomalies.getFirst().objet()).startsWith("écriture VE ");
    }

    @Test
    void la_dernière_écriture_retirée_avec_sa_validation_se_voit_au_compteur() {
        livre.passerEtValider(facture("F-1", "2026-03-30"));
        Livre.enSuperutilisateur("delete from validation; delete from ligne; delete from ecriture");
        assertThat(verification.executer()).singleElement().satisfies(a -> {
            assertThat(a.objet()).isEqualTo("journal VE de 2026");
            assertThat(a.phrase()).contains("1 écritures validées ; la chaîne en a 0");
        });
    }

    @Test
    void un_total_scellé_changé_se_voit() {
        livre.passerEtValider(facture("F-1", "2026-01-20"));
        Livre.enSuperutilisateur("update validation set valide_le = valide_le - interval '2 days'");
        assertThat(scellements.scellerLesJours()).isEqualTo(1);
        assertThat(scellements.scellerLesJours()).isZero();
        Livre.enSuperutilisateur("update validation set valide_le = valide_le + interval '2 days'");
        assertThat(verification.executer()).extracting(a -> a.objet()).anyMatch(o -> o.contains("(jour du "));

        clotures.cloreMois(le("2026-01-15"), LUDOVIC);
        Livre.enSuperutilisateur("update scellement set debit = debit + 1 where nature = 'mois'");
        assertThat(verification.executer()).extracting(a -> a.phrase()).anyMatch(p -> p.contains("total scellé"));
    }

    private long premiere() {
        return livre.jdbc()
                .sql("select min(ecriture_id) from validation")
                .query(Long.class)
                .single();
    }

    private static Ecriture od(String date, Ligne... lignes) {
        return new Ecriture("OD", le(date), Piece.de("OD", le(date)), "Opération", List.of(lignes));
    }
}
