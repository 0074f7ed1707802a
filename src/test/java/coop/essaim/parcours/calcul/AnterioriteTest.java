package coop.essaim.parcours.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// CESA-06 et CESA-07 : le délai pour devenir associé (art. L. 7331-3) et l'essai (art. L. 7332-1), moins les contrats
/// passés.
class AnterioriteTest {

    private static final LocalDate SEPTEMBRE = LocalDate.of(2026, 9, 1);

    @ParameterizedTest(name = "CAPE de {0} mois : essai jusqu’au {1}, associé le {2}")
    @CsvSource(textBlock = """
            # CAPE, fin d'essai au plus tard, limite d'associé
             0    , 2027-04-30             , 2029-09-01
             6    , 2026-10-31             , 2029-03-01
            12    , 2026-08-31             , 2028-09-01
            36    , 2026-08-31             , 2026-09-01
            """)
    void les_quatre_vecteurs_des_règles(int mois, LocalDate essai, LocalDate limite) {
        var anteriorite = cape(mois);
        assertThat(anteriorite.limiteDAssocie(SEPTEMBRE)).isEqualTo(limite);
        assertThat(anteriorite.finDEssaiAuPlusTard(SEPTEMBRE)).isEqualTo(essai);
        assertThat(anteriorite.laisseUnEssai()).isEqualTo(!essai.isBefore(SEPTEMBRE));
    }

    @Test
    void deux_contrats_qui_se_recouvrent_comptent_une_fois() {
        var anteriorite = Anteriorite.de(List.of(
                Periode.entre(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                Periode.entre(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30)),
                Periode.entre(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 10))));
        assertThat(anteriorite).isEqualTo(new Anteriorite(18, 10));
    }

    @Test
    void en_cas_d_ambiguïté_la_date_la_plus_précoce_alerte() {
        // 31/03 moins 1 mois et 1 jour : le 27 ou le 28 février, selon l'ordre.
        assertThat(new Anteriorite(1, 1).limiteDAssocie(LocalDate.of(2026, 3, 31)))
                .isEqualTo(LocalDate.of(2029, 2, 27));
    }

    @Property
    void plus_on_a_été_lié_plus_tôt_on_doit_être_associé(
            @ForAll @IntRange(max = 3650) int rang, @ForAll @IntRange(max = 36) int mois) {
        var conclusion = LocalDate.of(2020, 1, 1).plusDays(rang);
        var limite = new Anteriorite(mois, 0).limiteDAssocie(conclusion);
        assertThat(limite).isBeforeOrEqualTo(Anteriorite.AUCUNE.limiteDAssocie(conclusion));
        assertThat(limite).isAfterOrEqualTo(conclusion.minusDays(31));
        assertThat(new Anteriorite(mois, 5).limiteDAssocie(conclusion)).isBefore(limite);
    }

    @Property
    void l_essai_ne_dépasse_jamais_huit_mois_ni_ne_commence_avant_le_contrat(
            @ForAll @IntRange(max = 3650) int rang, @ForAll @IntRange(max = 36) int mois) {
        var debut = LocalDate.of(2020, 1, 1).plusDays(rang);
        var fin = new Anteriorite(mois, 0).finDEssaiAuPlusTard(debut);
        assertThat(fin).isBetween(debut.minusDays(1), debut.plusMonths(8).minusDays(1));
        if (mois >= 8) assertThat(fin).isEqualTo(debut.minusDays(1));
    }

    private static Anteriorite cape(int mois) {
        return Anteriorite.de(
                mois == 0
                        ? List.of()
                        : Stream.iterate(mois, reste -> reste > 0, reste -> reste - 12)
                                .map(reste -> Periode.entre(
                                        SEPTEMBRE.minusMonths(reste),
                                        SEPTEMBRE
                                                .minusMonths(Math.max(0, reste - 12))
                                                .minusDays(1)))
                                .toList());
    }
}
