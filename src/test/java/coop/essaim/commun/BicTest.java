package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.marcwrobel.jbanking.bic.RandomBic;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BicTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void l_agence_XXX_est_le_siège_et_ne_s_écrit_pas() {
        assertThat(Bic.valueOf("psst fr pp xxx"))
                .isEqualTo(new Bic("PSSTFRPP"))
                .isEqualTo(new Bic("PSSTFRPPXXX"))
                .hasToString("PSSTFRPP");
        assertThat(Bic.valueOf("PSSTFRPPNTE")).isNotEqualTo(Bic.valueOf("PSSTFRPP"));
        assertThat(Bic.valueOf("PSSTFRPPNTE").pays()).isEqualTo("FR");
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "PSSTFRP", "PSSTFRPPX", "PSSTZZPP", "PSST1RPP", "PSSTFRPPXXXX"})
    void un_bic_d_une_autre_forme_ou_d_un_pays_inconnu_est_refusé(String texte) {
        assertThatThrownBy(() -> Bic.valueOf(texte))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Écrivez les huit ou onze caractères du BIC, tels qu’ils figurent sur le relevé d’identité "
                        + "bancaire.");
    }

    @Property
    void tout_bic_se_relit(@ForAll long graine) {
        var bic = new Bic(new RandomBic(new Random(graine)).next().toString());
        assertThat(Bic.valueOf(bic.toString())).isEqualTo(bic);
        assertThat(JSON.readValue(JSON.writeValueAsString(bic), Bic.class)).isEqualTo(bic);
    }
}
