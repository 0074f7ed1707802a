package coop.essaim.facturation.relance;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// 1 000 € échus le 15 décembre 2025, au 15 janvier 2026 : ce qui a été payé porte intérêt jusqu'à son paiement.
    @ParameterizedTest(name = "{0} → {1} €")
    @CsvSource({
        "'',                                   6.86", // rien payé
        "400.00 le 2025-12-10,                 4.12", // avant l'échéance : 600 seuls
        "400.00 le 2025-12-15,                 4.12", // le jour de l'échéance n'est pas un retard
        "400.00 le 2025-12-16,                 4.21", // un jour à 2,76 % sur 400
        "400.00 le 2025-12-31,                 5.57", // 16 jours à 2,76 % sur 400
        "400.00 le 2026-01-10,                 6.43", // et 10 jours à 2,62 %
        "400.00 le 2026-01-15,                 6.86", // le jour même : comme rien payé
        "400.00 le 2025-12-31 300.00 le 2026-01-05, 4.92",
        "999.99 le 2026-01-10,                 5.78", // le centime qui reste
        "1500.00 le 2025-12-31,                5.24", // un lettrage défait ne fait pas payer deux fois
    })
    void une_part_payée_en_retard_porte_intérêt_jusqu_à_son_paiement(String paiements, String attendu) {
        assertThat(Penalites.interets(parts("1000.00", paiements, "2026-01-15"), TAUX, 3))
                .contains(Montant.euros(attendu));
    }

    @Test
    void seul_ce_qui_est_coché_se_demande_et_rien_à_un_particulier() {
        var penalites = new Penalites(Montant.euros("40"), Optional.empty(), List.of());
        assertThat(new Reclame(true, false).sur(Optional.of(penalites)))
                .isEqualTo(new Reclame.Sommes(Montant.euros("40"), null));
        assertThat(Reclame.TOUT.sur(Optional.empty()).total()).isEqualTo(Montant.ZERO);
    }

    @Test
    void le_taux_manquant_d_une_part_payée_suffit_à_ne_rien_calculer() {
        var parts = List.of(
                new PartEnRetard(Montant.euros("10"), jour("2026-06-20"), jour("2026-07-01"), true),
                new PartEnRetard(Montant.euros("10"), jour("2026-06-01"), jour("2026-06-30"), false));
        assertThat(Penalites.interets(parts, TAUX, 3)).isEmpty();
    }

    /// Jour après jour : le capital encore dû ce matin-là, au taux du jour. Le calcul par parts dit le même centime.
    @Property(tries = 2_000)
    void le_calcul_par_parts_est_la_somme_des_jours(
            @ForAll @LongRange(min = 1, max = 90_000_000) long ttc,
            @ForAll @IntRange(max = 300) int retard,
            @ForAll @Size(max = 5) List<@IntRange(min = -20, max = 320) Integer> jours,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 40) Integer> centiemes) {
        var echeance = jour("2025-07-31");
        var calcul = echeance.plusDays(retard);
        var paiements = IntStream.range(0, jours.size())
                .filter(i -> jours.get(i) <= retard)
                .mapToObj(i -> new PartEnRetard.Paiement(
                        new Montant(ttc * centiemes.get(i) / 250), echeance.plusDays(jours.get(i))))
                .sorted(Comparator.comparing(PartEnRetard.Paiement::le))
                .toList();
        var paye = Montant.somme(paiements.stream().map(PartEnRetard.Paiement::montant));
        var dette = new PartEnRetard.Dette(echeance, new Montant(ttc), new Montant(ttc).moins(paye));

        var exact = BigDecimal.ZERO;
        for (var un = echeance.plusDays(1); !un.isAfter(calcul); un = un.plusDays(1)) {
            var matin = un;
            var avant = paiements.stream().filter(p -> p.le().isBefore(matin)).map(PartEnRetard.Paiement::montant);
            var du = new Montant(ttc).moins(Montant.somme(avant));
            exact = exact.add(BigDecimal.valueOf(du.centimes()).multiply(tauxDu(matin)));
        }
        var attendu = exact.multiply(BigDecimal.valueOf(3)).divide(BigDecimal.valueOf(36_500), 0, RoundingMode.HALF_UP);
        assertThat(Penalites.interets(PartEnRetard.de(dette, paiements, calcul), TAUX, 3))
                .contains(new Montant(attendu.longValueExact()));
    }

    private static BigDecimal tauxDu(LocalDate jour) {
        return TAUX.stream()
                .filter(taux -> taux.couvre(jour))
                .findFirst()
                .orElseThrow()
                .taux();
    }

    private static Optional<Montant> interets(String reste, String echeance, String jour) {
        var dette = new PartEnRetard.Dette(jour(echeance), Montant.euros(reste), Montant.euros(reste));
        return Penalites.interets(PartEnRetard.de(dette, List.of(), jour(jour)), TAUX, 3);
    }

    /// @param paiements « 400.00 le 2025-12-31 300.00 le 2026-01-05 »
    private static List<PartEnRetard> parts(String ttc, String paiements, String jour) {
        var payes = Pattern.compile("(\\S+) le (\\S+)")
                .matcher(paiements)
                .results()
                .map(un -> new PartEnRetard.Paiement(Montant.euros(un.group(1)), jour(un.group(2))))
                .toList();
        var paye = Montant.somme(payes.stream().map(PartEnRetard.Paiement::montant));
        // Payé au-delà du montant : le grand livre dit encore la moitié due.
        var reste = Montant.euros(ttc).moins(paye);
        if (reste.estNegatif()) reste = Montant.euros(ttc).divisePar(BigDecimal.TWO);
        return PartEnRetard.de(
                new PartEnRetard.Dette(jour("2025-12-15"), Montant.euros(ttc), reste), payes, jour(jour));
    }

    private static LocalDate jour(String iso) {
        return LocalDate.parse(iso);
    }

    private static TauxLegal taux(String taux, String du, String au) {
        return new TauxLegal(new BigDecimal(taux), LocalDate.parse(du), LocalDate.parse(au), "Arrêté");
    }
}
