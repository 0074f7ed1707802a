package coop.essaim.commun;

import static coop.essaim.commun.EnFrancais.avecLeJour;
import static coop.essaim.commun.EnFrancais.compte;
import static coop.essaim.commun.EnFrancais.deMois;
import static coop.essaim.commun.EnFrancais.enFrancais;
import static coop.essaim.commun.EnFrancais.enTableau;
import static coop.essaim.commun.EnFrancais.lireDate;
import static coop.essaim.commun.EnFrancais.lireNombre;
import static coop.essaim.commun.EnFrancais.liste;
import static coop.essaim.commun.EnFrancais.ordinal;
import static coop.essaim.commun.EnFrancais.ordinalFeminin;
import static coop.essaim.commun.EnFrancais.taille;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnFrancaisTest {

    @Test
    void un_mois_s_écrit_en_toutes_lettres() {
        assertThat(enFrancais(YearMonth.of(2026, 8))).isEqualTo("août 2026");
        assertThat(enTableau(YearMonth.of(2026, 8))).isEqualTo("08/2026");
    }

    @Test
    void la_préposition_s_élide_devant_une_voyelle() {
        assertThat(deMois(YearMonth.of(2026, 3))).isEqualTo("de mars 2026");
        assertThat(deMois(YearMonth.of(2026, 4))).isEqualTo("d’avril 2026");
        assertThat(deMois(YearMonth.of(2026, 8))).isEqualTo("d’août 2026");
        assertThat(deMois(YearMonth.of(2026, 10))).isEqualTo("d’octobre 2026");
        assertThat(List.of(
                        EnFrancais.de("Camille Aubrée"),
                        EnFrancais.de("Émeline Mourlon"),
                        EnFrancais.de("Yann Le Bihan"),
                        EnFrancais.de("Yvon Périgois"),
                        EnFrancais.de("Hakim Rannou")))
                .containsExactly(
                        "de Camille Aubrée",
                        "d’Émeline Mourlon",
                        "de Yann Le Bihan",
                        "d’Yvon Périgois",
                        "de Hakim Rannou");
    }

    @Test
    void une_date_s_écrit_en_lettres_dans_une_phrase_et_en_chiffres_dans_un_tableau() {
        assertThat(enFrancais(LocalDate.of(2026, 3, 12))).isEqualTo("12 mars 2026");
        assertThat(enFrancais(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
        assertThat(avecLeJour(LocalDate.of(2026, 3, 12))).isEqualTo("jeudi 12 mars 2026");
        assertThat(EnFrancais.enTeteDeColonne(LocalDate.of(2026, 3, 12))).isEqualTo("jeu. 12/03");
        assertThat(enTableau(LocalDate.of(2026, 3, 1))).isEqualTo("01/03/2026");
    }

    @Test
    void un_instant_s_écrit_à_l_heure_de_Paris_été_comme_hiver() {
        assertThat(enFrancais(Instant.parse("2026-07-14T22:05:59Z"))).isEqualTo("15 juillet 2026 à 0\u00a0h\u00a005");
        assertThat(enTableau(Instant.parse("2026-01-14T22:05:59Z"))).isEqualTo("14/01/2026 23:05");
        assertThat(enFrancais(LocalTime.of(9, 0))).isEqualTo("9\u00a0h");
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "2026-03-01..2026-03-31, du 1er au 31 mars 2026",
        "2026-01-15..2026-03-31, du 15 janvier au 31 mars 2026",
        "2025-03-01..2026-03-31, du 1er mars 2025 au 31 mars 2026",
        "2026-03-12..2026-03-12, le 12 mars 2026",
        "2026-03-01.., à partir du 1er mars 2026",
        "..2026-03-31, jusqu’au 31 mars 2026",
        ".., sans limite de date",
    })
    void une_période_s_écrit_sans_se_répéter(String periode, String attendu) {
        assertThat(Periode.valueOf(periode)).hasToString(attendu);
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "PT2H30M, 2 h 30",
        "PT2H5M, 2 h 05",
        "PT3H, 3 h",
        "PT45M, 45 min",
        "PT26H, 26 h",
        "PT0S, 0 min",
        "PT-2H-30M, \u22122 h 30",
        "PT-30S, 0 min",
    })
    void une_durée_s_écrit_en_heures(Duration duree, String attendu) {
        assertThat(enFrancais(duree)).isEqualTo(attendu.replace(' ', '\u00a0'));
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        "P3D, 3 jours",
        "P1D, 1 jour",
        "P1Y2M, 1 an et 2 mois",
        "P14M, 1 an et 2 mois",
        "P2Y1M4D, '2 ans, 1 mois et 4 jours'",
        "P0D, 0 jour",
    })
    void une_ancienneté_s_écrit_en_années_mois_et_jours(Period duree, String attendu) {
        assertThat(enFrancais(duree)).isEqualTo(attendu);
    }

    @Test
    void une_ancienneté_négative_est_une_faute_du_programme() {
        assertThatThrownBy(() -> enFrancais(Period.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void une_liste_finit_par_et() {
        assertThat(liste(List.of())).isEmpty();
        assertThat(liste(List.of("a"))).isEqualTo("a");
        assertThat(liste(List.of("a", "b"))).isEqualTo("a et b");
        assertThat(liste(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(liste(List.of("a", "b", "c"), "ou")).isEqualTo("a, b ou c");
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @CsvSource({
        "0, facture, 0 facture",
        "1, facture, 1 facture",
        "2, facture, 2 factures",
        "2, mois, 2 mois",
        "2, prix, 2 prix",
        "2, journal, 2 journaux",
        "2, tableau, 2 tableaux",
        "1234, facture, 1\u202f234 factures",
    })
    void un_compte_accorde_le_nom_et_zéro_est_singulier(long nombre, String nom, String attendu) {
        assertThat(compte(nombre, nom)).isEqualTo(attendu);
    }

    @Test
    void le_pluriel_d_un_groupe_de_mots_ne_se_devine_pas() {
        assertThat(compte(2, "bulletin de paie", "bulletins de paie")).isEqualTo("2 bulletins de paie");
        assertThatThrownBy(() -> compte(1, "bulletin de paie")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void un_rang_s_abrège_selon_le_genre() {
        assertThat(ordinal(1) + ordinal(2) + ordinal(21)).isEqualTo("1er2e21e");
        assertThat(ordinalFeminin(1) + ordinalFeminin(2)).isEqualTo("1re2e");
    }

    @ParameterizedTest(name = "{0} octets : {1}")
    @CsvSource({
        "0, '0 octet'",
        "1, '1 octet'",
        "999, '999 octets'",
        "3440, '3,4 ko'",
        "20000000, '20 Mo'",
        "999949, '999,9 ko'",
        "999950, '1 Mo'",
        "5000000000000000, '5\u202f000 To'",
    })
    void une_taille_s_écrit_dans_l_unité_qui_se_lit(long octets, String attendu) {
        assertThat(taille(octets)).isEqualTo(attendu.replace(' ', '\u00a0'));
    }

    @Test
    void un_nombre_garde_ses_décimales() {
        assertThat(enFrancais(new BigDecimal("-1234.50"))).isEqualTo("\u22121\u202f234,50");
        assertThat(enFrancais(1_234_567)).isEqualTo("1\u202f234\u202f567");
    }

    // -- Lire -----------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "« {0} » est le 12 mars 2026")
    @ValueSource(
            strings = {
                "12/3/26",
                "12/03/2026",
                "12-03-2026",
                "12.3.2026",
                "12 3 2026",
                "12 / 3 / 2026",
                "12032026",
                "120326",
                "2026-03-12",
                "2026/3/12",
                "12 mars 2026",
                "12 MARS 26",
                "12\u00a0mars 2026",
                "jeudi 12 mars 2026"
            })
    void une_date_se_tape_comme_on_veut(String texte) {
        assertThat(lireDate(texte)).isEqualTo(new Lecture.Lue<>(LocalDate.of(2026, 3, 12)));
    }

    @ParameterizedTest(name = "« {0} » est le {1}")
    @CsvSource({
        "1er février 2026, 2026-02-01",
        "1 er fevrier 2026, 2026-02-01",
        "3 févr. 2026, 2026-02-03",
        "3 juil. 2026, 2026-07-03",
        "15 Août 2026, 2026-08-15",
        "29/02/2028, 2028-02-29",
        "12/3/49, 2049-03-12",
        "12/3/50, 1950-03-12",
    })
    void une_date_se_lit_en_lettres_abrégées_et_sur_deux_chiffres(String texte, LocalDate attendu) {
        assertThat(lireDate(texte)).isEqualTo(new Lecture.Lue<>(attendu));
    }

    @ParameterizedTest(name = "« {0} » : {1}")
    @CsvSource({
        "30/02/2026, Choisissez un jour qui existe : le mois de février 2026 compte 28 jours.",
        "31 avril 2026, Choisissez un jour qui existe : le mois d’avril 2026 compte 30 jours.",
        "0/3/2026, Choisissez un jour qui existe : le mois de mars 2026 compte 31 jours.",
        "03/25/2026, 'Écrivez le jour, puis le mois, de 1 à 12, puis l’année, par exemple 12/03/2026.'",
        "12/03/0026, Écrivez une année entre 1900 et 2199.",
    })
    void une_date_qui_n_existe_pas_est_refusée_et_la_phrase_dit_pourquoi(String texte, String phrase) {
        assertThat(lireDate(texte).refus()).contains(phrase);
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "demain", "12 jui 2026", "12 ma 2026", "12/3/202", "1203026", "12/3/20266", "12 mars"})
    void un_texte_qui_n_est_pas_une_date_est_refusé_par_une_phrase(String texte) {
        assertThat(lireDate(texte).refus()).contains("Écrivez une date comme 12/03/2026 ou 12 mars 2026.");
    }

    @Property
    void toute_date_écrite_se_relit(@ForAll @LongRange(min = -25_567, max = 84_005) long jourDepuis1970) {
        var date = LocalDate.ofEpochDay(jourDepuis1970);
        var lue = new Lecture.Lue<>(date);
        assertThat(lireDate(enFrancais(date))).isEqualTo(lue);
        assertThat(lireDate(avecLeJour(date))).isEqualTo(lue);
        assertThat(lireDate(enTableau(date))).isEqualTo(lue);
        assertThat(lireDate(date.toString())).isEqualTo(lue);
    }

    @Property
    void lire_une_date_ne_casse_sur_aucun_texte(@ForAll String texte) {
        assertThat(lireDate(texte).refus().isPresent())
                .isNotEqualTo(lireDate(texte).siLue().isPresent());
    }

    @Test
    void une_quantité_se_tape_et_refuse_une_décimale_de_trop() {
        assertThat(lireNombre("1 234,5", 2)).isEqualTo(new Lecture.Lue<>(new BigDecimal("1234.5")));
        assertThat(lireNombre("1,255", 2).refus())
                .contains("Écrivez un nombre avec 2 décimales au plus, par exemple 12,5.");
        assertThat(lireNombre("1,5", 0).refus()).contains("Écrivez un nombre entier, par exemple 12.");
    }

    @ParameterizedTest
    @CsvSource({
        "Reste : 12 €, Reste_: 12_€",
        "« Ourlets » est là, «_Ourlets_» est là",
        "Sûr ?, Sûr_?",
        "12 % ; le reste, 12_%_; le reste",
        "'Article :nommé', 'Article :nommé'",
        "rien à changer, rien à changer"
    })
    void un_signe_ne_passe_pas_à_la_ligne_sans_son_mot(String texte, String attendu) {
        assertThat(EnFrancais.sansCoupure(texte)).isEqualTo(attendu.replace('_', '\u00a0'));
    }

    @Property
    void tenir_les_signes_ne_change_que_des_espaces_et_une_fois(@ForAll String texte) {
        var tenu = EnFrancais.sansCoupure(texte);
        assertThat(tenu.replace('\u00a0', ' ')).isEqualTo(texte.replace('\u00a0', ' '));
        assertThat(EnFrancais.sansCoupure(tenu)).isEqualTo(tenu);
    }
}
