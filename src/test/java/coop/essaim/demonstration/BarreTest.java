package coop.essaim.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarreTest {

    private static final List<String> ETAPES = List.of("Les dépenses…", "  50 %", "  100 %");

    @Test
    void dans_un_terminal_la_barre_se_remplit_sur_place() {
        assertThat(ecrit(true))
                .isEqualTo("  Les dépenses…\n\r  [###############...............] 50 %"
                        + "\r  [##############################] 100 %\n");
    }

    @Test
    void ailleurs_chaque_étape_est_une_ligne() {
        assertThat(ecrit(false).lines())
                .containsExactly(
                        "  Les dépenses…",
                        "  [###############...............] 50 %",
                        "  [##############################] 100 %");
    }

    private static String ecrit(boolean terminal) {
        var octets = new ByteArrayOutputStream();
        var barre = new Barre(new PrintStream(octets, true, StandardCharsets.UTF_8), terminal);
        ETAPES.forEach(barre);
        return octets.toString(StandardCharsets.UTF_8);
    }
}
