package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.web.api.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourrielTest {

    @Test
    void deux_casses_sont_la_même_personne() {
        assertThat(Courriel.valueOf(" Camille.Aubree@Exemple.FR "))
                .isEqualTo(new Courriel("camille.aubree@exemple.fr"))
                .hasToString("camille.aubree@exemple.fr");
        assertThat(Courriel.valueOf("a@b.coop").domaine()).isEqualTo("b.coop");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"a+essai@exemple.fr", "o'brien@exemple.ie", "a@sous.domaine.exemple.museum", "1@2.fr"})
    void une_adresse_rare_mais_juste_est_acceptée(String texte) {
        assertThat(Courriel.lire(texte).siLue()).isPresent();
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(
            strings = {
                "",
                "camille",
                "camille@",
                "@exemple.fr",
                "camille@exemple",
                "a b@exemple.fr",
                "a@exemple.fr, b@exemple.fr",
                "a@@exemple.fr",
                ".a@exemple.fr",
                "a..b@exemple.fr",
                "a@-exemple.fr",
                "a@exemple..fr",
                "camillé@exemple.fr",
                "a@exemple.fr\nBcc: b@exemple.fr",
                "<a@exemple.fr>",
                "a@1.2.3.4"
            })
    void un_texte_qui_n_est_pas_une_adresse_est_refusé(String texte) {
        assertThatThrownBy(() -> Courriel.valueOf(texte))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Écrivez une seule adresse de courriel, sans accent ni espace, "
                        + "par exemple camille@exemple.fr.");
    }

    @Test
    void une_adresse_trop_longue_est_refusée_vite() {
        assertThat(Courriel.lire("a".repeat(65) + "@exemple.fr").siLue()).isEmpty();
        assertThat(Courriel.lire("a@" + "b.".repeat(100_000) + "!").siLue()).isEmpty();
    }

    @Property(tries = 200)
    void toute_adresse_ordinaire_se_lit_et_se_relit(@ForAll @Email String texte) {
        Assume.that(texte.length() <= 254); // la limite du protocole, que jqwik ne connaît pas
        var courriel = Courriel.valueOf(texte);
        assertThat(Courriel.valueOf(courriel.toString())).isEqualTo(courriel);
    }
}
