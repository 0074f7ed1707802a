package coop.essaim.paie.calcul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ParametresTest {

    private static final Parametres DROIT = Parametres.enVigueur();

    @Test
    void une_valeur_vaut_jusqu_à_la_veille_de_la_suivante() {
        assertThat(valeur("ags.employeur", "2024-06-30")).isEqualByComparingTo("0.002");
        assertThat(valeur("ags.employeur", "2024-07-01")).isEqualByComparingTo("0.0025");
    }

    @Test
    void le_smic_de_la_réduction_suit_le_smic_puis_se_fige_au_1er_janvier_2026() {
        assertThat(valeur("smic.reduction", "2024-12-01")).isEqualByComparingTo(valeur("smic.horaire", "2024-12-01"));
        assertThat(valeur("smic.horaire", "2026-07-01")).isEqualByComparingTo("12.31");
        assertThat(valeur("smic.reduction", "2026-07-01")).isEqualByComparingTo("12.02");
    }

    @Test
    void ce_qui_n_est_plus_dû_n_a_pas_de_valeur() {
        assertThat(DROIT.valeur("maladie.salarie", LocalDate.of(2017, 12, 31))).isPresent();
        assertThat(DROIT.valeur("maladie.salarie", LocalDate.of(2018, 1, 1))).isEmpty();
    }

    @Test
    void chaque_ligne_porte_sa_référence_et_se_lit_à_toute_date_couverte() {
        assertThat(DROIT.toutes()).hasSizeGreaterThan(250).allSatisfy(ligne -> {
            assertThat(ligne.reference()).isNotBlank();
            assertThat(DROIT.ligne(ligne.code(), LocalDate.of(2017, 1, 1))).isNotNull();
        });
    }

    @Test
    void on_sait_ce_qui_change_un_jour_donné() {
        assertThat(DROIT.changementsDu(LocalDate.of(2026, 6, 1)))
                .extracting(LigneDeDroit::code)
                .containsExactly("smic.horaire");
    }

    @Test
    void un_code_inconnu_est_une_erreur_du_programme_pas_un_zéro() {
        assertThatThrownBy(() -> DROIT.valeur("maladie.patron", LocalDate.of(2026, 1, 1)))
                .hasMessageContaining("maladie.patron");
    }

    @Test
    void une_ligne_sans_référence_est_refusée() {
        assertThatThrownBy(() -> lire("csa.employeur;2017-01-01;0.3 %;")).hasMessageContaining("référence");
    }

    @Test
    void deux_valeurs_le_même_jour_sont_refusées() {
        assertThatThrownBy(() -> lire("a;2017-01-01;1;x\na;2017-01-01;2;x")).hasMessageContaining("deux valeurs");
    }

    private static Parametres lire(String texte) throws IOException {
        return Parametres.lire(new StringReader(texte));
    }

    private static BigDecimal valeur(String code, String date) {
        return DROIT.valeur(code, LocalDate.parse(date)).orElseThrow();
    }
}
