package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
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

class SirenTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "732829320",
                "732 829 320",
                " 732\u00a0829\u202f320 ",
                "732.829.320",
                "732-829-320",
                "732\u200b829320"
            })
    void un_siren_se_tape_avec_les_séparateurs_que_l_on_veut(String texte) {
        assertThat(Siren.lire(texte)).isEqualTo(new Lecture.Lue<>(new Siren("732829320")));
    }

    @Test
    void un_siren_s_affiche_par_groupes_de_trois() {
        assertThat(Siren.valueOf("732829320")).hasToString("732\u00a0829\u00a0320");
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "73282932", "7328293200", "73282932O", "٧٣٢٨٢٩٣٢٠", "000000000"})
    void un_siren_compte_neuf_chiffres(String texte) {
        assertThat(Siren.lire(texte).refus())
                .contains("Écrivez les neuf chiffres du SIREN, par exemple 732\u00a0829\u00a0320.");
    }

    @Test
    void un_siren_dont_la_clé_est_fausse_est_refusé() {
        assertThatThrownBy(() -> Siren.valueOf("732829321"))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Vérifiez ce SIREN : un de ses chiffres est faux, ou deux sont inversés.");
    }

    @Property
    void un_chiffre_faux_se_voit_toujours(
            @ForAll("sirens") Siren siren,
            @ForAll @IntRange(max = 8) int rang,
            @ForAll @IntRange(min = 1, max = 9) int e) {
        var faux = new StringBuilder(siren.chiffres());
        faux.setCharAt(rang, (char) ('0' + (faux.charAt(rang) - '0' + e) % 10));
        assertThat(Siren.lire(faux.toString()).siLue()).isEmpty();
    }

    @Property
    void ce_qu_un_siren_affiche_se_relit(@ForAll("sirens") Siren siren) {
        assertThat(Siren.valueOf(siren.toString())).isEqualTo(siren);
        assertThat(JSON.writeValueAsString(siren)).isEqualTo('"' + siren.chiffres() + '"');
        assertThat(JSON.readValue(JSON.writeValueAsString(siren), Siren.class)).isEqualTo(siren);
    }

    /// Huit chiffres au hasard, puis la seule clé qui convient, trouvée sans le code à l'essai.
    @Provide
    static Arbitrary<Siren> sirens() {
        return Arbitraries.integers().between(1, 99_999_999).map(racine -> {
            var huit = "%08d".formatted(racine);
            int somme = 0;
            for (int rang = 0; rang < 8; rang++) {
                int chiffre = huit.charAt(rang) - '0';
                somme += rang % 2 == 0 ? chiffre : "0246813579".charAt(chiffre) - '0';
            }
            return new Siren(huit + (10 - somme % 10) % 10);
        });
    }
}
