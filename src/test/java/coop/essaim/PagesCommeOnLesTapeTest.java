package coop.essaim;

import static coop.essaim.PagesCommeOnLesTape.commeOnLaTape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesCommeOnLesTapeTest {

    @Test
    void l_insécable_d_un_signe_devient_une_espace_celle_d_un_nombre_reste() {
        assertThat(commeOnLaTape("Reste\u00a0: 1\u00a0240\u00a0€, «\u00a0payé\u00a0»&nbsp;!\u00a0"))
                .isEqualTo("Reste : 1\u00a0240\u00a0€, « payé » !\u00a0");
        assertThat(commeOnLaTape("\u00a0«\u00a0:")).isEqualTo("\u00a0« :");
        assertThat(commeOnLaTape("rien")).isEqualTo("rien");
    }
}
