package coop.essaim.paie.simulateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.Tresorerie;
import coop.essaim.paie.calcul.MoteurDePaie;
import coop.essaim.paie.reglages.ReglagesParDate;
import coop.essaim.paie.simulateur.Question.Sens;
import coop.essaim.paie.simulateur.Situation.Statut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Le simulateur rend le calcul du bulletin, dans les trois sens et sur l'année.
class SimulateurTest {

    private static final Simulateur SIMULATEUR = new Simulateur(MoteurDePaie.duDroitEnVigueur());
    private static final YearMonth NOVEMBRE = YearMonth.of(2026, 11);
    private static final Situation CAMILLE = new Situation(Statut.CESA, BigDecimal.valueOf(35), true, null);
    private static final ReglagesParDate REGLAGES = ReglagesParDate.EXEMPLE;

    private static Reponse.Trouvee trouvee(Sens sens, Montant montant) {
        return Simulateur.siTrouvee(SIMULATEUR.repondre(new Question(sens, montant, NOVEMBRE, CAMILLE), REGLAGES))
                .orElseThrow();
    }

    @Property(tries = 300)
    void les_trois_sens_se_répondent(@ForAll @LongRange(min = 200_00, max = 12_000_00) long budget) {
        var parLeCout = trouvee(Sens.COUT, new Montant(budget));
        var parLeBrut = trouvee(Sens.BRUT, parLeCout.brut());
        var parLeNet = trouvee(Sens.NET, parLeCout.net());

        assertThat(parLeCout.cout().plus(parLeCout.reste())).isEqualTo(new Montant(budget));
        assertThat(parLeBrut.cout()).isEqualTo(parLeCout.cout());
        assertThat(parLeBrut.net()).isEqualTo(parLeCout.net());
        assertThat(parLeNet.brut()).isGreaterThanOrEqualTo(parLeCout.brut());
        assertThat(parLeNet.net()).isLessThanOrEqualTo(parLeCout.net());
    }

    @Test
    void un_budget_qui_ne_couvre_pas_la_mutuelle_dit_le_minimum() {
        var question = new Question(Sens.COUT, Montant.euros("10"), NOVEMBRE, CAMILLE);

        // 20 € de mutuelle et 8 % de forfait social.
        assertThat(SIMULATEUR.repondre(question, REGLAGES)).isEqualTo(new Reponse.TropPetit(Montant.euros("21.60")));
    }

    @ParameterizedTest
    @EnumSource(Sens.class)
    void un_rythme_dépense_ou_donne_la_somme_de_l_année_au_centime_près(Sens sens) {
        var question = new QuestionDAnnee(sens, Montant.euros("24000"), 2026, CAMILLE);
        for (var rythme : Rythme.values()) {
            var annee = (AnneeSimulee.Trouvee) SIMULATEUR.annee(question, rythme, REGLAGES);
            var atteint = switch (sens) {
                case COUT -> annee.cout();
                case NET -> annee.net();
                case BRUT -> annee.brut();
            };

            assertThat(annee.mois()).hasSize(12);
            assertThat(atteint.centimes()).isBetween(24_000_00L - 50, 24_000_00L);
        }
    }

    @Test
    void lisser_garde_la_réduction_d_un_entrepreneur_salarié_et_la_concentrer_la_perd() {
        // reference.md §9 : 17 000 € bruts, 6 835,70 € de réduction lissés, rien si deux mois portent tout.
        var question = new QuestionDAnnee(Sens.BRUT, Montant.euros("17000"), 2026, CAMILLE);
        var lisse = (AnneeSimulee.Trouvee) SIMULATEUR.annee(question, Rythme.MENSUEL, REGLAGES);
        var unique = (AnneeSimulee.Trouvee) SIMULATEUR.annee(question, Rythme.ANNUEL, REGLAGES);

        assertThat(lisse.reduction()).isEqualTo(Montant.euros("6835.70"));
        assertThat(unique.reduction()).isEqualTo(Montant.ZERO);
        assertThat(new AnneePage(question, List.of(lisse, unique), "").gain())
                .isEqualTo(unique.cout().moins(lisse.cout()))
                .isGreaterThan(Montant.euros("6000"));
    }

    @Test
    void le_rythme_ne_change_rien_pour_qui_a_des_heures() {
        var permanent = new Situation(Statut.SALARIE, BigDecimal.valueOf(35), true, null);
        var question = new QuestionDAnnee(Sens.BRUT, Montant.euros("24000"), 2026, permanent);
        var lisse = (AnneeSimulee.Trouvee) SIMULATEUR.annee(question, Rythme.MENSUEL, REGLAGES);
        var unique = (AnneeSimulee.Trouvee) SIMULATEUR.annee(question, Rythme.ANNUEL, REGLAGES);

        assertThat(unique.reduction()).isEqualTo(lisse.reduction());
        assertThat(new AnneePage(question, List.of(lisse, unique), "").phrase()).contains("presque rien");
    }

    @ParameterizedTest(name = "{0} € disponibles : {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0       | n’en paie pas encore un
            -500    | n’en paie pas encore un
            5500    | en paie 2, le reste est à facturer
            24000   | la paie déjà tout entière
            """)
    void l_année_se_mesure_à_la_trésorerie_disponible(String disponible, String phrase) {
        var question = new QuestionDAnnee(Sens.COUT, Montant.euros("24000"), 2026, CAMILLE);
        var annee = new AnneePage(question, List.of(SIMULATEUR.annee(question, Rythme.MENSUEL, REGLAGES)), "");
        var tresorerie = new Tresorerie(LocalDate.of(2026, 11, 27), Montant.euros(disponible), List.of());

        assertThat(annee.repere(tresorerie))
                .hasValueSatisfying(
                        lue -> assertThat(lue).contains("par mois en moyenne").endsWith(phrase + "."));
    }

    @Property(tries = 60)
    void lisser_ne_fait_jamais_perdre_un_entrepreneur_salarié(
            @ForAll @LongRange(min = 3_000_00, max = 60_000_00) long budget) {
        var question = new QuestionDAnnee(Sens.COUT, new Montant(budget), 2026, CAMILLE);
        var lisse = SIMULATEUR.annee(question, Rythme.MENSUEL, REGLAGES);
        var trimestre = SIMULATEUR.annee(question, Rythme.TRIMESTRIEL, REGLAGES);
        Assume.that(lisse instanceof AnneeSimulee.Trouvee && trimestre instanceof AnneeSimulee.Trouvee);

        // Une dizaine de lignes arrondies, douze fois.
        assertThat(((AnneeSimulee.Trouvee) lisse).net().centimes() + 60)
                .isGreaterThanOrEqualTo(((AnneeSimulee.Trouvee) trimestre).net().centimes());
    }

    @Test
    void une_simulation_tient_dans_son_adresse() {
        var impose = new Situation(Statut.CADRE, new BigDecimal("17.5"), false, Taux.pourCent("2.9"));
        for (var question : List.of(
                new Question(Sens.COUT, Montant.euros("2400"), NOVEMBRE, CAMILLE),
                new Question(Sens.NET, Montant.euros("1500.05"), YearMonth.of(2025, 1), impose)))
            assertThat(Adresses.lire(Adresses.code(question))).contains(question);
        for (var faux : List.of(
                "",
                "COUT~1",
                "COUT~-5~2026-11~CESA~35~oui~",
                "COUT~x~2026-11~CESA~35~oui~",
                "COUT~100~2026-13~CESA~35~oui~",
                "VOL~100~2026-11~CESA~35~oui~",
                "COUT~100~2026-11~CESA~350~oui~"))
            assertThat(Adresses.lire(faux)).as(faux).isEmpty();
    }

    @Test
    void du_chiffre_d_affaires_au_budget() {
        var depart = new DepuisLaFacture(Montant.euros("3000"), Montant.euros("400"), Taux.pourCent("10"));

        assertThat(depart.prise()).isEqualTo(Montant.euros("300"));
        assertThat(depart.reste()).isEqualTo(Montant.euros("2300"));
    }
}
