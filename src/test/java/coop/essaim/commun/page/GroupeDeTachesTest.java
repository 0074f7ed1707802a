package coop.essaim.commun.page;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.page.GroupeDeTaches.Echeance;
import coop.essaim.commun.page.Tache.Urgence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupeDeTachesTest {

    static final LocalDate JEUDI = LocalDate.of(2026, 11, 26);

    // échéance, urgence, groupe, ce qui se lit
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20, NORMALE,   EN_RETARD,  depuis 6 jours
            2026-11-25, NORMALE,   EN_RETARD,  depuis hier
            2026-11-26, NORMALE,   BIENTOT,    aujourd’hui
            2026-11-27, NORMALE,   BIENTOT,    demain
            2026-12-03, NORMALE,   BIENTOT,    jeudi 3 décembre 2026
            2026-12-04, NORMALE,   PLUS_TARD,  avant le 4 décembre 2026
            2026-12-04, BIENTOT,   BIENTOT,    avant le 4 décembre 2026
            2026-12-04, EN_RETARD, EN_RETARD,  avant le 4 décembre 2026
            ,           NORMALE,   SANS_DATE,  ''
            ,           EN_RETARD, EN_RETARD,  ''
            """)
    void une_tâche_se_range_par_sa_date_et_par_ce_que_dit_son_module(
            LocalDate date, Urgence urgence, Echeance echeance, String quand) {
        var tache = new Tache("Signer", 0, date, "/", urgence);
        var groupe = GroupeDeTaches.de(List.of(tache), JEUDI).getFirst();
        assertThat(groupe.echeance()).isEqualTo(echeance);
        assertThat(groupe.quand(tache)).isEqualTo(quand);
    }

    @Test
    void les_retards_viennent_d_abord_puis_les_dates_dans_l_ordre_et_rien_ne_se_perd() {
        var taches = IntStream.range(0, 30)
                .mapToObj(i ->
                        new Tache("t" + i, 0, i % 5 == 0 ? null : JEUDI.plusDays(20L - i * 2), "/", Urgence.NORMALE))
                .toList();
        var groupes = GroupeDeTaches.de(taches, JEUDI);

        assertThat(groupes).extracting(GroupeDeTaches::echeance).containsExactly(Echeance.values());
        assertThat(groupes.stream().flatMap(g -> g.taches().stream())).containsExactlyInAnyOrderElementsOf(taches);
        assertThat(groupes.getFirst().taches())
                .isSortedAccordingTo((a, b) -> a.echeance().compareTo(b.echeance()));
    }

    // combien, montrées : replier une seule ligne ne gagne rien
    @ParameterizedTest
    @CsvSource({"8, 8", "9, 9", "10, 8"})
    void un_long_groupe_montre_ses_premières_tâches(int nombre, int montrees) {
        var groupe = new GroupeDeTaches(
                Echeance.SANS_DATE,
                JEUDI,
                IntStream.range(0, nombre)
                        .mapToObj(i -> new Tache("t" + i, 0, null, "/", Urgence.NORMALE))
                        .toList());
        assertThat(groupe.premieres()).hasSize(montrees);
        assertThat(groupe.suivantes()).hasSize(nombre - montrees);
    }
}
