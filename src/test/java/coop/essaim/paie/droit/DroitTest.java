package coop.essaim.paie.droit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DroitTest {

    private static final Droit DROIT = new Droit();

    @Test
    void chaque_paramètre_a_son_nom_sur_la_page() {
        assertThat(DROIT.sansLibelle()).isEmpty();
    }

    @Test
    void une_valeur_dit_depuis_quand_elle_vaut_et_par_quel_texte() {
        var page = DROIT.page(LocalDate.of(2026, 11, 26), null);

        assertThat(valeur(page, "Smic horaire brut")).satisfies(smic -> {
            assertThat(smic.valeur()).isEqualTo("12,31\u00a0€");
            assertThat(smic.depuis()).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(smic.reference()).contains("22 mai 2026");
            assertThat(smic.suite()).hasSize(15);
        });
        assertThat(valeur(page, "Maladie, part de la coopérative").valeur()).isEqualTo("13\u00a0%");
        assertThat(valeur(page, "Maladie, part de la personne").valeur()).isEqualTo("—");
        assertThat(valeur(page, "Somme laissée dans tous les cas (RSA)").valeur())
                .isEqualTo("651,69\u00a0€");
    }

    @Test
    void une_valeur_qui_en_suit_une_autre_se_lit_comme_elle() {
        var page = DROIT.page(LocalDate.of(2025, 3, 1), null);

        assertThat(valeur(page, "Smic horaire de la réduction générale").valeur())
                .isEqualTo("11,88\u00a0€");
    }

    @Test
    void deux_dates_se_comparent_dans_l_ordre_du_temps() {
        var aller = DROIT.page(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 12, 31));
        var retour = DROIT.page(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1));

        assertThat(aller.ecarts()).isEqualTo(retour.ecarts()).anySatisfy(ecart -> {
            assertThat(ecart.libelle()).isEqualTo("Plafond de la Sécurité sociale, par mois");
            assertThat(ecart.avant()).isEqualTo("3\u202f925,00\u00a0€");
            assertThat(ecart.apres()).isEqualTo("4\u202f005,00\u00a0€");
            assertThat(ecart.reference()).isEqualTo("Arrêté du 22/12/2025");
        });
        assertThat(DROIT.page(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1))
                        .ecarts())
                .isEmpty();
    }

    @Test
    void ce_qui_a_changé_se_lit_jour_après_jour_le_plus_récent_d_abord() {
        var changements = DROIT.page(LocalDate.of(2026, 11, 26), null).changements();

        assertThat(changements.getFirst().jour()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(changements)
                .isSortedAccordingTo((a, b) -> b.jour().compareTo(a.jour()))
                .allSatisfy(changement -> assertThat(changement.ecarts()).isNotEmpty());
    }

    @Test
    void la_grille_du_taux_neutre_se_lit_et_change_comme_le_reste() {
        var novembre = DROIT.page(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 4, 30));

        assertThat(novembre.neutre()).satisfies(neutre -> {
            assertThat(neutre.depuis()).isEqualTo(LocalDate.of(2026, 5, 1));
            assertThat(neutre.reference()).contains("Loi de finances pour 2026");
            assertThat(neutre.paliers()).hasSize(20);
            assertThat(neutre.paliers().get(1)).isEqualTo(new DroitPage.Palier("1\u202f635,00\u00a0€", "0,5\u00a0%"));
        });
        assertThat(novembre.ecarts()).anySatisfy(ecart -> {
            assertThat(ecart.libelle()).isEqualTo("Grille du taux neutre");
            assertThat(ecart.avant()).isEqualTo("du 01/05/2025");
            assertThat(ecart.apres()).isEqualTo("du 01/05/2026");
        });
        assertThat(novembre.changements())
                .anySatisfy(changement -> assertThat(changement.jour()).isEqualTo(LocalDate.of(2026, 5, 1)));
        assertThat(DROIT.page(LocalDate.of(2018, 6, 1), null).neutre()).isNull();
    }

    private static DroitPage.Valeur valeur(DroitPage page, String libelle) {
        return page.groupes().stream()
                .flatMap(groupe -> groupe.valeurs().stream())
                .filter(valeur -> valeur.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }
}
