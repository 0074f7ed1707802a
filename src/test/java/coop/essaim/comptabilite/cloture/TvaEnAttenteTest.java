package coop.essaim.comptabilite.cloture;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.NANTES;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.lettrage.Lettrage;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// La TVA sur les encaissements, facture par facture et taux par taux, comme une comptable la pointe avant de clore.
class TvaEnAttenteTest {

    private static final String VINGT = "445740";
    private static final String DIX = "445743";

    final Livre livre = new Livre();
    final Clotures clotures = livre.bean(Clotures.class);
    final Lettrages lettrages = livre.bean(Lettrages.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
    }

    @Test
    void une_facture_impayée_payée_à_moitié_puis_payée_laisse_en_attente_ce_qu_il_faut() {
        var facture = facture("F-1", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        assertThat(ecarts()).isEmpty();

        var moitie = reglement("V-1", "2026-02-10", CAMILLE, "600.00", VINGT, "100.00");
        lettrer(true, facture, moitie);
        assertThat(ecarts()).isEmpty();

        livre.bean(Lettrages.class)
                .completer(
                        List.of(groupe()),
                        List.of(ligne(reglement("V-2", "2026-03-10", CAMILLE, "600.00", VINGT, "100.00"))),
                        false,
                        "Ludovic Tanguy");
        assertThat(ecarts()).isEmpty();
        assertThat(livre.jdbc()
                        .sql("select sum(debit - credit) from pub_ligne_ecriture where compte = '445740'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void une_facture_payée_dont_la_tva_attend_encore_est_nommée_avec_son_taux() {
        facture("F-1", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        var dix = facture("F-2", "2026-01-21", CAMILLE, DIX, "1000.00", "100.00");
        lettrer(false, dix, reglement("V-2", "2026-02-10", CAMILLE, "1100.00", DIX, "0"));

        assertThat(ecarts())
                .containsExactly(
                        "F-2 : Section COUTURE, compte 445743 : 100,00 € de TVA en attente, quand ce qui reste dû en laisse 0,00 €.");
    }

    @Test
    void le_bon_total_au_mauvais_taux_se_voit_aussi() {
        var facture = livre.passerEtValider(vente(
                "F-1",
                "2026-01-20",
                List.of(
                        Ligne.debit(CAMILLE, "411100", euros("2300.00")).auxiliaire(NANTES),
                        Ligne.credit(CAMILLE, "706000", euros("2000.00")),
                        Ligne.credit(CAMILLE, VINGT, euros("200.00")),
                        Ligne.credit(CAMILLE, DIX, euros("100.00")))));
        lettrer(false, facture, reglement("V-1", "2026-02-10", CAMILLE, "2300.00", VINGT, "300.00"));

        assertThat(ecarts())
                .containsExactly(
                        "F-1 : Section COUTURE, compte 445740 : −100,00 € de TVA en attente, quand ce qui reste dû en laisse 0,00 €.",
                        "F-1 : Section COUTURE, compte 445743 : 100,00 € de TVA en attente, quand ce qui reste dû en laisse 0,00 €.");
    }

    @Test
    void un_règlement_de_deux_factures_se_compare_en_une_fois() {
        var une = facture("F-1", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        var deux = facture("F-2", "2026-01-21", CAMILLE, VINGT, "500.00", "100.00");
        var reglement = livre.passerEtValider(new Ecriture(
                "BQ",
                le("2026-02-10"),
                Piece.de("V-1", le("2026-02-10")),
                "Virement",
                List.of(
                        Ligne.debit(CAMILLE, "512000", euros("1500.00")),
                        Ligne.credit(CAMILLE, "411100", euros("1200.00")).auxiliaire(NANTES),
                        Ligne.credit(CAMILLE, "411100", euros("300.00")).auxiliaire(NANTES),
                        Ligne.debit(CAMILLE, VINGT, euros("250.00")),
                        Ligne.credit(CAMILLE, "445714", euros("250.00")))));
        lettrer(false, List.of(ligne(une), new LigneId(reglement.valeur(), 2)));
        lettrer(true, List.of(ligne(deux), new LigneId(reglement.valeur(), 3)));
        assertThat(ecarts()).isEmpty();

        facture("F-3", "2026-02-11", IDRISS, VINGT, "10.00", "2.00");
        livre.passerEtValider(od(
                "2026-02-12",
                Ligne.debit(CAMILLE, VINGT, euros("5.00")),
                Ligne.credit(CAMILLE, "445714", euros("5.00"))));
        assertThat(ecarts())
                .containsExactly(
                        "OD : Section COUTURE, compte 445740 : −5,00 € de TVA en attente sans facture en regard : lettrez avec sa facture, ou donnez-en la pièce.");
    }

    @Test
    void une_sortie_faite_à_part_suit_la_pièce_de_sa_facture() {
        var facture = facture("F-1", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        lettrer(false, facture, reglement("V-1", "2026-02-10", CAMILLE, "1200.00", VINGT, "0"));
        assertThat(ecarts()).hasSize(1);
        livre.passerEtValider(new Ecriture(
                "OD",
                le("2026-02-28"),
                Piece.de("F-1", le("2026-02-28")),
                "TVA exigible",
                List.of(
                        Ligne.debit(CAMILLE, VINGT, euros("200.00")),
                        Ligne.credit(CAMILLE, "445714", euros("200.00")))));
        assertThat(ecarts()).isEmpty();
    }

    @Test
    void une_créance_passée_en_douteux_ou_un_avoir_imputé_ne_se_prend_pas_pour_un_règlement() {
        var facture = facture("F-1", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        var douteux = livre.passerEtValider(od(
                "2026-02-28",
                Ligne.credit(CAMILLE, "411100", euros("1200.00")).auxiliaire(NANTES),
                Ligne.debit(CAMILLE, "416000", euros("1200.00")).auxiliaire(NANTES)));
        lettrer(false, facture, douteux);
        assertThat(ecarts()).isEmpty();

        var autre = facture("F-2", "2026-01-20", CAMILLE, VINGT, "1000.00", "200.00");
        var avoir = livre.passerEtValider(vente(
                "AV-1",
                "2026-01-25",
                List.of(
                        Ligne.credit(CAMILLE, "411100", euros("240.00")).auxiliaire(NANTES),
                        Ligne.debit(CAMILLE, "706000", euros("200.00")),
                        Ligne.debit(CAMILLE, VINGT, euros("40.00")))));
        lettrer(true, autre, avoir);
        assertThat(ecarts()).isEmpty();
    }

    @Test
    void une_facture_de_l_an_dernier_se_suit_après_les_à_nouveaux() {
        var facture = facture("F-1", "2026-12-20", CAMILLE, VINGT, "1000.00", "200.00");
        var ancienne = facture("F-0", "2026-03-20", CAMILLE, VINGT, "500.00", "100.00");
        lettrer(false, ancienne, reglement("V-0", "2026-04-10", CAMILLE, "600.00", VINGT, "100.00"));
        assertThat(clotures.cloreExercice(le("2026-06-15"), "Ludovic Tanguy")).isInstanceOf(Cloture.Faite.class);
        lettrer(false, facture, reglement("V-1", "2027-01-10", CAMILLE, "1200.00", VINGT, "0"));

        assertThat(ecarts("2027-01-15"))
                .containsExactly(
                        "F-1 : Section COUTURE, compte 445740 : 200,00 € de TVA en attente, quand ce qui reste dû en laisse 0,00 €.");
    }

    @Test
    void des_à_nouveaux_repris_d_ailleurs_ne_se_jugent_pas() {
        var reprise = livre.passerEtValider(new Ecriture(
                "AN",
                le("2026-01-01"),
                Piece.de("AN", le("2026-01-01")),
                "À-nouveaux",
                List.of(
                        Ligne.debit(CAMILLE, "411100", euros("1200.00")).auxiliaire(NANTES),
                        Ligne.credit(CAMILLE, VINGT, euros("200.00")),
                        Ligne.credit(CAMILLE, "110000", euros("1000.00")))));
        lettrer(true, reprise, reglement("V-1", "2026-02-10", CAMILLE, "600.00", VINGT, "100.00"));
        assertThat(ecarts()).isEmpty();
    }

    private List<String> ecarts() {
        return ecarts("2026-12-31");
    }

    private List<String> ecarts(String jour) {
        return clotures.controler(le(jour), false).stream()
                .filter(anomalie -> anomalie.controle().equals("tva par facture"))
                .map(anomalie -> anomalie.objet() + " : "
                        + anomalie.phrase().replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    private EcritureId facture(String piece, String date, String section, String attente, String ht, String tva) {
        return livre.passerEtValider(vente(
                piece,
                date,
                List.of(
                        Ligne.debit(section, "411100", euros(ht).plus(euros(tva)))
                                .auxiliaire(NANTES),
                        Ligne.credit(section, "706000", euros(ht)),
                        Ligne.credit(section, attente, euros(tva)))));
    }

    private EcritureId reglement(String piece, String date, String section, String ttc, String attente, String tva) {
        var lignes = new ArrayList<Ligne>();
        lignes.add(Ligne.credit(section, "411100", euros(ttc)).auxiliaire(NANTES));
        lignes.add(Ligne.debit(section, "512000", euros(ttc)));
        if (!tva.equals("0")) {
            lignes.add(Ligne.debit(section, attente, euros(tva)));
            lignes.add(Ligne.credit(section, attente.equals(VINGT) ? "445714" : "445713", euros(tva)));
        }
        return livre.passerEtValider(
                new Ecriture("BQ", le(date), Piece.de(piece, le(date)), "Virement " + piece, lignes));
    }

    private void lettrer(boolean partiel, EcritureId... ecritures) {
        lettrer(
                partiel,
                java.util.Arrays.stream(ecritures).map(TvaEnAttenteTest::ligne).toList());
    }

    private void lettrer(boolean partiel, List<LigneId> lignes) {
        assertThat(lettrages.lettrer(lignes, partiel, "Ludovic Tanguy")).isNotInstanceOf(Lettrage.Refus.class);
    }

    private long groupe() {
        return livre.jdbc()
                .sql("select max(id) from lettrage where defait_le is null")
                .query(Long.class)
                .single();
    }

    private static LigneId ligne(EcritureId ecriture) {
        return new LigneId(ecriture.valeur(), 1);
    }

    private static Ecriture vente(String piece, String date, List<Ligne> lignes) {
        return new Ecriture("VE", le(date), Piece.de(piece, le(date)), "Facture " + piece, lignes);
    }

    private static Ecriture od(String date, Ligne... lignes) {
        return new Ecriture("OD", le(date), Piece.de("OD", le(date)), "Opération", List.of(lignes));
    }
}
