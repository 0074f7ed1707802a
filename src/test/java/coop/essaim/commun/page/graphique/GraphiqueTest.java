package coop.essaim.commun.page.graphique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.graphique.Dessin.Barre;
import coop.essaim.commun.page.graphique.Dessin.Graduation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphiqueTest {

    static final List<String> MOIS = List.of("janv.", "févr.", "mars");

    @ParameterizedTest(name = "de {0} à {1} : {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "    0 |    100 | 0, 50, 100",
                "    0 |   1240 | 0, 500, 1000, 1500",
                "  -86 |   1240 | -500, 0, 500, 1000, 1500",
                " -300 |   -100 | -300, -200, -100, 0",
                "    0 |   0.07 | 0.00, 0.02, 0.04, 0.06, 0.08",
                "    0 |      0 | 0, 1",
            })
    void les_graduations_sont_rondes_et_contiennent_zéro(BigDecimal min, BigDecimal max, String attendu) {
        var echelle = Echelle.de(Stream.of(min, max));
        assertThat(echelle.graduations())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        Arrays.stream(attendu.split(", ")).map(BigDecimal::new).toArray(BigDecimal[]::new));
    }

    @Test
    void une_valeur_absente_coupe_la_ligne_au_lieu_de_tomber_à_zéro() {
        var dessin = Graphique.lignes("Trésorerie", Unite.EUROS, MOIS)
                .serie("Camille", Arrays.asList(BigDecimal.TEN, null, BigDecimal.ONE))
                .dessin();
        var trace = dessin.traces().getFirst();
        assertThat(trace.points()).hasSize(2);
        assertThat(trace.chemin()).matches("M[^L]+M[^L]+");
    }

    @Test
    void un_découvert_descend_sous_l_axe() {
        var dessin = Graphique.barres("Résultat", Unite.EUROS, MOIS)
                .montants("Résultat", List.of(Montant.euros("100"), Montant.euros("-50"), Montant.ZERO))
                .dessin();
        double zero = Double.parseDouble(dessin.zero());
        assertThat(dessin.barres())
                .extracting(Barre::y)
                .extracting(Double::parseDouble)
                .satisfiesExactly(
                        y -> assertThat(y).isLessThan(zero),
                        y -> assertThat(y).isEqualTo(zero),
                        y -> assertThat(y).isEqualTo(zero));
    }

    @Test
    void les_montants_s_écrivent_en_entier_dans_la_table_et_courts_sur_l_axe() {
        var graphique = Graphique.lignes("Trésorerie", Unite.EUROS, MOIS)
                .serie("Camille", List.of(new BigDecimal("1240.50"), BigDecimal.ZERO, BigDecimal.ONE));
        assertThat(graphique.texte(new BigDecimal("-1240.5"))).isEqualTo("−1\u202f240,50\u00a0€");
        assertThat(graphique.texte(null)).isEqualTo("—");
        assertThat(graphique.dessin().graduations())
                .extracting(Graduation::texte)
                .contains("1\u202f000\u00a0€");
    }

    @Test
    void trente_mois_ne_se_chevauchent_pas_sous_l_axe() {
        var mois = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
        var dessin = Graphique.lignes("x", Unite.NOMBRE, mois)
                .serie("y", Collections.nCopies(30, BigDecimal.ONE))
                .dessin();
        assertThat(dessin.reperes()).hasSizeBetween(5, 10);
    }

    @Test
    void un_graphique_sans_valeur_se_dessine_vide() {
        assertThat(Graphique.barres("x", Unite.POUR_CENT, List.of()).dessin().barres())
                .isEmpty();
    }

    @Test
    void cinq_séries_ou_une_série_incomplète_sont_des_bogues() {
        var graphique = Graphique.lignes("x", Unite.NOMBRE, MOIS);
        assertThatThrownBy(() -> graphique.serie("a", List.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
        var trois = Collections.nCopies(3, BigDecimal.ONE);
        var quatre =
                graphique.serie("a", trois).serie("b", trois).serie("c", trois).serie("d", trois);
        assertThatThrownBy(() -> quatre.serie("e", trois)).isInstanceOf(IllegalArgumentException.class);
    }
}
