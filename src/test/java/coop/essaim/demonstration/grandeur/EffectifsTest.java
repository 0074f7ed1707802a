package coop.essaim.demonstration.grandeur;

import static coop.essaim.commun.Montant.euros;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.demonstration.grandeur.Effectifs.Presence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EffectifsTest {

    private static final List<Presence> ANNEE = Effectifs.de(2025);

    /// Le tableau T2 du rapport : entrées, sorties, effectif, mois par mois.
    @Test
    void l_année_suit_le_tableau_des_mouvements() {
        var tableau = new StringBuilder();
        for (int mois = 1; mois <= 12; mois++) {
            var celui = YearMonth.of(2025, mois);
            tableau.append(combien(p -> YearMonth.from(p.entree()).equals(celui)))
                    .append('/')
                    .append(combien(p ->
                            p.sortie() != null && YearMonth.from(p.sortie()).equals(celui)))
                    .append('/')
                    .append(combien(p -> p.estLaLe(celui.atEndOfMonth().plusDays(1))
                            || p.entree().equals(celui.atEndOfMonth().plusDays(1))))
                    .append(' ');
        }
        assertThat(tableau.toString().strip())
                .isEqualTo("3/2/85 1/0/86 1/1/86 3/1/88 2/0/90 1/0/91 1/1/91 4/0/95 1/1/95 2/1/96 0/1/95 0/4/91");
        assertThat(ANNEE).hasSize(103);
    }

    @Test
    void à_la_fin_il_y_a_78_cesa_et_13_cape() {
        var fin = LocalDate.of(2026, 1, 1);
        assertThat(combien(p -> p.estLaLe(fin) && p.cape())).isEqualTo(13);
        assertThat(combien(p -> p.estLaLe(fin) && !p.cape())).isEqualTo(78);
    }

    @Test
    void les_ventes_font_979_000_euros_en_2_386_factures_au_centime() {
        var ventes = Ventes.de(ANNEE, 2025, LocalDate.of(2025, 12, 31), new Random(1));

        assertThat(ventes).hasSize(2_386);
        assertThat(Grandeur.total(ventes)).isEqualTo(euros("979000.00"));
        assertThat(ventes).allMatch(v -> v.ht().estPositif());
        assertThat(ventes).allMatch(v -> v.date().getYear() == 2025);
    }

    @Test
    void les_contributions_tombent_dans_les_tranches_du_rapport() {
        var contributions = Ventes.parActivite(103).stream()
                .map(m -> m.fois(new java.math.BigDecimal("0.1")))
                .toList();
        assertThat(contributions.stream().filter(c -> c.compareTo(euros("300")) < 0))
                .hasSize(26);
        assertThat(contributions.stream()
                        .filter(c -> c.compareTo(euros("2000")) >= 0 && c.compareTo(euros("4000")) <= 0))
                .hasSize(13);
        assertThat(Montant.somme(contributions.stream())).isEqualTo(euros("97900.00"));
    }

    private static long combien(Predicate<Presence> choix) {
        return ANNEE.stream().filter(choix).count();
    }
}
