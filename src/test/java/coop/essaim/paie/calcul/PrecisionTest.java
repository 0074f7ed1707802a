package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Precision.fines;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void le_demi_centime_s_éloigne_de_zéro_des_deux_côtés() {
        assertThat(Precision.cotisation(fines(4005_00), 69_000)).isEqualTo(276_35); // 276,345
        assertThat(Precision.cotisation(fines(-1470_00), 129_500)).isEqualTo(-190_37); // -190,365
    }

    @Property
    void une_cotisation_est_le_produit_exact_arrondi_une_fois(
            @ForAll @LongRange(min = -9_000_000_000_000L, max = 9_000_000_000_000L) long centimes,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int taux) {
        var exact = BigDecimal.valueOf(centimes).multiply(BigDecimal.valueOf(taux, 6));
        assertThat(Precision.cotisation(fines(centimes / 10), taux))
                .isEqualTo(BigDecimal.valueOf(centimes / 10)
                        .multiply(BigDecimal.valueOf(taux, 6))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
        assertThat(Precision.proportion(centimes, taux, 1_000_000))
                .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
