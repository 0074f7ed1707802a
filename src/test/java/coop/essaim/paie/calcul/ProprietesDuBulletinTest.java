package coop.essaim.paie.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.essaim.paie.calcul.AnneeDePaie.Suite;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.HeuresMajorees.Nature;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/// Ce qui reste vrai de tout bulletin, à toute date et pour tout brut.
class ProprietesDuBulletinTest {

    private static final RechercheDeBrut RECHERCHE = new RechercheDeBrut(Cas.MOTEUR);

    @Property(tries = 2000)
    void le_brut_moins_les_parts_salariales_fait_le_net_et_plus_les_patronales_fait_le_coût(
            @ForAll("mois") MoisDePaie mois) {
        var bulletin = Cas.bulletin(mois);
        long salarie = bulletin.lignes().stream().mapToLong(Ligne::salarie).sum();
        long employeur = bulletin.lignes().stream().mapToLong(Ligne::employeur).sum();
        var totaux = bulletin.totaux();

        assertThat(mois.elements().brut() - salarie).isEqualTo(totaux.nets().avantImpot());
        assertThat(mois.elements().brut() + employeur).isEqualTo(totaux.parts().cout());
        assertThat(totaux.nets().aPayer())
                .isEqualTo(totaux.nets().avantImpot() - totaux.impot().montant());
    }

    @Property(tries = 500)
    void les_tranches_du_mois_refont_le_brut(@ForAll("mois") MoisDePaie mois) {
        var tranches = Cas.bulletin(mois).assiettes().tranches();
        long huitPlafonds = 8 * Cas.bulletin(mois).assiettes().reference().plafond();
        Assume.that(mois.mois().getYear() >= 2019 && tranches.brut() <= huitPlafonds);
        assertThat(tranches.tranche1() + tranches.tranche2()).isEqualTo(tranches.brut());
    }

    @Property(tries = 500)
    void le_net_croît_avec_le_brut_hors_du_plafond(@ForAll("mois") MoisDePaie mois) {
        long brut = mois.elements().brut();
        long plafond =
                Precision.centimes(Cas.bulletin(mois).assiettes().reference().plafond());
        Assume.that(brut > plafond || brut + 1_00 < plafond);
        Assume.that(mois.mois().getYear() >= 2019);
        assertThat(net(mois.avecBrut(brut + 1_00))).isGreaterThan(net(mois));
    }

    @Property(tries = 500)
    void la_réduction_ne_dépasse_jamais_son_maximum_ni_ne_devient_négative(@ForAll("mois") MoisDePaie mois) {
        var calcul = Cas.MOTEUR.preparer(mois);
        var reduction = Cas.bulletin(mois).totaux().reduction();
        assertThat(reduction.coefficient()).isBetween(0, calcul.regle().maximum());
        assertThat(reduction.montant()).isNotNegative();
    }

    @Property(tries = 300)
    void douze_mois_régularisés_font_l_année(@ForAll("bruts") List<Long> bruts, @ForAll boolean cadre) {
        var bulletins = annee(bruts, new Contrat.Salarie(cadre, Duree.parSemaine(BigDecimal.valueOf(35))));
        long brut = bruts.stream().mapToLong(Long::longValue).sum();
        long plafond = 12 * Precision.fines(4005_00);

        assertThat(somme(bulletins, b -> b.assiettes().tranches().tranche1()))
                .isEqualTo(Math.min(Precision.fines(brut), plafond));
        assertThat(somme(bulletins, b -> b.assiettes().tranches().cet()))
                .isEqualTo(Precision.fines(brut) > plafond ? Math.min(Precision.fines(brut), 8 * plafond) : 0);
        assertThat(somme(bulletins, b -> b.assiettes().csgAbattue()))
                .isEqualTo(Precision.fines(brut)
                        - Precision.produit(Math.min(Precision.fines(brut), 4 * plafond), 17_500));
        var dernier = bulletins.getLast();
        long smic = 12 * dernier.assiettes().reference().smicReduction();
        int coefficient = new ReductionUnique(200, 3821, 1.75, 3).coefficient(Precision.fines(brut), smic);
        assertThat(somme(bulletins, b -> b.totaux().reduction().montant()))
                .isEqualTo(Precision.cotisation(Precision.fines(brut), coefficient * 100));
    }

    /// Jusqu'en 2025, le droit aux taux réduits se juge sur l'année : qui le gagne ou le perd est régularisé.
    @Property(tries = 200)
    void douze_mois_de_2024_font_le_taux_réduit_de_l_année(@ForAll("bruts") List<Long> bruts) {
        var bulletins = annee(2024, bruts, new Contrat.Salarie(false, Duree.parSemaine(BigDecimal.valueOf(35))));
        long brut = bruts.stream().mapToLong(Long::longValue).sum();
        // 2,5 et 3,5 fois le Smic du 31/12/2023 : 11,52 × 1 820.
        long maladie = brut < 52_416_00 ? 7 : 13;
        int famille = brut < 73_382_40 ? 345 : 525;

        assertThat(employeur(bulletins, Cotisation.MALADIE)).isCloseTo(brut * maladie / 100, within(24L));
        assertThat(employeur(bulletins, Cotisation.FAMILLE)).isCloseTo(brut * famille / 10_000, within(24L));
    }

    private static long employeur(List<Bulletin> bulletins, Cotisation cotisation) {
        return bulletins.stream()
                .flatMap(bulletin -> bulletin.lignes().stream())
                .filter(ligne -> ligne.cotisation() == cotisation)
                .mapToLong(Ligne::employeur)
                .sum();
    }

    /// CESA, CAPE, absences, heures en plus, avantages, acomptes, avances et saisies : un bulletin qui se tient, ou un
    /// refus qui se nomme.
    @Property(tries = 3000)
    void tout_mois_se_calcule_ou_se_refuse(@ForAll("moisCharges") MoisDePaie mois) {
        var resultat = Cas.MOTEUR.calculer(mois);
        Statistics.label("calculés")
                .collect(resultat instanceof Bulletin)
                .coverage(part -> part.check(true).percentage(calcules -> calcules > 30));
        switch (resultat) {
            case Refus refus -> assertThat(refus.phrase()).isNotBlank();
            case Bulletin bulletin -> {
                var totaux = bulletin.totaux();
                var retenu = totaux.retenu();
                long brut = mois.elements().brut();
                assertThat(brut - somme(bulletin.lignes(), Ligne::salarie))
                        .isEqualTo(totaux.nets().avantImpot());
                assertThat(brut + somme(bulletin.lignes(), Ligne::employeur))
                        .isEqualTo(totaux.parts().cout())
                        .isNotNegative();
                assertThat(totaux.nets().aPayer())
                        .isEqualTo(totaux.nets().avantImpot()
                                - totaux.impot().montant()
                                - retenu.avantagesEnNature()
                                - retenu.acomptes()
                                - retenu.avance()
                                - retenu.saisie()
                                + retenu.frais());
                assertThat(totaux.reduction().montant()).isNotNegative();
                assertThat(retenu.saisie())
                        .isBetween(
                                0L,
                                Math.max(
                                        0,
                                        totaux.nets().avantImpot()
                                                - totaux.impot().montant()));
            }
        }
    }

    @Provide
    Arbitrary<MoisDePaie> moisCharges() {
        var contrats = Arbitraries.of(
                new Contrat.Cesa(false),
                new Contrat.Cape(),
                new Contrat.Salarie(false, Duree.parSemaine(BigDecimal.valueOf(35))),
                new Contrat.Salarie(true, Duree.parSemaine(BigDecimal.valueOf(24))));
        var presences = Arbitraries.of(
                Presence.COMPLETE, new Presence.Partielle(11, 2_000_00), new Presence.Partielle(28, 3_000_00));
        var retenues = Combinators.combine(
                        Arbitraries.of(0L, 100_00L, 800_00L),
                        Arbitraries.longs().between(0, 900_00),
                        Arbitraries.of(0L, 120_00L, 3_000_00L),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false))
                .as((acomptes, avance, reste, charges, pension) ->
                        new Retenues(acomptes, avance, new Retenues.Saisie(reste, charges, pension)));
        return Combinators.combine(
                        mois(), contrats, presences, Arbitraries.longs().between(0, 40_00), retenues)
                .as(ProprietesDuBulletinTest::charger);
    }

    /// Des heures en plus de la nature du contrat, payées quinze euros ; un avantage et des frais qui en découlent.
    private static MoisDePaie charger(
            MoisDePaie mois, Contrat contrat, Presence presence, long centiemes, Retenues retenues) {
        var heures = contrat instanceof Contrat.Salarie(var cadre, var _) && centiemes > 0
                ? new HeuresMajorees(cadre ? Nature.COMPLEMENTAIRES : Nature.SUPPLEMENTAIRES, centiemes, centiemes * 15)
                : HeuresMajorees.AUCUNE;
        var e = mois.elements();
        var complements = new Complements(heures, centiemes * 3, centiemes * 2, retenues);
        var elements = new Elements(e.brut(), e.couverture(), e.pas(), presence, complements);
        return new MoisDePaie(mois.mois(), mois.etablissement(), contrat, elements, Cumuls.VIDES);
    }

    @Property(tries = 200)
    void l_ordre_des_mois_ne_change_pas_la_réduction_de_l_année(@ForAll("bruts") List<Long> bruts) {
        var contrat = new Contrat.Salarie(false, Duree.parSemaine(BigDecimal.valueOf(28)));
        assertThat(reductions(annee(bruts, contrat))).isEqualTo(reductions(annee(bruts.reversed(), contrat)));
    }

    @Property(tries = 500)
    void le_budget_rend_le_plus_grand_brut_qui_y_tient(
            @ForAll("mois") MoisDePaie mois, @ForAll @LongRange(min = 250_00, max = 15_000_00) long budget) {
        if (!(RECHERCHE.pourUnCout(mois, budget) instanceof BrutTrouve.Trouve trouve))
            throw new AssertionError("aucun brut");
        long brut = trouve.bulletin().totaux().parts().brut();
        assertThat(trouve.bulletin().totaux().parts().cout()).isLessThanOrEqualTo(budget);
        assertThat(trouve.coutAuPasSuivant()).isGreaterThan(budget);
        for (long plus = 1; plus <= 60; plus++)
            assertThat(cout(mois.avecBrut(brut + plus))).isGreaterThan(budget);
    }

    @Property(tries = 500)
    void l_inverse_du_direct_rend_au_moins_le_même_brut_pour_le_même_coût(@ForAll("mois") MoisDePaie mois) {
        long cout = cout(mois);
        if (!(RECHERCHE.pourUnCout(mois, cout) instanceof BrutTrouve.Trouve trouve))
            throw new AssertionError("aucun brut");
        assertThat(trouve.bulletin().totaux().parts().brut())
                .isGreaterThanOrEqualTo(mois.elements().brut());
        assertThat(trouve.bulletin().totaux().parts().cout()).isEqualTo(cout);
    }

    @Property(tries = 500)
    void un_net_souhaité_rend_le_plus_grand_brut_qui_ne_le_dépasse_pas(
            @ForAll("mois") MoisDePaie mois, @ForAll @LongRange(min = 1_00, max = 9_000_00) long souhait) {
        if (!(RECHERCHE.pourUnNet(mois, souhait) instanceof BrutTrouve.Trouve trouve))
            throw new AssertionError("aucun brut");
        long brut = trouve.bulletin().totaux().parts().brut();
        assertThat(trouve.bulletin().totaux().nets().avantImpot()).isLessThanOrEqualTo(souhait);
        for (long plus = 1; plus <= 80; plus++)
            assertThat(net(mois.avecBrut(brut + plus))).isGreaterThan(souhait);
    }

    /// Au-delà du trou que la CET creuse au plafond : un brut plus haut peut encore donner ce net.
    @Property(tries = 200)
    void autour_du_plafond_le_plus_grand_brut_est_au_dessus(
            @ForAll @LongRange(min = 3_140_00, max = 3_146_00) long net) {
        var mois = Cas.permanent(Cas.JUILLET, "35", 0);
        if (!(RECHERCHE.pourUnNet(mois, net) instanceof BrutTrouve.Trouve trouve))
            throw new AssertionError("aucun brut");
        long brut = trouve.bulletin().totaux().parts().brut();
        for (long plus = 1; plus <= 1_500; plus++)
            assertThat(net(mois.avecBrut(brut + plus))).isGreaterThan(net);
    }

    /// Avec des heures équivalentes, le Smic suit le brut et un cran du coefficient fait reculer le coût.
    @Property(tries = 150)
    void un_budget_régularisé_d_entrepreneur_salarié_n_oublie_aucun_brut_plus_haut(
            @ForAll("brutsProchesDuSmic") List<Long> bruts,
            @ForAll @LongRange(min = 1_000_00, max = 3_000_00) long budget) {
        var bulletins = annee(bruts, new Contrat.Cesa(false));
        var mois =
                Cas.camille(YearMonth.of(2026, 10), 0).apres(bulletins.getLast().cumuls());
        if (!(RECHERCHE.pourUnCout(mois, budget) instanceof BrutTrouve.Trouve trouve))
            throw new AssertionError("aucun brut");
        long brut = trouve.bulletin().totaux().parts().brut();
        assertThat(trouve.bulletin().totaux().parts().cout()).isLessThanOrEqualTo(budget);
        for (long plus = 1; plus <= 800; plus++)
            assertThat(cout(mois.avecBrut(brut + plus))).isGreaterThan(budget);
    }

    @Provide
    Arbitrary<List<Long>> brutsProchesDuSmic() {
        return Arbitraries.longs().between(1_200_00, 2_600_00).list().ofSize(9);
    }

    @Provide
    Arbitrary<MoisDePaie> mois() {
        var dates = Arbitraries.integers()
                .between(0, 119)
                .map(rang -> YearMonth.of(2017, 1).plusMonths(rang));
        var bruts = Arbitraries.longs().between(0, 15_000_00);
        var contrats = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.integers().between(20, 350))
                .as((cadre, heures) ->
                        (Contrat) new Contrat.Salarie(cadre, Duree.parSemaine(BigDecimal.valueOf(heures, 1))));
        var etablissements = Combinators.combine(
                        Arbitraries.of(5, 10, 11, 15, 19, 20, 49, 50, 60, 249, 250, 2500),
                        Arbitraries.integers().between(50, 900),
                        Arbitraries.integers().between(0, 320))
                .as((effectif, atmp, mobilite) ->
                        new Etablissement(effectif, atmp * 100, mobilite * 100, 0, Territoire.METROPOLE));
        var couvertures = Arbitraries.longs()
                .between(0, 100_00)
                .map(total -> new Couverture(new Sante.Adhesion("isolé", total, 500_000), 10_00, 10_00));
        return Combinators.combine(dates, bruts, contrats, etablissements, couvertures)
                .as((date, brut, contrat, etablissement, couverture) ->
                        Cas.avec(Cas.avec(Cas.mois(date, contrat, brut), etablissement), couverture));
    }

    @Provide
    Arbitrary<List<Long>> bruts() {
        return Arbitraries.longs().between(100_00, 9_000_00).list().ofSize(12);
    }

    private static List<Bulletin> annee(List<Long> bruts, Contrat contrat) {
        return annee(2026, bruts, contrat);
    }

    private static List<Bulletin> annee(int annee, List<Long> bruts, Contrat contrat) {
        var mois = new ArrayList<MoisDePaie>();
        for (var brut : bruts) mois.add(Cas.mois(YearMonth.of(annee, mois.size() + 1), contrat, brut));
        return switch (new AnneeDePaie(Cas.MOTEUR).calculer(mois)) {
            case Suite.Calculee calculee -> calculee.bulletins();
            case Suite.Refusee refusee -> throw new AssertionError(refusee.phrase());
            case Suite.BudgetInsuffisant insuffisant -> throw new AssertionError(insuffisant);
        };
    }

    private static long reductions(List<Bulletin> bulletins) {
        return somme(bulletins, b -> b.totaux().reduction().montant());
    }

    private static <T> long somme(List<T> bulletins, java.util.function.ToLongFunction<T> valeur) {
        return bulletins.stream().mapToLong(valeur).sum();
    }

    private static long net(MoisDePaie mois) {
        return Cas.bulletin(mois).totaux().nets().avantImpot();
    }

    private static long cout(MoisDePaie mois) {
        return Cas.bulletin(mois).totaux().parts().cout();
    }
}
