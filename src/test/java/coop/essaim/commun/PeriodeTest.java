package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PeriodeTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final LocalDate ORIGINE = LocalDate.of(2026, 1, 1);
    private static final Periode MARS = Periode.mois(YearMonth.of(2026, 3));

    @Test
    void les_deux_bouts_sont_compris() {
        assertThat(MARS.contient(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(MARS.contient(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(MARS.contient(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(MARS.contient(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(MARS.jours()).isEqualTo(31);
        assertThat(Periode.jour(ORIGINE).jours()).isEqualTo(1);
        assertThat(Periode.annee(2028).jours()).isEqualTo(366);
    }

    @Test
    void une_période_qui_finit_avant_de_commencer_est_refusée() {
        assertThatThrownBy(() -> Periode.entre(ORIGINE, ORIGINE.minusDays(1)))
                .isInstanceOf(SaisieRefusee.class)
                .hasMessage("Choisissez une date de fin égale ou postérieure à la date de début.");
    }

    @Test
    void deux_périodes_se_chevauchent_dès_le_premier_jour_commun() {
        var jusquAuPremierMars = Periode.jusquAu(LocalDate.of(2026, 3, 1));
        assertThat(MARS.chevauche(jusquAuPremierMars)).isTrue();
        assertThat(MARS.intersection(jusquAuPremierMars)).contains(Periode.jour(LocalDate.of(2026, 3, 1)));
        assertThat(MARS.chevauche(Periode.mois(YearMonth.of(2026, 4)))).isFalse();
        assertThat(Periode.mois(YearMonth.of(2026, 4)).suit(MARS)).isTrue();
        assertThat(MARS.suit(Periode.mois(YearMonth.of(2026, 1)))).isFalse();
    }

    @Test
    void une_période_ouverte_n_a_ni_longueur_ni_liste_de_mois() {
        var ouverte = Periode.depuis(ORIGINE);
        assertThat(ouverte.estOuverte()).isTrue();
        assertThat(MARS.estOuverte()).isFalse();
        assertThat(ouverte.contient(LocalDate.of(2999, 1, 1))).isTrue();
        assertThatThrownBy(ouverte::jours).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(Periode.jusquAu(ORIGINE)::mois).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void les_mois_touchés_comptent_même_entamés() {
        assertThat(Periode.entre(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1))
                        .mois())
                .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    }

    // -- La base --------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} est {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[2026-03-01,2026-04-01)   | 2026-03-01..2026-03-31", // la forme canonique de PostgreSQL
                "[2026-03-01,2026-03-31]   | 2026-03-01..2026-03-31",
                "(2026-02-28,2026-03-31]   | 2026-03-01..2026-03-31",
                "[2026-03-01,)             | 2026-03-01..",
                "[2026-03-01,infinity)     | 2026-03-01..",
                "(,2026-04-01)             | ..2026-03-31",
                "(-infinity,2026-04-01)    | ..2026-03-31",
                "(,)                       | ..",
            })
    void un_daterange_de_PostgreSQL_se_lit_sous_toutes_ses_formes(String daterange, String attendu) {
        assertThat(Periode.deDaterange(daterange).enAdresse()).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"empty", "", "2026-03-01", "[2026-03-01]", "[2026-04-01,2026-03-01]"})
    void un_daterange_vide_ou_cassé_est_une_faute_du_programme(String daterange) {
        assertThatThrownBy(() -> Periode.deDaterange(daterange)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void une_période_se_relit_de_la_base_et_de_l_adresse(@ForAll("periodes") Periode periode) {
        assertThat(Periode.deDaterange(periode.enDaterange())).isEqualTo(periode);
        assertThat(Periode.valueOf(periode.enAdresse())).isEqualTo(periode);
        assertThat(JSON.readValue(JSON.writeValueAsString(periode), Periode.class))
                .isEqualTo(periode);
    }

    // -- Lire -----------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} est {1}")
    @CsvSource({
        "2026, 2026-01-01..2026-12-31",
        "2026-02, 2026-02-01..2026-02-28",
        "2026-01-15..2026-03-31, 2026-01-15..2026-03-31",
        "2026-01-15.., 2026-01-15..",
        "..2026-03-31, ..2026-03-31",
    })
    void une_période_se_lit_dans_une_adresse(String texte, String attendu) {
        assertThat(Periode.valueOf(texte).enAdresse()).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "mars", "2026-13", "2026-02-30..", "2026-03-31..2026-03-01", "2026-3"})
    void une_période_illisible_est_refusée_par_une_phrase(String texte) {
        assertThat(Periode.lire(texte).refus()).isPresent();
        assertThatThrownBy(() -> Periode.valueOf(texte)).isInstanceOf(SaisieRefusee.class);
    }

    @Test
    void deux_champs_de_formulaire_font_une_période_et_une_fin_vide_la_laisse_ouverte() {
        assertThat(Periode.lire("1/3/26", "31 mars 2026")).isEqualTo(new Lecture.Lue<>(MARS));
        assertThat(Periode.lire("1/1/2026", " ")).isEqualTo(new Lecture.Lue<>(Periode.depuis(ORIGINE)));
        assertThat(Periode.lire("31/3/26", "1/3/26").refus())
                .contains("Choisissez une date de fin égale ou postérieure à la date de début.");
        assertThat(Periode.lire("", "1/3/26").refus()).contains("Écrivez une date comme 12/03/2026 ou 12 mars 2026.");
        assertThat(Periode.lire("1/3/26", "30/02/26").refus()).isPresent();
    }

    // -- Les lois -------------------------------------------------------------------------------------------------

    @Property
    void l_intersection_contient_exactement_les_jours_communs(
            @ForAll("periodes") Periode une, @ForAll("periodes") Periode autre, @ForAll("jours") LocalDate jour) {
        var commune = une.intersection(autre);
        assertThat(commune.isPresent() && commune.get().contient(jour))
                .isEqualTo(une.contient(jour) && autre.contient(jour));
        assertThat(commune).isEqualTo(autre.intersection(une));
        assertThat(une.chevauche(autre)).isEqualTo(commune.isPresent());
        assertThat(une.contient(autre)).isEqualTo(commune.equals(Optional.of(autre)));
    }

    @Property
    void toujours_est_neutre_et_chacune_se_contient(@ForAll("periodes") Periode periode) {
        assertThat(Periode.TOUJOURS.intersection(periode)).contains(periode);
        assertThat(periode.contient(periode)).isTrue();
        assertThat(Periode.TOUJOURS.contient(periode)).isTrue();
    }

    @Property
    void le_nombre_de_jours_est_celui_que_l_on_compte(@ForAll("bornees") Periode periode) {
        assertThat(periode.jours())
                .isEqualTo(periode.debut().datesUntil(periode.fin().plusDays(1)).count());
        assertThat(periode.mois()).allMatch(mois -> periode.chevauche(Periode.mois(mois)));
        assertThat(periode.mois().stream()
                        .mapToLong(m -> periode.intersection(Periode.mois(m))
                                .orElseThrow()
                                .jours())
                        .sum())
                .isEqualTo(periode.jours());
    }

    @Provide
    Arbitrary<LocalDate> jours() {
        return Arbitraries.integers().between(-400, 400).map(ORIGINE::plusDays);
    }

    @Provide
    Arbitrary<Periode> bornees() {
        return Combinators.combine(jours(), Arbitraries.integers().between(0, 400))
                .as((du, longueur) -> Periode.entre(du, du.plusDays(longueur)));
    }

    @Provide
    Arbitrary<Periode> periodes() {
        return Combinators.combine(bornees(), Arbitraries.integers().between(0, 3))
                .as((bornee, ouverture) ->
                        new Periode(ouverture % 2 == 0 ? bornee.du() : null, ouverture < 2 ? bornee.au() : null));
    }
}
