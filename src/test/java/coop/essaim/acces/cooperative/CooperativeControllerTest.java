package coop.essaim.acces.cooperative;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class CooperativeControllerTest {

    static final String ADRESSE = "/administration/cooperative";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Cooperatives cooperatives;

    Cookie session;

    @BeforeEach
    void la_troupe() {
        PostgresDeTest.superutilisateur().execute("delete from cooperative");
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        session = troupe.connecter("solene@exemple.fr");
    }

    @Test
    void l_identité_enregistrée_est_en_tête_de_chaque_page() {
        assertThat(envoyer(Map.of())).hasStatus(302).hasHeader("Location", ADRESSE);
        assertThat(navigateur.get().uri("/").cookie(session)).bodyText().contains("Ateliers du Val Rouge");
        assertThat(navigateur.get().uri(ADRESSE).cookie(session))
                .bodyText()
                .contains("123\u00a0456\u00a0782\u00a000010", "4 cour des Teinturiers", "RCS Nantes");
    }

    @Test
    void une_adresse_que_rien_ne_sert_dit_chez_qui_l_on_est_et_où_aller_sans_compte() {
        envoyer(Map.of());
        assertThat(navigateur.get().uri("/nulle-part"))
                .hasStatus(404)
                .bodyText()
                .contains("Ateliers du Val Rouge", "Se connecter", "/informations-collectives")
                .doesNotContain("Revenir à l’accueil");
        assertThat(navigateur.get().uri("/nulle-part").cookie(session))
                .hasStatus(404)
                .bodyText()
                .contains("Ateliers du Val Rouge", "Revenir à l’accueil");
    }

    @Test
    void l_IBAN_ne_se_relit_que_masqué_et_se_garde_quand_le_champ_reste_vide() {
        envoyer(Map.of("iban", "FR76 3000 6000 0112 3456 7890 189"));
        assertThat(navigateur.get().uri(ADRESSE).cookie(session))
                .bodyText()
                .contains("FR76\u00a0••••\u00a0••••\u00a00189")
                .doesNotContain("30006000", "3000 6000");
        envoyer(Map.of("iban", "", "denomination", "Ateliers du Val"));
        var gardee = cooperatives.actuelle().orElseThrow();
        assertThat(gardee.denomination()).isEqualTo("Ateliers du Val");
        assertThat(gardee.banque().iban().enClair()).isEqualTo("FR7630006000011234567890189");
    }

    @ParameterizedTest(name = "{0} = « {1} » : {2}")
    @CsvSource(delimiter = '|', textBlock = """
            du             | hier matin       | Écrivez une date comme 12/03/2026
            denomination   |                  | Écrivez la dénomination sociale.
            forme          | SARL             | Choisissez la forme juridique de la coopérative.
            siret          | 123 456 782 0001 | Écrivez les quatorze chiffres du SIRET
            siret          | 12345678200011   | Vérifiez ce SIRET
            greffe         |                  | Écrivez la ville du registre du commerce
            ape            | 7022             | Écrivez le code APE : quatre chiffres et une lettre
            voie           |                  | Écrivez le numéro et la voie
            codePostal     | 4400             | Écrivez les cinq chiffres d’un code postal français
            commune        |                  | Écrivez le nom de la commune
            capitalMinimum | -5               | Écrivez un capital minimum supérieur à zéro.
            tva            | FR00123456782    | Vérifiez ce numéro de TVA : sa clé
            tva            | FR40303265045    | celui-ci est celui de l’entreprise
            iban           | FR76 3000        | Écrivez les 27 caractères de l’IBAN français
            bic            | PSSTFRPP         | Écrivez l’IBAN qui va avec ce BIC, ou retirez le BIC.
            bic            | X                | Écrivez les huit ou onze caractères du BIC
            telephone      | 12               | Écrivez les dix chiffres du numéro
            courriel       | moi              | Écrivez une seule adresse de courriel
            site           | javascript:x     | Écrivez l’adresse complète du site
            """)
    void un_champ_mal_écrit_est_refusé_avec_sa_phrase_et_rien_n_est_gardé(String champ, String saisi, String phrase) {
        assertThat(envoyer(Map.of(champ, saisi == null ? "" : saisi)))
                .hasStatus(422)
                .bodyText()
                .contains(phrase);
        assertThat(cooperatives.historique()).isEmpty();
    }

    @Test
    void le_logo_ne_se_glisse_pas_dans_le_formulaire() {
        envoyer(Map.of("logo", "00000000-0000-0000-0000-000000000001", "siren", "356000000", "version", "9"));
        var gardee = cooperatives.actuelle().orElseThrow();
        assertThat(gardee.logo()).isNull();
        assertThat(gardee.siren().chiffres()).isEqualTo("123456782");
    }

    private MvcTestResult envoyer(Map<String, String> changes) {
        var champs = new LinkedHashMap<>(Map.of(
                "du", "01/01/2019",
                "denomination", "Ateliers du Val Rouge",
                "forme", "SCOP_SARL",
                "siret", "123 456 782 00010",
                "greffe", "Nantes",
                "ape", "7022z",
                "voie", "4 cour des Teinturiers",
                "codePostal", "44000",
                "commune", "Nantes"));
        champs.putAll(changes);
        var demande = navigateur.post().uri(ADRESSE).cookie(session);
        champs.forEach(demande::param);
        return demande.with(jeton()).exchange();
    }
}
