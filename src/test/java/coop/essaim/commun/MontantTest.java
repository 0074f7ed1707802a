package coop.essaim.commun;

import static coop.essaim.commun.Montant.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MontantTest {

    private static final long MILLE_MILLIARDS = 99_999_999_999_999L;

    @Test
    void dix_centimes_et_vingt_centimes_font_exactement_trente_centimes() {
        assertThat(euros("0.10").plus(euros("0.20"))).isEqualTo(euros("0.30"));
    }

    @Test
    void une_troisième_décimale_est_refusée_plutôt_que_perdue() {
        assertThatThrownBy(() -> euros("12.345")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void un_montant_s_affiche_comme_un_comptable_l_écrit() {
        assertThat(euros("-1234567.8")).hasToString("\u22121\u202f234\u202f567,80\u00a0€");
        assertThat(euros("0.05")).hasToString("0,05\u00a0€");
        assertThat(euros("123456").enChiffres()).isEqualTo("123\u202f456,00");
        assertThat(new Montant(Long.MIN_VALUE))
                .hasToString("\u221292\u202f233\u202f720\u202f368\u202f547\u202f758,08\u00a0€");
    }

    @Test
    void un_dépassement_est_une_exception_jamais_un_montant_faux() {
        var plusGrand = new Montant(Long.MAX_VALUE);
        var plusPetit = new Montant(Long.MIN_VALUE);
        assertThatThrownBy(() -> plusGrand.plus(new Montant(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> plusPetit.moins(new Montant(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(plusPetit::oppose).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(plusPetit::absolu).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> plusGrand.fois(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> plusGrand.fois(new BigDecimal("1.1"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} € × {1} = {2} €")
    @CsvSource({
        "100.00, 0.20,   20.00",
        " 33.33, 0.055,   1.83", // 1,83315
        "  0.05, 0.10,    0.01", // le demi-centime monte…
        " -0.05, 0.10,   -0.01", // … et descend, de l'autre côté de zéro
    })
    void un_produit_s_arrondit_au_centime(String montant, BigDecimal facteur, String attendu) {
        assertThat(euros(montant).fois(facteur)).isEqualTo(euros(attendu));
        assertThat(euros(montant).fois(Taux.deFraction(facteur))).isEqualTo(euros(attendu));
    }

    @Test
    void un_produit_prend_l_arrondi_qu_on_lui_nomme() {
        assertThat(euros("0.09").fois(new BigDecimal("0.1"), RoundingMode.DOWN)).isEqualTo(Montant.ZERO);
    }

    @ParameterizedTest(name = "{0} € ÷ {1} = {2} €")
    @CsvSource({"100.00, 3, 33.33", "-0.01, 2, -0.01", "120.00, 1.2, 100.00"})
    void une_division_s_arrondit_une_seule_fois(String montant, BigDecimal diviseur, String attendu) {
        assertThat(euros(montant).divisePar(diviseur)).isEqualTo(euros(attendu));
    }

    @ParameterizedTest(name = "{0} € font {1} € sur une déclaration")
    @CsvSource({"12.49, 12", "12.50, 13", "-12.50, -13", "0.49, 0"})
    void l_impôt_compte_en_euros_entiers(String montant, String attendu) {
        assertThat(euros(montant).arrondiALEuro()).isEqualTo(euros(attendu));
    }

    // -- Partager -------------------------------------------------------------------------------------------------

    @Property
    void un_partage_en_parts_égales_ne_perd_jamais_un_centime(
            @ForAll long centimes, @ForAll @IntRange(min = 1, max = 60) int nombre) {
        var parts = new Montant(centimes).repartirEn(nombre);
        assertThat(parts).hasSize(nombre);
        assertThat(Montant.somme(parts.stream())).isEqualTo(new Montant(centimes));
        assertThat(Math.abs(parts.getFirst().centimes() - parts.getLast().centimes()))
                .isLessThanOrEqualTo(1);
    }

    @Property
    void un_partage_au_prorata_ne_perd_jamais_un_centime_et_suit_le_prorata(
            @ForAll long centimes,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> entiers) {
        long total = entiers.stream().mapToLong(Long::longValue).sum();
        Assume.that(total > 0);
        var parts = new Montant(centimes)
                .repartirSelon(entiers.stream()
                        .map(poids -> BigDecimal.valueOf(poids, 2))
                        .toList());

        assertThat(Montant.somme(parts.stream())).isEqualTo(new Montant(centimes));
        for (int rang = 0; rang < entiers.size(); rang++) {
            var exact = BigDecimal.valueOf(centimes)
                    .multiply(BigDecimal.valueOf(entiers.get(rang)))
                    .divide(BigDecimal.valueOf(total), 6, RoundingMode.HALF_EVEN);
            var ecart = BigDecimal.valueOf(parts.get(rang).centimes())
                    .subtract(exact)
                    .abs();
            assertThat(ecart).isLessThanOrEqualTo(BigDecimal.ONE);
            if (entiers.get(rang) == 0) assertThat(parts.get(rang)).isEqualTo(Montant.ZERO);
        }
    }

    @ParameterizedTest(name = "{0} € selon {1}, {2} et {3} : {4}")
    @CsvSource({
        " 0.05, 1, 1, 1,  0.02/0.02/0.01",
        " 1.00, 2, 1, 0,  0.67/0.33/0.00",
        "-1.00, 2, 1, 0, -0.67/-0.33/0.00",
        "10.00, 0.5, 0.25, 0.25, 5.00/2.50/2.50",
    })
    void le_centime_qui_reste_va_au_plus_grand_reste(
            String montant, BigDecimal un, BigDecimal deux, BigDecimal trois, String attendu) {
        assertThat(euros(montant).repartirSelon(List.of(un, deux, trois)))
                .isEqualTo(Stream.of(attendu.split("/")).map(Montant::euros).toList());
    }

    @Test
    void un_partage_sans_poids_est_une_faute_du_programme() {
        var dix = euros("10.00");
        assertThatThrownBy(() -> dix.repartirEn(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dix.repartirSelon(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dix.repartirSelon(List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dix.repartirSelon(List.of(BigDecimal.TWO, BigDecimal.ONE.negate())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // -- Lire -----------------------------------------------------------------------------------------------------

    @Property
    void ce_qu_un_montant_affiche_se_relit(@ForAll @LongRange(min = -MILLE_MILLIARDS, max = MILLE_MILLIARDS) long c) {
        var montant = new Montant(c);
        assertThat(Montant.valueOf(montant.toString())).isEqualTo(montant);
        assertThat(Montant.valueOf(montant.enChiffres())).isEqualTo(montant);
        assertThat(Montant.valueOf(montant.enEuros().toPlainString())).isEqualTo(montant);
    }

    @ParameterizedTest(name = "« {0} » vaut {1} €")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 €            |  1234.50",
                "1234.5                |  1234.50",
                "1\u00a0234,5\u00a0€   |  1234.50", // espaces insécables
                "1\u202f234\u202f567   |  1234567",
                "1,234.50              |  1234.50", // à l'anglaise
                "1.234,50              |  1234.50", // à l'allemande
                "1.234.567             |  1234567",
                "€12.50                |    12.50",
                "-€12.50               |   -12.50",
                "\u2212 12,50 €        |   -12.50", // vrai signe moins
                "\u201312,50           |   -12.50", // tiret collé depuis un traitement de texte
                "+12                   |    12.00",
                "12 EUR                |    12.00",
                "1 euro                |     1.00",
                "12,                   |    12.00",
                ",5                    |     0.50",
                "-0                    |     0.00",
                "12\u200b,50           |    12.50", // espace de largeur nulle
            })
    void un_montant_se_tape_à_la_française_ou_à_l_anglaise(String texte, String attendu) {
        assertThat(Montant.lire(texte)).isEqualTo(new Lecture.Lue<>(euros(attendu)));
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "€",
                "-",
                ",",
                "abc",
                "12,345",
                "1,234",
                "1.234",
                "12 34",
                "1 23,45",
                "1,23.456,00",
                "1 234.567,00",
                "--12",
                "12 €€",
                "1e3",
                "0x10",
                "٣",
                "(12,50)",
                "12,5,0"
            })
    void un_montant_illisible_ou_ambigu_est_refusé_par_une_phrase(String texte) {
        assertThat(Montant.lire(texte).refus().orElseThrow())
                .isEqualTo("Écrivez un montant en euros, avec deux décimales au plus, par exemple 1\u202f234,50.");
    }

    @Test
    void un_montant_astronomique_est_refusé() {
        assertThat(Montant.lire("1 000 000 000 000").refus())
                .contains("Écrivez un montant de moins de mille milliards d’euros.");
        assertThat(Montant.lire("9".repeat(10_000)).refus()).isPresent();
    }

    @Test
    void valueOf_lève_la_phrase_que_lire_aurait_rendue() {
        assertThatThrownBy(() -> Montant.valueOf("douze"))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage(Montant.lire("douze").refus().orElseThrow());
    }

    // -- Compter --------------------------------------------------------------------------------------------------

    @Property
    void l_addition_se_défait_par_la_soustraction(@ForAll int un, @ForAll int autre) {
        var a = new Montant(un);
        var b = new Montant(autre);
        assertThat(a.plus(b).moins(b)).isEqualTo(a);
        assertThat(a.moins(b)).isEqualTo(a.plus(b.oppose()));
        assertThat(Montant.min(a, b).plus(Montant.max(a, b))).isEqualTo(a.plus(b));
        assertThat(Montant.min(a, b)).isLessThanOrEqualTo(Montant.max(a, b));
        assertThat(a.absolu().estNegatif()).isFalse();
    }

    @Test
    void un_montant_est_négatif_nul_ou_positif() {
        assertThat(euros("-0.01").estNegatif()).isTrue();
        assertThat(Montant.ZERO.estNul()).isTrue();
        assertThat(Montant.ZERO.estNegatif() || Montant.ZERO.estPositif()).isFalse();
        assertThat(euros("0.01").estPositif()).isTrue();
        assertThat(Montant.somme(Stream.of())).isEqualTo(Montant.ZERO);
    }

    @Test
    void en_json_un_montant_est_un_nombre_d_euros_qui_se_relit() {
        var json = new JsonMapper();
        assertThat(json.writeValueAsString(euros("-1234.50"))).isEqualTo("-1234.50");
        assertThat(json.readValue("1234567890.12", Montant.class)).isEqualTo(euros("1234567890.12"));
    }
}
