package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AdressePostaleTest {

    @Test
    void une_adresse_s_écrit_sur_une_ligne_ou_sur_une_enveloppe() {
        var adresse = AdressePostale.enFrance(
                "Bâtiment B\n 12  rue des Tisserands \n\n", "44 000", "Saint-Sébastien-sur-Loire");
        assertThat(adresse).hasToString("Bâtiment B, 12 rue des Tisserands, 44000 Saint-Sébastien-sur-Loire");
        assertThat(adresse.surEnveloppe())
                .containsExactly("Bâtiment B", "12 rue des Tisserands", "44000 SAINT SEBASTIEN SUR LOIRE");
    }

    @Test
    void à_l_étranger_le_pays_finit_l_adresse() {
        var adresse = new AdressePostale(List.of("Rue Neuve 1"), "1000", "Bruxelles", null, "be");
        assertThat(adresse).hasToString("Rue Neuve 1, 1000 Bruxelles, Belgique");
        assertThat(adresse.surEnveloppe()).containsExactly("Rue Neuve 1", "1000 BRUXELLES", "BELGIQUE");
        assertThat(new AdressePostale(List.of("Main Street"), "", "Cork", null, "IE").surEnveloppe())
                .containsExactly("Main Street", "CORK", "IRLANDE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"01000", "20000", "20600", "44000", "75116", "95999", "97110", "97600", "98800", "44 035"})
    void un_code_postal_français_est_de_métropole_de_Corse_ou_d_outre_mer(String texte) {
        assertThat(AdressePostale.lireCodePostal(texte, "FR").siLue()).isPresent();
    }

    @ParameterizedTest(name = "« {0} »")
    @NullSource
    @ValueSource(strings = {"", "4400", "440000", "00100", "96000", "97000", "97900", "98000", "2A004", "F-44000"})
    void un_code_postal_d_une_autre_forme_est_refusé(String texte) {
        assertThat(AdressePostale.lireCodePostal(texte, "FR").refus())
                .contains("Écrivez les cinq chiffres d’un code postal français, par exemple 44000.");
    }

    @ParameterizedTest(name = "Insee {0}, code postal {1} : {2}")
    @CsvSource({
        "44109, 44000, true",
        "2A004, 20000, true",
        "2b033, 20200, true",
        "97105, 97100, true",
        "26281, 84600, true", // une enclave de la Drôme, distribuée par le Vaucluse
        "44109, 20000, false",
        "2A004, 44000, false",
        "97105, 44000, false",
        "44109, 97100, false",
        "4410, 44000, false",
        "2C004, 20000, false",
    })
    void un_code_Insee_s_accorde_au_code_postal_en_Corse_et_outre_mer(String insee, String codePostal, boolean accord) {
        assertThat(AdressePostale.lireCodeInsee(insee, codePostal).siLue().isPresent())
                .isEqualTo(accord);
    }

    @Test
    void chaque_champ_a_sa_phrase() {
        assertThat(AdressePostale.lireLignes(" \n ").refus())
                .contains("Écrivez le numéro et la voie, par exemple 12 rue des Tisserands.");
        assertThat(AdressePostale.lireLignes("a\nb\nc\nd\ne").refus())
                .contains("Écrivez l’adresse sur quatre lignes au plus, sans le nom ni le code postal.");
        assertThat(AdressePostale.lireLignes("a".repeat(39)).refus())
                .contains("Coupez la ligne trop longue en deux : la norme postale en permet 38 caractères.");
        assertThat(AdressePostale.lireLignes("a".repeat(38)).siLue()).isPresent();
        assertThat(AdressePostale.lireCommune("44").refus())
                .contains("Écrivez le nom de la commune, en 38 caractères au plus.");
        assertThat(AdressePostale.lirePays("France").refus())
                .contains("Choisissez un pays, en deux lettres : FR pour la France, BE pour la Belgique.");
        assertThat(AdressePostale.lireCodePostal("<b>", "BE").refus())
                .contains("Écrivez un code postal de douze lettres et chiffres au plus.");
    }

    @Test
    void lire_une_adresse_rend_le_premier_refus_dans_l_ordre_des_champs() {
        assertThat(AdressePostale.lire("12 rue des Tisserands", "44000", "Nantes", "FR")
                        .siLue())
                .contains(AdressePostale.enFrance("12 rue des Tisserands", "44000", "Nantes"));
        assertThat(AdressePostale.lire(null, null, null, null).refus())
                .isEqualTo(AdressePostale.lireLignes(null).refus());
        assertThat(AdressePostale.lire("12 rue des Tisserands", "4400", "", "FR")
                        .refus())
                .isEqualTo(AdressePostale.lireCodePostal("4400", "FR").refus());
        assertThatThrownBy(() -> AdressePostale.enFrance("12 rue des Tisserands", "44000", ""))
                .isInstanceOf(SaisieRefusee.class);
    }

    @Property
    void tout_code_postal_accepté_se_relit_dans_son_adresse(@ForAll @IntRange(min = 1000, max = 99_999) int nombre) {
        var code = "%05d".formatted(nombre);
        int debut = nombre / 1000;
        int trois = nombre / 100;
        boolean attendu = debut <= 95
                || (trois >= 971 && trois <= 978)
                || List.of(984, 986, 987, 988).contains(trois);
        assertThat(AdressePostale.lireCodePostal(code, "FR").siLue().isPresent())
                .isEqualTo(attendu);
    }

    @Test
    void en_json_une_adresse_se_relit() {
        var json = new JsonMapper();
        var adresse = new AdressePostale(List.of("12 rue des Tisserands"), "44000", "Nantes", "44109", "FR");
        assertThat(json.readValue(json.writeValueAsString(adresse), AdressePostale.class))
                .isEqualTo(adresse);
    }
}
