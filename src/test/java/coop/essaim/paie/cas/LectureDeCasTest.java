package coop.essaim.paie.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.paie.calcul.Contrat;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.cas.Cas.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LectureDeCasTest {

    private static final String MOIS = """
            {"id": "x", "date": "2026-07-01", "grossMonthly": 2100.5, "cadre": false, "hoursPerWeek": 17.5,
             "atmpRate": 1.2, "mobilityRate": 2, "headcount": 60, "health": {"total": 40, "employerShare": 0.5}}
            """;

    private static Cas lire(String texte) {
        return new LectureDeCas().lire(texte);
    }

    @Test
    void un_mois_se_lit_nu_ou_sous_input() {
        for (var texte : new String[] {MOIS, "{\"input\": " + MOIS + ", \"lines\": []}"}) {
            var cas = (Cas.DUnMois) lire(texte);
            assertThat(cas.mois().elements().brut()).isEqualTo(2100_50);
            assertThat(cas.mois().contrat()).isInstanceOf(Contrat.Salarie.class);
            assertThat(cas.mois().etablissement().tauxAtmp()).isEqualTo(12_000);
        }
    }

    @Test
    void un_budget_ou_un_net_fait_une_recherche() {
        assertThat(((Cas.ARebours) lire(MOIS.replace("\"grossMonthly\"", "\"budget\""))).objectif())
                .isEqualTo(new Cas.Objectif(Nature.COUT, 2100_50));
        assertThat(((Cas.ARebours) lire(MOIS.replace("\"grossMonthly\"", "\"net\""))).objectif())
                .isEqualTo(new Cas.Objectif(Nature.NET, 2100_50));
    }

    @ParameterizedTest(name = "{1} au lieu de {0}")
    @CsvSource(delimiter = '|', textBlock = """
            "grossMonthly": 2100.5        | "gross": 2100.5               | gross         | pas connu
            "grossMonthly": 2100.5        | "grossMonthly": "2100"        | grossMonthly  | nombre
            "grossMonthly": 2100.5        | "grossMonthly": -1            | grossMonthly  | positive
            "grossMonthly": 2100.5        | "grossMonthly": 10.005        | grossMonthly  | deux décimales
            "grossMonthly": 2100.5        | "grossMonthly": 1e30          | grossMonthly  | neuf chiffres
            "date": "2026-07-01"          | "date": "juillet"             | date          | 2026-07
            "date": "2026-07-01"          | "date": "2026-13"             | date          | existe
            "date": "2026-07-01"          | "date": "2026-02-31"          | date          | existe
            "grossMonthly": 2100.5        | "grossMonthly": NaN           | grossMonthly  | nombre
            "grossMonthly": 2100.5        | "grossMonthly": -Infinity     | grossMonthly  | nombre
            "grossMonthly": 2100.5        | "grossMonthly": 1e999999999   | grossMonthly  | chiffres
            "hoursPerWeek": 17.5          | "hoursPerWeek": 1e-999999999  | hoursPerWeek  | chiffres
            "headcount": 60               | "headcount": null             | headcount     | manque
            "id": "x"                     | "id": "x", "frozenThresholds": ["lune"] | frozenThresholds | fnal
            "id": "x"                     | "id": "x", "amendments": []   | amendments    | liste
            "id": "x"                     | "id": "x", "amendments": [{"hoursPerWeek": 20, "days": 40}] | amendments | 31 jours
            "cadre": false                | "cadre": "non"                | cadre         | true ou false
            "hoursPerWeek": 17.5          | "hoursPerWeek": 0             | hoursPerWeek  | positif
            "hoursPerWeek": 17.5          | "hoursPerWeek": 39            | hoursPerWeek  | 35
            "headcount": 60               | "headcount": 0                | headcount     | entier
            "headcount": 60               | "headcount": 1.5              | headcount     | entier
            "atmpRate": 1.2               | "atmpRate": 120               | atmpRate      | pourcentage
            "employerShare": 0.5          | "employerShare": 50           | health.employerShare | part
            "employerShare": 0.5          | "waiver": "flemme"            | health.waiver | motif
            "health": {                   | "pas": {"mode": "x"}, "health": { | pas.mode  | neutral ou rate
            "id": "x"                     | "id": "x", "budget": 3        | budget        | contredisent
            "id": "x"                     | "id": "x", "hourlyPay": 12    | budget        | hourlyPay
            "id": "x"                     | "id": "x", "overtime": 3      | overtime      | pas connu
            "id": "x"                     | "id": "x", "territory": "lune" | territory    | alsace-moselle
            "grossMonthly": 2100.5        | "cape": {"revenue": 900}      | cape          | ne vaut que pour un CAPE
            "id": "x"                     | "id": "x", "contract": "CESA", "amendments": [{"hoursPerWeek": 20, "days": 4}] | amendments | CESA
            """)
    void un_champ_en_faute_est_nommé_dans_une_phrase(String bon, String mauvais, String champ, String attendu) {
        assertThat(MOIS).contains(bon);
        assertThatThrownBy(() -> lire(MOIS.replace(bon, mauvais)))
                .isInstanceOf(CasIllisible.class)
                .hasMessageContaining("« " + champ + " »")
                .hasMessageContaining(attendu);
    }

    @Test
    void un_champ_manquant_est_nommé() {
        assertThatThrownBy(() -> lire(MOIS.replace("\"headcount\": 60,", ""))).hasMessageContaining("headcount");
        assertThatThrownBy(() -> lire(MOIS.replace("\"grossMonthly\": 2100.5,", "")))
                .hasMessageContaining("grossMonthly");
    }

    @Test
    void des_avenants_pondèrent_la_durée_par_leurs_jours() {
        var cas = (Cas.DUnMois)
                lire(
                        MOIS.replace(
                                "\"id\"",
                                "\"amendments\": [{\"hoursPerWeek\": 17.5, \"days\": 15}, {\"hoursPerWeek\": 35, \"days\": 16}], \"id\""));

        // (910 × 15 + 1 820 × 16) / 31 heures par an
        assertThat(((Contrat.Salarie) cas.mois().contrat()).duree().dixMilliemesParAn())
                .isEqualTo(13_796_774L);
    }

    @Test
    void un_seuil_gelé_se_lit_par_son_nom() {
        var cas = (Cas.DUnMois) lire(MOIS.replace("\"id\"", "\"frozenThresholds\": [\"fnal\", \"training\"], \"id\""));

        assertThat(cas.mois().etablissement().geles()).containsExactlyInAnyOrder(Obligation.FNAL, Obligation.FORMATION);
    }

    @Test
    void un_texte_qui_n_est_pas_du_json_dit_où_il_se_brise() {
        assertThatThrownBy(() -> lire("{\"input\": "))
                .isInstanceOf(CasIllisible.class)
                .hasMessageContaining("ligne 1");
        assertThatThrownBy(() -> lire("[]")).isInstanceOf(CasIllisible.class);
        assertThatThrownBy(() -> lire("")).isInstanceOf(CasIllisible.class);
    }

    @Test
    void les_mois_d_une_année_se_suivent() {
        var annee = """
                {"employee": {"cadre": false, "atmpRate": 1.2, "headcount": 60},
                 "months": [{"month": "2026-02", "gross": 100, "hoursPerWeek": 35},
                            {"month": "2026-01", "gross": 100, "hoursPerWeek": 35}]}""";
        assertThatThrownBy(() -> lire(annee))
                .hasMessageContaining("months[1].month")
                .hasMessageContaining("après");
        assertThatThrownBy(() -> lire(annee.replace("2026-01", "2027-01"))).hasMessageContaining("même année");
        assertThatThrownBy(
                        () -> lire(annee.replace("\"gross\": 100, \"hoursPerWeek\": 35},", "\"hoursPerWeek\": 35},")))
                .hasMessageContaining("months[0].gross");
        assertThatThrownBy(() -> lire(annee.replace("\"hoursPerWeek\"", "\"presense\": {}, \"hoursPerWeek\"")))
                .hasMessageContaining("« months[0].presense » n'est pas connu");
        assertThatThrownBy(() -> lire(annee.replace("\"gross\"", "\"budget\": 100, \"gross\"")))
                .hasMessageContaining("« months[0].budget » et « months[0].gross » se contredisent");
    }

    @Test
    void un_contrat_inconnu_se_lit_et_c_est_le_moteur_qui_le_refuse_par_son_nom() {
        var cas = lire(MOIS.replace("\"cadre\"", "\"contract\": \"apprentissage\", \"cadre\""));
        assertThat(JeuDeReference.CALCUL.calculer(cas))
                .asString()
                .contains("Le contrat « apprentissage » n'est pas calculé");
    }
}
