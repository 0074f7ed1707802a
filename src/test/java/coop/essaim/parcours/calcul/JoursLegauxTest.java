package coop.essaim.parcours.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoursLegauxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void les_onze_fériés_de_l_article_L_3133_1(LocalDate jour) {
        assertThat(JoursLegaux.estFerie(jour)).isTrue();
        assertThat(JoursLegaux.estOuvrable(jour)).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1} {2} : {3}")
    @CsvSource(textBlock = """
            # départ   , jours, comptés  , échéance
            2026-11-18 ,  15  , ouvrables, 2026-12-05
            2026-11-06 ,   5  , ouvres   , 2026-11-16
            2026-11-10 ,   2  , ouvrables, 2026-11-13
            2026-12-24 ,   1  , ouvrables, 2026-12-26
            2026-12-24 ,   1  , ouvres   , 2026-12-28
            2026-11-02 ,  10  , francs   , 2026-11-13
            2026-11-03 ,  10  , francs   , 2026-11-16
            """)
    void les_délais(LocalDate depart, int jours, String comptes, LocalDate echeance) {
        assertThat(
                        switch (comptes) {
                            case "ouvrables" -> JoursLegaux.plusOuvrables(depart, jours);
                            case "ouvres" -> JoursLegaux.plusOuvres(depart, jours);
                            default -> JoursLegaux.plusFrancs(depart, jours);
                        })
                .isEqualTo(echeance);
    }

    @Property(tries = 200)
    void un_délai_prorogé_finit_un_jour_ouvré_et_ne_recule_jamais(@ForAll @IntRange(max = 20_000) int rang) {
        var jour = LocalDate.of(2010, 1, 1).plusDays(rang);
        var fin = JoursLegaux.proroge(jour);
        assertThat(JoursLegaux.estOuvre(fin)).isTrue();
        assertThat(fin).isAfterOrEqualTo(jour).isBefore(jour.plusDays(6));
        if (JoursLegaux.estOuvre(jour)) assertThat(fin).isEqualTo(jour);
    }

    @Property(tries = 200)
    void les_jours_ouvrés_sont_moins_nombreux_que_les_ouvrables(
            @ForAll @IntRange(max = 20_000) int rang, @ForAll @IntRange(max = 40) int nombre) {
        var jour = LocalDate.of(2010, 1, 1).plusDays(rang);
        assertThat(JoursLegaux.plusOuvres(jour, nombre)).isAfterOrEqualTo(JoursLegaux.plusOuvrables(jour, nombre));
        assertThat(JoursLegaux.plusOuvrables(jour, nombre)).isAfterOrEqualTo(jour.plusDays(nombre));
    }
}
