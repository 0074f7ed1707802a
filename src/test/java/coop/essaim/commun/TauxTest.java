package coop.essaim.commun;

import static coop.essaim.commun.Montant.euros;
import static coop.essaim.commun.Taux.pourCent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TauxTest {

    @Test
    void un_taux_se_garde_en_pour_cent_et_sa_fraction_est_exacte() {
        assertThat(pourCent("5.5").pourCent()).isEqualByComparingTo("5.5");
        assertThat(pourCent("5.5").fraction()).isEqualByComparingTo("0.055");
        assertThat(Taux.deFraction(new BigDecimal("0.055"))).isEqualTo(pourCent("5.5"));
    }

    @Test
    void vingt_pour_cent_et_vingt_virgule_zéro_pour_cent_sont_le_même_taux() {
        assertThat(pourCent("20.00")).isEqualTo(pourCent("20")).hasSameHashCodeAs(pourCent("2E+1"));
        assertThat(pourCent("20.00").pourCent().toPlainString()).isEqualTo("20");
    }

    @Test
    void un_taux_s_affiche_avec_une_virgule_et_son_signe() {
        assertThat(pourCent("5.50")).hasToString("5,5\u00a0%");
        assertThat(pourCent("100")).hasToString("100\u00a0%");
        assertThat(pourCent("-3.2")).hasToString("\u22123,2\u00a0%");
    }

    @ParameterizedTest(name = "{0} % de {1} € font {2} €, ou {3} € en tronquant")
    @CsvSource({"20, 100.00, 20.00, 20.00", "5.5, 33.33, 1.83, 1.83", "50, 0.01, 0.01, 0.00", "50, -0.01, -0.01, 0.00"})
    void un_taux_s_applique_à_un_montant(String pourCent, String montant, String auPlusPres, String tronque) {
        var taux = pourCent(pourCent);
        assertThat(taux.de(euros(montant))).isEqualTo(euros(auPlusPres));
        assertThat(taux.de(euros(montant), RoundingMode.DOWN)).isEqualTo(euros(tronque));
    }

    @ParameterizedTest(name = "« {0} »")
    @CsvSource(
            delimiter = '|',
            value = {"5,5 % | 5.5", "5.5 | 5.5", "20\u00a0% | 20", "0 | 0", "100 | 100", "0,123456 | 0.123456"})
    void un_taux_se_tape_avec_ou_sans_son_signe(String texte, String attendu) {
        assertThat(Taux.lire(texte)).isEqualTo(new Lecture.Lue<>(pourCent(attendu)));
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "%", "-1", "100,01", "vingt", "0,1234567", "5,5 ‰"})
    void un_taux_hors_de_zéro_à_cent_est_refusé_par_une_phrase(String texte) {
        assertThat(Taux.lire(texte).refus())
                .contains("Écrivez un taux en pour cent, entre 0 et 100, avec six décimales au plus, par exemple 5,5.");
        assertThatThrownBy(() -> Taux.valueOf(texte)).isInstanceOf(SaisieRefusee.class);
    }

    @Property
    void ce_qu_un_taux_affiche_se_relit(@ForAll @BigRange(min = "0", max = "100") @Scale(4) BigDecimal valeur) {
        var taux = new Taux(valeur);
        assertThat(Taux.valueOf(taux.toString())).isEqualTo(taux);
        assertThat(Taux.deFraction(taux.fraction())).isEqualTo(taux);
        assertThat(taux.plus(pourCent("1.5")).moins(pourCent("1.5"))).isEqualTo(taux);
    }

    @Test
    void en_json_un_taux_est_un_nombre_en_pour_cent_qui_se_relit() {
        var json = new JsonMapper();
        assertThat(json.writeValueAsString(pourCent("5.50"))).isEqualTo("5.5");
        assertThat(json.readValue("5.5", Taux.class)).isEqualTo(pourCent("5.5"));
    }
}
