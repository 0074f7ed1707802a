package coop.essaim.acces.motdepasse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolitiqueDeMotDePasseTest {

    static final List<String> CONNUS =
            List.of("Camille Aubrée", "c.aubree@couture-nantaise.fr", "Coopérative Les Abeilles");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trois hexagones qui se touchent",
                "correct cheval agrafe batterie",
                "vhq8-Zr2p-x0Lm",
                "une phrase, avec des virgules et des accents : été, hiver",
                "un chat dort sur le toit rouge",
                "mot de passe avec des espaces au milieu de la phrase",
                "🐝 bourdonne au jardin de thym",
            })
    void une_phrase_longue_est_acceptée_sans_chiffre_ni_majuscule_imposés(String motDePasse) {
        assertThat(PolitiqueDeMotDePasse.refus(motDePasse, CONNUS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse2026!", "MotDePasse!!!!", "M0tD3P@sse123", "azertyuiop12", "Azertyuiop123!", "123456789012",
                "abcdefghijkl", "aaaaaaaaaaaa", "azazazazazaz", "soleilsoleil", "Bonjour123456", "password1234",
                "Passw0rd1234!", "jetaimejetaime", "marseille1313", "qwertyuiop123", "chouchou2024!", "azerty123456",
                "doudoudoudou", "1a2z3e4r5t6y", "motdepassesoleil", "ç@ç@ç@ç@ç@ç@"
            })
    void un_mot_de_passe_courant_est_refusé_même_déguisé(String motDePasse) {
        assertThat(PolitiqueDeMotDePasse.refus(motDePasse, CONNUS))
                .get()
                .asString()
                .contains("en premier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vive camille la fée",
                "AUBRÉE fait du vélo",
                "aubree et ses patrons",
                "la couture me plaît",
                "les abeilles volent bas"
            })
    void un_mot_de_passe_qui_nomme_la_personne_ou_la_coopérative_est_refusé(String motDePasse) {
        assertThat(PolitiqueDeMotDePasse.refus(motDePasse, CONNUS))
                .get()
                .asString()
                .contains("vous connaît");
    }

    @Test
    void onze_caractères_sont_trop_peu_et_cent_vingt_neuf_sont_trop() {
        assertThat(PolitiqueDeMotDePasse.refus("vhq8-Zr2p-x", CONNUS))
                .get()
                .asString()
                .contains("au moins 12");
        assertThat(PolitiqueDeMotDePasse.refus("vhq8-Zr2p-x0", CONNUS)).isEmpty();
        var phrase = "vhq8-Zr2p-x0Lm! ".repeat(9).substring(0, 100) + "une fin sans répétition ni suite";
        assertThat(PolitiqueDeMotDePasse.refus(phrase.substring(0, 128), CONNUS))
                .isEmpty();
        assertThat(PolitiqueDeMotDePasse.refus(phrase.substring(0, 129), CONNUS))
                .get()
                .asString()
                .contains("au plus 128");
    }
}
