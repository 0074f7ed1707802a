package coop.essaim.facturation.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Acompte, situations et solde font le devis, au centime : base, TVA et TTC de chaque taux.
class EchelonnementTest {

    private static final List<RegimeDeTva> REGIMES = Stream.of("20", "10", "5.5", "2.1", "0")
            .map(EchelonnementTest::regime)
            .toList();

    private static final List<NatureDeVente> NATURES = List.of(
            new NatureDeVente("PRESTATION", "Prestation", false, "706000", false),
            new NatureDeVente("MARCHANDISE", "Marchandise", true, "707000", false));

    private static RegimeDeTva regime(String taux) {
        boolean taxe = !taux.equals("0");
        return new RegimeDeTva(
                "T" + taux,
                taux,
                taxe ? CategorieDeTva.S : CategorieDeTva.E,
                Taux.pourCent(taux),
                null,
                null,
                taxe ? "445710" : null,
                taxe ? "445740" : null);
    }

    /// Un devis au hasard : mode de prix, lignes de tous taux et natures, remises de ligne et globale.
    record Devis(ModeDePrix mode, List<LigneACalculer> lignes, Remise globale) {}

    @Property(tries = 3_000)
    void les_parts_d_un_devis_font_le_devis(@ForAll("devis") Devis devis, @ForAll("parts") List<BigDecimal> parts) {
        var total = Calcul.calculer(devis.mode(), devis.lignes(), devis.globale());
        var prises = new ArrayList<Tranche>();
        var tvas = new ArrayList<TvaCalculee>();
        for (var part : parts) {
            var reste = Echelonnement.reste(total.tranches(), prises);
            var tranche = Echelonnement.prendre(reste, total.ttc().fois(part));
            var piece = Calcul.calculer(
                    ModeDePrix.HT,
                    tranche.stream().map(EchelonnementTest::ligne).toList(),
                    Remise.AUCUNE);
            tvas.addAll(piece.tva());
            prises.addAll(tranche);
        }
        var solde = new ArrayList<>(devis.lignes());
        prises.forEach(prise -> solde.add(LigneACalculer.deduite(prise)));
        tvas.addAll(Calcul.calculer(devis.mode(), solde, devis.globale()).tva());

        assertThat(parRegime(tvas)).isEqualTo(parRegime(total.tva()));
        assertThat(tvas).allSatisfy(tva -> {
            assertThat(tva.base().estNegatif()).isFalse();
            assertThat(tva.tva()).isEqualTo(tva.base().fois(tva.regime().taux()));
        });
    }

    @Property(tries = 1_000)
    void ce_qui_se_rend_d_un_solde_est_ce_qu_il_demande_taux_par_taux(
            @ForAll("devis") Devis devis, @ForAll("part") BigDecimal part) {
        var total = Calcul.calculer(devis.mode(), devis.lignes(), devis.globale());
        var acompte = Echelonnement.prendre(total.tranches(), total.ttc().fois(part));
        var solde = new ArrayList<>(total.tranches());
        for (var prise : acompte)
            solde.add(new Tranche(
                    prise.regime(),
                    new NatureDeVente("ACOMPTE", "Acompte", prise.nature().bien(), "419100", true),
                    prise.base().oppose()));
        var nettes = Echelonnement.nettes(solde);

        assertThat(nettes)
                .allSatisfy(tranche -> assertThat(tranche.base().estNegatif()).isFalse());
        assertThat(bases(nettes)).isEqualTo(bases(Echelonnement.reste(total.tranches(), acompte)));
    }

    private static Map<RegimeDeTva, Montant> bases(List<Tranche> tranches) {
        return tranches.stream().collect(Collectors.toMap(Tranche::regime, Tranche::base, Montant::plus));
    }

    @Property(tries = 1_000)
    void un_acompte_est_à_quelques_centimes_du_montant_voulu(
            @ForAll("devis") Devis devis, @ForAll("part") BigDecimal part) {
        var total = Calcul.calculer(devis.mode(), devis.lignes(), devis.globale());
        var voulu = total.ttc().fois(part);
        var pris = Echelonnement.ttc(Echelonnement.prendre(total.tranches(), voulu));

        assertThat(pris.moins(voulu).absolu().centimes()).isLessThanOrEqualTo(40);
    }

    @Property(tries = 1_000)
    void la_remise_se_répartit_au_centime_et_les_lignes_font_la_base(@ForAll("devis") Devis devis) {
        var total = Calcul.calculer(devis.mode(), devis.lignes(), devis.globale());

        assertThat(Montant.somme(total.lignes().stream().map(LigneCalculee::net)))
                .isEqualTo(total.ht());
        assertThat(total.totalDesLignes().moins(total.remise())).isEqualTo(total.ht());
        assertThat(Montant.somme(total.tranches().stream().map(Tranche::base))).isEqualTo(total.ht());
        assertThat(total.lignes()).allSatisfy(ligne -> {
            assertThat(ligne.net().estNegatif()).isFalse();
            assertThat(ligne.part().estNegatif()).isFalse();
        });
    }

    @Test
    void trente_pour_cent_de_quatre_vingt_dix_neuf_euros_quatre_vingt_dix_neuf() {
        var devis = List.of(LigneACalculer.de(
                BigDecimal.ONE, new BigDecimal("99.99"), Remise.AUCUNE, REGIMES.getFirst(), NATURES.getFirst()));
        var total = Calcul.calculer(ModeDePrix.HT, devis, Remise.AUCUNE);
        var acompte = Echelonnement.prendre(total.tranches(), total.ttc().fois(Taux.pourCent("30")));

        // 99,99 + 20,00 = 119,99 ; 30 % font 36,00 ; il reste 83,99 : 69,99 + 14,00.
        assertThat(Echelonnement.ttc(acompte)).isEqualTo(Montant.euros("36.00"));
        assertThat(Echelonnement.ttc(Echelonnement.reste(total.tranches(), acompte)))
                .isEqualTo(Montant.euros("83.99"));
    }

    @Test
    void un_prix_toutes_taxes_donne_ce_prix_quand_il_existe() {
        assertThat(Calcul.base(Montant.euros("100.00"), Taux.pourCent("20"))).isEqualTo(Montant.euros("83.33"));
        assertThat(Calcul.base(Montant.euros("99.99"), Taux.pourCent("20"))).isEqualTo(Montant.euros("83.33"));
        assertThat(Calcul.base(Montant.euros("10.55"), Taux.pourCent("5.5"))).isEqualTo(Montant.euros("10.00"));
    }

    private static LigneACalculer ligne(Tranche tranche) {
        return LigneACalculer.de(
                BigDecimal.ONE, tranche.base().enEuros(), Remise.AUCUNE, tranche.regime(), tranche.nature());
    }

    private static Map<String, List<Montant>> parRegime(List<TvaCalculee> tvas) {
        return tvas.stream()
                .collect(Collectors.groupingBy(
                        tva -> tva.regime().code(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                liste -> List.of(
                                        Montant.somme(liste.stream().map(TvaCalculee::base)),
                                        Montant.somme(liste.stream().map(TvaCalculee::tva))))));
    }

    @Provide
    Arbitrary<Devis> devis() {
        var globale = Arbitraries.oneOf(
                Arbitraries.just(Remise.AUCUNE),
                pourcentages(),
                Arbitraries.longs().between(1, 100_000).map(c -> (Remise) new Remise.Somme(new Montant(c))));
        return Combinators.combine(
                        Arbitraries.of(ModeDePrix.values()),
                        lignes().list().ofMinSize(1).ofMaxSize(8),
                        globale)
                .as(Devis::new);
    }

    private Arbitrary<LigneACalculer> lignes() {
        var quantites = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("500"))
                .ofScale(2);
        var prix = Arbitraries.bigDecimals()
                .between(new BigDecimal("0"), new BigDecimal("2000"))
                .ofScale(4);
        var remises = Arbitraries.oneOf(Arbitraries.just(Remise.AUCUNE), pourcentages());
        return Combinators.combine(quantites, prix, remises, Arbitraries.of(REGIMES), Arbitraries.of(NATURES))
                .as(LigneACalculer::de);
    }

    private Arbitrary<Remise> pourcentages() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.1"), new BigDecimal("100"))
                .ofScale(2)
                .map(p -> new Remise.Pourcentage(new Taux(p)));
    }

    @Provide
    Arbitrary<BigDecimal> part() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(3);
    }

    @Provide
    Arbitrary<List<BigDecimal>> parts() {
        return part().list().ofMinSize(0).ofMaxSize(4);
    }
}
