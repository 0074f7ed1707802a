package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "06/12/34/56/78",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "0033 6 12 34 56 78",
                "+33 06 12 34 56 78",
                "06\u00a012\u202f34 56 78",
                "Tél. : 06 12 34 56 78",
                "0033 (0) 6 12 34 56 78"
            })
    void un_numéro_français_se_tape_comme_on_veut(String texte) {
        assertThat(Telephone.valueOf(texte)).isEqualTo(new Telephone("+33612345678"));
    }

    @ParameterizedTest(name = "{0} est {1}, affiché {2}")
    @CsvSource({
        "02 40 12 34 56, +33240123456, 02 40 12 34 56",
        "0590123456, +590590123456, 05 90 12 34 56", // Guadeloupe
        "0690123456, +590690123456, 06 90 12 34 56",
        "0594123456, +594594123456, 05 94 12 34 56", // Guyane
        "0696123456, +596696123456, 06 96 12 34 56", // Martinique
        "0262123456, +262262123456, 02 62 12 34 56", // La Réunion
        "0692123456, +262692123456, 06 92 12 34 56",
        "0639123456, +262639123456, 06 39 12 34 56", // Mayotte
        "0269123456, +262269123456, 02 69 12 34 56",
        "0260123456, +33260123456, 02 60 12 34 56",
        "+32 471 12 34 56, +32471123456, +32 471 123 456",
        "+352 621 123 456, +352621123456, +352 621 123 456",
        "+1 (555) 012-3456, +15550123456, +1 555 012 3456",
    })
    void un_numéro_se_garde_en_E164_et_s_affiche_par_groupes(String texte, String e164, String affiche) {
        assertThat(Telephone.valueOf(texte).e164()).isEqualTo(e164);
        assertThat(Telephone.valueOf(texte)).hasToString(affiche.replace(' ', '\u00a0'));
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "3949",
                "061234567",
                "06123456789",
                "0012345",
                "+3361234567",
                "+336123456789",
                "612345678",
                "06 12 34 56 7A",
                "+0123456789",
                "+1234567",
                "+1234567890123456"
            })
    void un_texte_qui_n_est_pas_un_numéro_est_refusé(String texte) {
        assertThatThrownBy(() -> Telephone.valueOf(texte))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Écrivez les dix chiffres du numéro, par exemple 06 12 34 56 78, "
                        + "ou + et l’indicatif du pays.");
    }

    @Property
    void ce_qu_un_numéro_affiche_se_relit(@ForAll("numeros") String texte) {
        var numero = Telephone.valueOf(texte);
        assertThat(Telephone.valueOf(numero.toString())).isEqualTo(numero);
        assertThat(Telephone.valueOf(numero.e164())).isEqualTo(numero);
    }

    @Provide
    Arbitrary<String> numeros() {
        var francais = Arbitraries.longs().between(100_000_000L, 999_999_999L).map(chiffres -> "0" + chiffres);
        var etrangers = Arbitraries.longs()
                .between(10_000_000L, 999_999_999_999_999L)
                .map(chiffres -> "+" + chiffres)
                .filter(numero -> !numero.startsWith("+33"));
        return Arbitraries.oneOf(francais, etrangers);
    }
}
