package coop.essaim.paie;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.paie.calcul.MoteurDePaie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DebitDuMoteurTest {

    /// Le tiers du but (300 000 et 20 000) : une machine très chargée compile tard. Le banc dit le vrai débit.
    @Test
    void il_mesure_des_bulletins_et_des_recherches_et_ce_qu_ils_allouent() {
        var mesure = new DebitDuMoteur(MoteurDePaie.duDroitEnVigueur()).mesurer(Duration.ofMillis(400));

        assertThat(mesure.bulletinsParSeconde()).isGreaterThan(100_000);
        assertThat(mesure.recherchesParSeconde()).isGreaterThan(8_000);
        assertThat(mesure.octets()).isBetween(500L, 6_000L);
        assertThat(mesure.phrase()).contains("bulletins complets par seconde");
    }
}
