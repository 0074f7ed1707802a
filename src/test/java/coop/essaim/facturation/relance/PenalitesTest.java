package coop.essaim.facturation.relance;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenalitesTest {

    private static final List<TauxLegal> TAUX =
            List.of(taux("2.76", "2025-07-01", "2025-12-31"), taux("2.62", "2026-01-01", "2026-06-30"));

    @Test
    void trente_jours_d_un_semestre_au_triple_du_taux_légal() {
        // 1 000 € × 3 × 2,62 % × 30 / 365 = 6,4602…
        assertThat(interets("1000.00", "2026-03-01", "2026-03-31")).contains(Montant.euros("6.46"));
    }

    @Test
    void un_retard_à_cheval_prend_à_chaque_jour_le_taux_de_son_semestre() {
        // 16 jours à 2,76 % et 15 à 2,62 % : 1 000 × 3 × (16 × 2,76 + 15 × 2,62) / 36 500 = 6,8597…
        assertThat(interets("1000.00", "2025-12-15", "2026-01-15")).contains(Montant.euros("6.86"));
    }

    @Test
    void le_jour_de_l_échéance_ne_doit_rien_et_le_lendemain_un_jour() {
        assertThat(interets("36500.00", "2026-03-01", "2026-03-01")).contains(Montant.ZERO);
        // 36 500 × 3 × 2,62 % / 365 = 7,86
        assertThat(interets("36500.00", "2026-03-01", "2026-03-02")).contains(Montant.euros("7.86"));
    }

    @Test
    void sans_le_taux_d_un_seul_jour_rien_ne_se_calcule() {
        assertThat(interets("1000.00", "2026-06-20", "2026-07-01")).isEmpty();
        assertThat(interets("1000.00", "2025-06-15", "2025-07-15")).isEmpty();
    }

    private static java.util.Optional<Montant> interets(String reste, String echeance, String jour) {
        return Penalites.interets(Montant.euros(reste), LocalDate.parse(echeance), LocalDate.parse(jour), TAUX, 3);
    }

    private static TauxLegal taux(String taux, String du, String au) {
        return new TauxLegal(new BigDecimal(taux), LocalDate.parse(du), LocalDate.parse(au), "Arrêté");
    }
}
