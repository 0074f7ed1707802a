package coop.essaim.paie;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.paie.Tresorerie.Dette;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TresorerieTest {

    @Test
    void le_disponible_est_la_trésorerie_moins_ce_que_l_activité_doit_déjà() {
        var tresorerie = new Tresorerie(
                LocalDate.of(2026, 11, 26),
                Montant.euros("5000"),
                List.of(
                        new Dette("TVA à reverser", Montant.euros("800")),
                        new Dette("Cotisations à payer", Montant.euros("1200"))));

        assertThat(tresorerie.disponible()).isEqualTo(Montant.euros("3000"));
    }
}
