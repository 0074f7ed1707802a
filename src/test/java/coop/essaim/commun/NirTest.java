package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NirTest {

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "2 95 10 99 126 111 93", // née à l'étranger
                "253072A07300443", // Corse-du-Sud
                "2 53 07 2b 073 004 70", // Haute-Corse
                "295.10.99.126.111-93",
                "2\u00a095\u00a010\u00a099\u00a0126\u00a0111\u00a093"
            })
    void un_numéro_juste_se_lit_avec_ses_séparateurs(String texte) {
        assertThat(Nir.lire(texte).siLue()).isPresent();
    }

    @Test
    void un_numéro_ne_se_montre_que_si_on_le_demande() {
        var nir = Nir.lire("2 95 10 99 126 111 93").valeur();
        assertThat(nir).hasToString("• •• •• •• ••• ••• ••".replace(' ', '\u00a0'));
        assertThat(nir.enClair()).isEqualTo("295109912611193");
        assertThat(nir.enClairSansCle()).isEqualTo("2951099126111");
        assertThat(nir.enGroupes()).isEqualTo("2 95 10 99 126 111 93".replace(' ', '\u00a0'));
    }

    @Test
    void un_numéro_dit_s_il_est_provisoire_et_si_la_naissance_est_à_l_étranger() {
        var etranger = Nir.lire(avecCle("2951099126111")).valeur();
        assertThat(etranger.estNeALEtranger()).isTrue();
        assertThat(etranger.estProvisoire()).isFalse();
        for (var debut : new String[] {"3", "4", "7", "8"}) {
            var provisoire = Nir.lire(avecCle(debut + "850599126111")).valeur();
            assertThat(provisoire.estProvisoire()).isTrue();
        }
        assertThat(Nir.lire(avecCle("1859944109001")).valeur().estNeALEtranger())
                .isFalse(); // un mois 99 n'est pas un département 99
    }

    @ParameterizedTest(name = "mois {0}")
    @ValueSource(strings = {"01", "12", "20", "30", "42", "50", "99"})
    void un_mois_inconnu_de_l_état_civil_est_accepté(String mois) {
        assertThat(Nir.lire(avecCle("185" + mois + "44109001")).siLue()).isPresent();
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2951099126111930",
                "29510991261119",
                "595109912611193",
                "295139912611193",
                "295109912600093",
                "295100012611193",
                "253072C07300443",
                "25307AB07300443",
                "2951099126111A3",
                "2951043126111931"
            })
    void un_numéro_d_une_autre_forme_est_refusé(String texte) {
        assertThat(Nir.lire(texte).refus())
                .contains("Recopiez les quinze caractères du numéro de sécurité sociale, clé comprise, "
                        + "depuis la carte Vitale ou une attestation de droits.");
    }

    @Test
    void un_numéro_sans_sa_clé_est_refusé_et_la_phrase_la_réclame() {
        assertThat(Nir.lire("2 95 10 99 126 111").refus())
                .contains("Ajoutez la clé du numéro de sécurité sociale : ce sont ses deux derniers chiffres.");
    }

    @Test
    void une_clé_fausse_est_refusée() {
        assertThat(Nir.lire("2 95 10 99 126 111 94").refus())
                .contains("Vérifiez ce numéro de sécurité sociale : sa clé, les deux derniers chiffres, "
                        + "ne correspond pas au reste.");
    }

    @Property
    void un_numéro_n_accepte_qu_une_clé(@ForAll("numeros") String sansCle, @ForAll @IntRange(max = 99) int cle) {
        var juste = avecCle(sansCle);
        var essai = "%s%02d".formatted(sansCle, cle);
        assertThat(Nir.lire(juste).valeur().enClair()).isEqualTo(juste);
        assertThat(Nir.lire(essai).siLue().isPresent()).isEqualTo(essai.equals(juste));
    }

    @Property
    void deux_numéros_s_affichent_pareil_et_restent_distincts(
            @ForAll("numeros") String un, @ForAll("numeros") String autre) {
        var nir = Nir.lire(avecCle(un)).valeur();
        var second = Nir.lire(avecCle(autre)).valeur();
        assertThat(nir).hasToString(second.toString());
        assertThat(nir.equals(second)).isEqualTo(un.equals(autre));
        assertThat(Nir.lire(nir.enGroupes()).valeur()).isEqualTo(nir).hasSameHashCodeAs(nir);
    }

    @Provide
    Arbitrary<String> numeros() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "3", "4", "7", "8"),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of("01", "2A", "2B", "44", "75", "97", "99"),
                        Arbitraries.integers().between(1, 989),
                        Arbitraries.integers().between(1, 999))
                .as((sexe, annee, mois, departement, commune, rang) ->
                        "%s%02d%02d%s%03d%03d".formatted(sexe, annee, mois, departement, commune, rang));
    }

    /// La clé par la définition de l'Insee : A et B valent zéro, puis l'on ôte un ou deux millions.
    static String avecCle(String sansCle) {
        long corse = sansCle.contains("A") ? 1_000_000 : sansCle.contains("B") ? 2_000_000 : 0;
        long nombre = Long.parseLong(sansCle.replaceAll("[AB]", "0")) - corse;
        return "%s%02d".formatted(sansCle, 97 - nombre % 97);
    }
}
