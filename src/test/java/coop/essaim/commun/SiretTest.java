package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import tools.jackson.databind.json.JsonMapper;

class SiretTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void un_siret_nomme_son_entreprise_et_s_affiche_en_groupes() {
        var siret = Siret.valueOf("732 829 320 00074");
        assertThat(siret.siren()).isEqualTo(new Siren("732829320"));
        assertThat(siret.nic()).isEqualTo("00074");
        assertThat(siret).hasToString("732\u00a0829\u00a0320\u00a000074");
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "732829320", "7328293200007", "732829320000740", "7328293200007A", "73282932000000"})
    void un_siret_compte_quatorze_chiffres(String texte) {
        assertThat(Siret.lire(texte).refus())
                .contains("Écrivez les quatorze chiffres du SIRET, par exemple 732\u00a0829\u00a0320\u00a000074.");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "73282932000075", // clé fausse
                "73282932100007", // clé juste sur quatorze chiffres, mais le SIREN est faux
            })
    void un_siret_dont_une_clé_est_fausse_est_refusé(String texte) {
        assertThatThrownBy(() -> Siret.valueOf(texte))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Vérifiez ce SIRET : un de ses chiffres est faux, ou deux sont inversés.");
    }

    @Test
    void la_clé_du_siren_compte_aussi_quand_celle_du_siret_est_juste() {
        assertThat(Luhn.estJuste("73282932100007")).isTrue();
        assertThat(Siret.lire("73282932100007").siLue()).isEmpty();
    }

    @Test
    void un_établissement_de_La_Poste_compte_autrement() {
        assertThat(Siret.lire("35600000049837").siLue()).isPresent(); // somme 45, clé de Luhn fausse
        assertThat(Luhn.estJuste("35600000049837")).isFalse();
        assertThat(Siret.lire("35600000000048").siLue()).isPresent(); // le siège : clé de Luhn, somme 26
        assertThat(Siret.lire("35600000049838").siLue()).isEmpty();
        assertThat(Siret.lire("73282932000070").siLue()).isEmpty(); // somme 40, mais ce n'est pas La Poste
    }

    @Property
    void un_chiffre_faux_se_voit_toujours(
            @ForAll("sirets") Siret siret,
            @ForAll @IntRange(max = 13) int rang,
            @ForAll @IntRange(min = 1, max = 9) int e) {
        var faux = new StringBuilder(siret.chiffres());
        faux.setCharAt(rang, (char) ('0' + (faux.charAt(rang) - '0' + e) % 10));
        assertThat(Siret.lire(faux.toString()).siLue()).isEmpty();
    }

    @Property
    void ce_qu_un_siret_affiche_se_relit(@ForAll("sirets") Siret siret) {
        assertThat(Siret.valueOf(siret.toString())).isEqualTo(siret);
        assertThat(JSON.readValue(JSON.writeValueAsString(siret), Siret.class)).isEqualTo(siret);
    }

    @Provide
    static Arbitrary<Siret> sirets() {
        return Combinators.combine(
                        SirenTest.sirens().filter(siren -> !siren.chiffres().equals("356000000")),
                        Arbitraries.integers().between(1, 9999))
                .as((siren, rang) -> Arbitraries.integers()
                        .between(0, 9)
                        .map(cle -> siren.chiffres() + "%04d".formatted(rang) + cle)
                        .filter(Luhn::estJuste)
                        .map(Siret::new))
                .flatMap(siret -> siret);
    }
}
