package coop.essaim.commun;

import static coop.essaim.commun.Montant.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MontantTest {

    @Test
    void dix_centimes_et_vingt_centimes_font_exactement_trente_centimes() {
        assertThat(euros("0.10").plus(euros("0.20"))).isEqualTo(euros("0.30"));
    }

    @Test
    void une_troisième_décimale_est_refusée_plutôt_que_perdue() {
        assertThatThrownBy(() -> euros("12.345")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void un_montant_s_affiche_comme_un_comptable_l_écrit() {
        assertThat(euros("-1234567.8")).hasToString("-1\u202f234\u202f567,80\u00a0€");
    }

    @Test
    void un_dépassement_est_une_exception_jamais_un_montant_faux() {
        assertThatThrownBy(() -> new Montant(Long.MAX_VALUE).plus(new Montant(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} € × {1} = {2} €")
    @CsvSource({
        "100.00, 0.20,   20.00",
        " 33.33, 0.055,   1.83", // 1,83315
        "  0.05, 0.10,    0.01", // le demi-centime monte…
        " -0.05, 0.10,   -0.01", // … et descend, de l'autre côté de zéro
    })
    void un_produit_s_arrondit_au_centime(String montant, BigDecimal facteur, String attendu) {
        assertThat(euros(montant).fois(facteur)).isEqualTo(euros(attendu));
    }

    @ParameterizedTest(name = "{0} centimes en {1} parts")
    @CsvSource({"10000, 3", "-10000, 3", "1, 7", "0, 2"})
    void un_partage_ne_perd_jamais_un_centime(long centimes, int parts) {
        var total = new Montant(centimes).repartirEn(parts).stream().reduce(Montant.ZERO, Montant::plus);
        assertThat(total).isEqualTo(new Montant(centimes));
    }
}
