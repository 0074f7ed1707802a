package coop.essaim.demonstration.grandeur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.demonstration.grandeur.Paiements.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaiementsTest {

    /// Quelle que soit l'année que la démonstration reprend.
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2031})
    void quatre_vingt_douze_factures_sur_cent_sont_payées_au_31_décembre_et_toutes_un_an_après(int annee) {
        var dues = dues(annee);
        var jours = Paiements.de(dues, annee, LocalDate.of(annee + 1, 11, 28));

        var fin = LocalDate.of(annee, 12, 31);
        assertThat(dues).hasSize(2_386);
        assertThat(jours.stream().filter(jour -> !jour.isAfter(fin))).hasSize(2_386 * 92 / 100);
        assertThat(jours).allMatch(jour -> jour.isBefore(LocalDate.of(annee + 1, 9, 1)));
        assertThat(IntStream.range(0, dues.size()))
                .allMatch(i -> !jours.get(i).isBefore(dues.get(i).date()));
    }

    @Test
    void qui_part_laisse_des_comptes_que_ses_clients_ont_soldés_en_six_semaines() {
        var dues = dues(2025);
        var jours = Paiements.de(dues, 2025, LocalDate.of(2026, 11, 28));
        var partis = IntStream.range(0, dues.size())
                .filter(i -> dues.get(i).partie() && dues.get(i).date().getMonthValue() < 11)
                .toArray();
        assertThat(partis).isNotEmpty();
        assertThat(IntStream.of(partis))
                .allMatch(i -> jours.get(i).isBefore(dues.get(i).date().plusDays(42)));
    }

    @Test
    void camille_attend_toujours_un_client() {
        for (var jour = LocalDate.of(2026, 3, 1); jour.getYear() == 2026; jour = jour.plusDays(1)) {
            var aujourdHui = jour;
            assertThat(List.of(2025, 2026)).as(aujourdHui.toString()).anyMatch(annee -> {
                var dues = dues(annee).stream()
                        .filter(due -> !due.date().isAfter(aujourdHui))
                        .toList();
                var jours = Paiements.de(dues, annee, aujourdHui);
                return IntStream.range(0, dues.size())
                        .anyMatch(i -> dues.get(i).activite() == 0
                                && dues.get(i).date().plusDays(30).isBefore(aujourdHui)
                                && jours.get(i).isAfter(aujourdHui));
            });
        }
    }

    private static List<Due> dues(int annee) {
        var presences = Effectifs.de(annee);
        var ventes = Ventes.de(presences, annee, LocalDate.of(annee, 12, 31), new Random(20_170L + annee * 100L));
        return IntStream.range(0, ventes.size())
                .mapToObj(i -> {
                    var vente = ventes.get(i);
                    boolean partie = presences.get(vente.activite()).sortie() != null;
                    return new Due(vente.date(), i, vente.activite(), partie);
                })
                .toList();
    }
}
