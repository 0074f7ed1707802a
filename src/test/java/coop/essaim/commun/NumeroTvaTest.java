package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NumeroTvaTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void le_numéro_français_se_calcule_du_siren() {
        var numero = NumeroTva.de(new Siren("732829320"));
        assertThat(numero.code()).isEqualTo("FR44732829320");
        assertThat(numero).hasToString("FR\u00a044\u00a0732\u00a0829\u00a0320");
        assertThat(numero.siren()).contains(new Siren("732829320"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Fr 40 303 265 045",
                "FR23334175221",
                "FR K7 399 859 412", // clé à lettre
                "FR4Z123456782", // clé à lettre, chiffre d'abord
            })
    void un_numéro_français_juste_porte_un_siren(String texte) {
        assertThat(NumeroTva.lire(texte).siLue().flatMap(NumeroTva::siren)).isPresent();
    }

    @Test
    void un_numéro_de_Monaco_est_français_sans_être_un_siren() {
        var numero = NumeroTva.valueOf("FR 53 0000 04605");
        assertThat(numero.pays()).isEqualTo("FR");
        assertThat(numero.siren()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FR45732829320", "FR84323140391", "FRK8399859412", "FRZ4123456782", "FR12732829321"})
    void un_numéro_français_dont_la_clé_est_fausse_est_refusé(String texte) {
        assertThatThrownBy(() -> NumeroTva.valueOf(texte))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Vérifiez ce numéro de TVA : sa clé, après FR, ne correspond pas à son SIREN.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ATU12345678",
                "BE0123456789",
                "BE1234567890",
                "BG123456789",
                "CY12345678X",
                "CZ1234567890",
                "DE 123 456 789",
                "DK12345678",
                "EE123456789",
                "EL123456789",
                "ESX1234567R",
                "ES12345678Z",
                "FI12345678",
                "HR12345678901",
                "HU12345678",
                "IE1234567WA",
                "IE1+23456A",
                "IT12345678901",
                "LT123456789012",
                "LU12345678",
                "LV12345678901",
                "MT12345678",
                "NL123456789B01",
                "PL1234567890",
                "PT123456789",
                "RO12",
                "SE123456789012",
                "SI12345678",
                "SK1234567890",
                "XI123456789",
                "XIGD123"
            })
    void le_numéro_d_un_autre_pays_est_accepté_sur_sa_forme(String texte) {
        assertThat(NumeroTva.lire(texte).siLue()).isPresent();
        assertThat(NumeroTva.valueOf(texte).siren()).isEmpty();
    }

    @Test
    void la_Grèce_s_écrit_EL_et_GR_se_corrige_seul() {
        assertThat(NumeroTva.valueOf("GR 123456789")).isEqualTo(new NumeroTva("EL123456789"));
        assertThat(NumeroTva.lire("EL12").refus().orElseThrow()).endsWith("(Grèce).");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DE12345678", "NL123456789C01", "FR1234", "FRIO334175221", "ATX12345678", "DE"})
    void un_numéro_qui_n_a_pas_la_forme_de_son_pays_est_refusé(String texte) {
        assertThat(NumeroTva.lire(texte).refus().orElseThrow())
                .startsWith("Vérifiez ce numéro de TVA : il n’a pas la forme de ceux de ce pays (");
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "F", "44732829320", "GB123456789", "US123456789"})
    void un_numéro_sans_pays_de_l_Union_est_refusé(String texte) {
        assertThat(NumeroTva.lire(texte).refus())
                .contains("Écrivez un numéro de TVA de l’Union européenne, lettres du pays comprises, "
                        + "par exemple FR\u00a044\u00a0732\u00a0829\u00a0320.");
    }

    @Property
    void la_clé_calculée_est_la_seule_clé_de_chiffres_acceptée(
            @ForAll("sirens") Siren siren, @ForAll @IntRange(max = 99) int cle) {
        var juste = NumeroTva.de(siren);
        var essai = "FR%02d%s".formatted(cle, siren.chiffres());
        assertThat(NumeroTva.lire(essai).siLue().isPresent())
                .isEqualTo(juste.code().equals(essai));
        assertThat(NumeroTva.valueOf(juste.toString())).isEqualTo(juste);
        assertThat(JSON.readValue(JSON.writeValueAsString(juste), NumeroTva.class))
                .isEqualTo(juste);
    }

    @Provide
    Arbitrary<Siren> sirens() {
        return SirenTest.sirens().filter(siren -> !siren.chiffres().startsWith("000"));
    }
}
