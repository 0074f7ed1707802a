package coop.essaim.gestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosteTest {

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({
        // compte, poste
        "706000, VENTES",
        "709600, VENTES",
        "741000, AUTRES_PRODUITS",
        "607000, ACHATS",
        "625110, SERVICES",
        "635110, IMPOTS",
        "641110, REMUNERATION",
        "681120, AUTRES_CHARGES",
        "910000, CONTRIBUTION",
        "911000, CHARGES_INTERNES",
        "920000, PRODUITS_INTERNES",
        "512000, TRESORERIE",
        "900000, TRESORERIE", // la banque interne est de la trésorerie
        "411100, CLIENTS",
        "419100, ACOMPTES", // le client ne doit pas moins pour l'avoir payé d'avance
        "419600, CLIENTS",
        "401100, FOURNISSEURS",
        "421100, REMUNERATIONS_DUES",
        "425100, FRAIS", // plus long que 42
        "431000, COTISATIONS",
        "442100, COTISATIONS", // le prélèvement à la source se reverse avec elles
        "445714, TVA",
        "445740, TVA_EN_ATTENTE", // l'État ne l'attend pas encore
        "445800, TVA_EN_ATTENTE",
        "441000, AUTRES_TIERS",
        "218300, DURABLE",
    })
    void un_compte_a_le_poste_de_sa_plus_longue_racine(String compte, Poste poste) {
        assertThat(Poste.de(compte)).isEqualTo(poste);
    }

    @Test
    void tout_le_plan_de_comptes_a_un_poste() throws Exception {
        try (var plan = getClass().getResourceAsStream("/comptabilite/plan-de-comptes.csv")) {
            var lignes = new String(Objects.requireNonNull(plan).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lignes.lines().skip(1).map(l -> l.substring(0, 6)))
                    .hasSizeGreaterThan(200)
                    .allSatisfy(compte -> assertThat(Poste.de(compte)).isNotNull());
        }
    }

    @Test
    void chaque_poste_a_son_mot_dans_l_adresse() {
        assertThat(Arrays.stream(Poste.values()).map(Poste::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
    }
}
