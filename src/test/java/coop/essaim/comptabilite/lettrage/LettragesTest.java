package coop.essaim.comptabilite.lettrage;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Piece;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettragesTest {

    static final String LUDOVIC = "Ludovic Tanguy";

    final Livre livre = new Livre();
    final Lettrages lettrages = livre.bean(Lettrages.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
        livre.installer(2026);
    }

    @Test
    void une_facture_et_son_règlement_se_lettrent_puis_se_délettrent_en_laissant_une_trace() {
        var facture = client("F-1", "1200.00");
        var reglement = client("V-1", "-1200.00");

        var fait = (Lettrage.Fait) lettrages.lettrer(List.of(facture, reglement), false, LUDOVIC);
        assertThat(fait.code()).isEqualTo("A");
        assertThat(lettrages.ouvertes("411100", null, le("2026-12-31"))).isEmpty();

        assertThat(lettrages.defaire(fait.id(), "Maud Kerivel")).isTrue();
        assertThat(lettrages.defaire(fait.id(), "Maud Kerivel")).isFalse();
        assertThat(lettrages.ouvertes("411100", null, le("2026-12-31"))).hasSize(2);
        assertThat(livre.jdbc()
                        .sql("select fait_par || ' ' || defait_par from lettrage")
                        .query(String.class)
                        .list())
                .containsExactly("Ludovic Tanguy Maud Kerivel");
        assertThat(((Lettrage.Fait) lettrages.lettrer(List.of(facture, reglement), false, LUDOVIC)).code())
                .isEqualTo("B");
    }

    @Test
    void un_règlement_partiel_se_garde_avec_son_reste() {
        var facture = client("F-1", "1200.00");
        var acompte = client("V-1", "-500.00");

        assertThat(lettrages.lettrer(List.of(facture, acompte), false, LUDOVIC))
                .isEqualTo(new Lettrage.SommeNonNulle(euros("700.00")));
        assertThat(lettrages.lettrer(List.of(facture, acompte), true, LUDOVIC))
                .isInstanceOfSatisfying(Lettrage.Partiel.class, p -> {
                    assertThat(p.code()).isEqualTo("a");
                    assertThat(p.reste()).isEqualTo(euros("700.00"));
                });
    }

    @Test
    void chaque_refus_dit_quoi_faire() {
        var facture = client("F-1", "100.00");
        var avoir = client("AV-1", "-100.00");
        var ailleurs = ligne("401100", "FTISSUS", "A-1", "-100.00");

        assertThat(refus(facture)).contains("au moins deux lignes");
        assertThat(refus(facture, ailleurs)).contains("un seul compte et d'un seul tiers");
        assertThat(refus(facture, new LigneId(999_999, 1))).contains("n'existe plus");
        lettrages.lettrer(List.of(facture, avoir), false, LUDOVIC);
        assertThat(refus(facture, client("V-2", "-100.00"))).contains("déjà lettrée");
    }

    @Test
    void la_base_refuse_un_lettrage_faux() {
        var facture = client("F-1", "100.00");
        var autre = client("V-1", "-99.00");
        assertThatThrownBy(() -> livre.dans(() -> livre.jdbc()
                        .sql("""
                with t as (insert into lettrage (compte_id, auxiliaire_id, code, date, partiel, fait_par)
                           select compte_id, auxiliaire_id, 'A', date, false, 'Attaque' from ligne
                            where ecriture_id = ? and rang = 1 returning id)
                insert into lettrage_ligne (lettrage_id, ecriture_id, rang)
                select t.id, e, 1 from t, unnest(array[?, ?]) e""")
                        .params(facture.ecriture(), facture.ecriture(), autre.ecriture())
                        .update()))
                .hasStackTraceContaining("pour un écart de 100");
    }

    @Test
    void on_propose_par_référence_puis_par_montant_sans_jamais_choisir_entre_deux_égaux() {
        client("F-100", "120.00");
        client("VIR F-100 NANTES", "-120.00");
        client("F-200", "75.00");
        client("VIR SANS RIEN", "-75.00");
        client("F-301", "30.00");
        client("F-302", "30.00");
        client("VIR", "-30.00");

        var propositions = lettrages.proposer("411100", Livre.NANTES, le("2026-12-31"));

        assertThat(propositions)
                .extracting(p -> p.raison() + " " + p.total().enEuros())
                .containsExactly("REFERENCE 120.00", "MONTANT 75.00");
        assertThat(lettrages.lettrerParReference("411100", Livre.NANTES, le("2026-12-31"), LUDOVIC))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void les_codes_se_suivent(long rang, String code) {
        assertThat(Code.de(rang)).isEqualTo(code);
    }

    private String refus(LigneId... lignes) {
        return ((Lettrage.Refus) lettrages.lettrer(List.of(lignes), false, LUDOVIC)).phrase();
    }

    private LigneId client(String libelle, String montant) {
        return ligne("411100", Livre.NANTES, libelle, montant);
    }

    private LigneId ligne(String compte, String tiers, String libelle, String montant) {
        var id = livre.passer(new Ecriture(
                "OD",
                le("2026-03-01"),
                Piece.de(libelle, le("2026-03-01")),
                libelle,
                List.of(
                        Ligne.solde(CAMILLE, compte, euros(montant)).auxiliaire(tiers),
                        Ligne.solde(CAMILLE, "512000", euros(montant).oppose()))));
        return new LigneId(id.valeur(), 1);
    }
}
