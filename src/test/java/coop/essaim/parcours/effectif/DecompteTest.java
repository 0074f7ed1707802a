package coop.essaim.parcours.effectif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecompteTest {

    @ParameterizedTest(name = "{0} du {1} au {2}, {3} h : {4} et {5} en juin 2026")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CESA                 | 2020-01-01 | -          | 151.67 | 1      | 1
            CESA                 | 2020-01-01 | -          | 75.835 | 0.5    | 0.5
            CESA                 | 2020-01-01 | -          | -      | 1      | 1
            CESA                 | 2026-06-16 | -          | 151.67 | 1      | 0.5
            CESA                 | 2020-01-01 | 2026-06-15 | 151.67 | 0      | 0.5
            CESA                 | 2020-01-01 | 2026-06-30 | 151.67 | 1      | 1
            CDI                  | 2026-07-01 | -          | 151.67 | 0      | 0
            CDI                  | 2020-01-01 | -          | 169    | 1      | 1
            CDD                  | 2026-06-01 | 2026-11-30 | 151.67 | 0.0821 | 1
            CDD                  | 2025-07-01 | 2026-12-31 | 75.835 | 0.5    | 0.5
            CDD                  | 2026-01-01 | 2026-03-14 | 151.67 | 0.2    | 0
            REMPLACEMENT         | 2026-01-01 | -          | 151.67 | 0      | 0
            APPRENTISSAGE        | 2026-01-01 | -          | 151.67 | 0      | 0
            PROFESSIONNALISATION | 2026-01-01 | -          | 151.67 | 0      | 0
            CONTRAT_AIDE         | 2026-01-01 | -          | 151.67 | 0      | 0
            CAPE                 | 2026-01-01 | -          | -      | 0      | 0
            CAPE_CJS             | 2026-06-01 | 2026-08-31 | -      | 0      | 0
            """)
    void chaque_texte_compte_un_emploi_à_sa_façon(
            NatureDEmploi nature,
            LocalDate du,
            @Nullable LocalDate au,
            @Nullable BigDecimal heures,
            BigDecimal travail,
            BigDecimal social) {
        var emploi = new Emploi(UUID.randomUUID(), "Camille Aubrée", nature, du, au, heures);
        assertThat(Decompte.codeDuTravail(emploi, LocalDate.of(2026, 6, 30)).doubleValue())
                .isEqualTo(travail.doubleValue(), org.assertj.core.api.Assertions.within(0.0001));
        assertThat(Decompte.securiteSociale(emploi, YearMonth.of(2026, 6)).doubleValue())
                .isEqualTo(social.doubleValue(), org.assertj.core.api.Assertions.within(0.0001));
    }

    @Test
    void l_effectif_annuel_oublie_les_mois_sans_salarié_et_ce_qui_dépasse_le_centième() {
        assertThat(Decompte.annuel(nombres("0", "0", "10", "11", "11.99"))).isEqualByComparingTo("10.99");
        assertThat(Decompte.annuel(nombres("0", "0"))).isZero();
    }

    @Test
    void douze_mois_de_suite_à_onze_font_élire_un_comité_et_onze_mois_non() {
        assertThat(mensuel(Seuil.CSE, 11, "11", LocalDate.of(2026, 12, 15)).due())
                .isFalse();
        var douze = mensuel(Seuil.CSE, 12, "11", LocalDate.of(2027, 1, 1));
        assertThat(douze.due()).isTrue();
        assertThat(douze.depuis()).isEqualTo(LocalDate.of(2027, 1, 1));
        var sous = mensuel(Seuil.CSE, 12, "10.99", LocalDate.of(2027, 1, 1));
        assertThat(sous.etape()).isEqualTo(Franchissement.Etape.SOUS);
        assertThat(sous.marge()).isEqualByComparingTo("0.01");
    }

    @Test
    void à_cinquante_le_comité_s_étend_douze_mois_après_les_douze_mois() {
        var franchi = mensuel(Seuil.CSE_ETENDU, 12, "50", LocalDate.of(2027, 1, 1));
        assertThat(franchi.etape()).isEqualTo(Franchissement.Etape.PREVUE);
        assertThat(franchi.depuis()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @ParameterizedTest(name = "{0} en {1} : {2}, {3} années sur 5")
    @CsvSource(delimiter = '|', textBlock = """
            21 21 21 21       | 2026 | COMPTE     | 4
            21 21 21 21 21    | 2026 | EN_VIGUEUR | 5
            21 21 19 21 21    | 2026 | COMPTE     | 2
            21 21 21 21 21 19 | 2026 | SOUS       | 0
            20 20 20 20 20    | 2026 | EN_VIGUEUR | 5
            19 21 21 21 21    | 2026 | COMPTE     | 4
            """)
    void un_seuil_se_franchit_en_cinq_années_civiles_et_se_perd_en_une(
            String effectifs, int annee, Franchissement.Etape etape, int comptes) {
        var nombres = effectifs.split(" ");
        var annees = new TreeMap<Year, BigDecimal>();
        for (int i = 0; i < nombres.length; i++)
            annees.put(Year.of(annee - nombres.length + i), new BigDecimal(nombres[i]));
        var franchi = Franchissement.de(Seuil.HANDICAP, Serie.de(new TreeMap<>(), annees), LocalDate.of(annee, 6, 30));
        assertThat(franchi.etape()).isEqualTo(etape);
        assertThat(franchi.comptes()).isEqualTo(comptes);
    }

    @Test
    void qui_était_soumis_avant_la_réforme_de_2020_le_reste() {
        var annees = new TreeMap<Year, BigDecimal>();
        for (int annee = 2018; annee <= 2021; annee++) annees.put(Year.of(annee), new BigDecimal("22"));
        var serie = Serie.de(new TreeMap<>(), annees);
        var franchi = Franchissement.de(Seuil.HANDICAP, serie, LocalDate.of(2021, 6, 30));
        assertThat(franchi.due()).isTrue();
        assertThat(franchi.depuis()).isEqualTo(LocalDate.of(2019, 1, 1));
    }

    private static Franchissement mensuel(Seuil seuil, int nombre, String effectif, LocalDate jour) {
        var mois = new TreeMap<YearMonth, BigDecimal>();
        for (int i = 0; i < nombre; i++) mois.put(YearMonth.of(2026, 1).plusMonths(i), new BigDecimal(effectif));
        return Franchissement.de(seuil, Serie.de(mois, new TreeMap<>()), jour);
    }

    private static List<BigDecimal> nombres(String... textes) {
        var nombres = new ArrayList<BigDecimal>();
        for (var texte : textes) nombres.add(new BigDecimal(texte));
        return nombres;
    }
}
