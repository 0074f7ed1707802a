package coop.essaim.commun.commande;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.commun.commande.Verification.Anomalie;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifierTest {

    static final Verification TENUE = verification("comptes", "Les écritures s'équilibrent.");
    static final Verification ROMPUE =
            verification("journal", "Le journal est entier.", new Anomalie("journal, ligne 12", "cette ligne manque."));

    final ByteArrayOutputStream ecrit = new ByteArrayOutputStream();

    @Test
    void tout_tient_le_code_est_0() {
        assertThat(lancer(List.of(TENUE), false)).isEqualTo(Commande.FAIT);
        assertThat(ecrit.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("✓ comptes : Les écritures s'équilibrent.\n");
    }

    @Test
    void une_promesse_rompue_est_nommée_avec_sa_ligne_et_le_code_est_1() {
        assertThat(lancer(List.of(ROMPUE, TENUE), false)).isEqualTo(Commande.REFUSE);
        assertThat(ecrit.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                ✓ comptes : Les écritures s'équilibrent.
                ✗ journal : cette promesse n'est pas tenue : Le journal est entier.
                    journal, ligne 12 : cette ligne manque.
                """);
    }

    @Test
    void un_programme_reçoit_du_json() {
        assertThat(lancer(List.of(ROMPUE), true)).isEqualTo(Commande.REFUSE);
        assertThat(ecrit.toString(StandardCharsets.UTF_8).strip()).isEqualTo("""
                {"tient":false,"verifications":[{"nom":"journal","promesse":"Le journal est entier.",\
                "anomalies":[{"objet":"journal, ligne 12","phrase":"cette ligne manque."}]}]}""");
    }

    @Test
    void une_seule_vérification_se_lance_par_son_nom() {
        assertThat(lancer(List.of(ROMPUE, TENUE), false, "comptes")).isEqualTo(Commande.FAIT);
    }

    @Test
    void un_nom_inconnu_dit_lesquels_existent() {
        assertThatThrownBy(() -> lancer(List.of(ROMPUE, TENUE), false, "compte"))
                .isInstanceOf(MauvaisUsage.class)
                .hasMessage("Aucune vérification ne s'appelle « compte ». Choisissez parmi : comptes, journal.");
    }

    private int lancer(List<Verification> verifications, boolean json, String... mots) {
        var flux = new PrintStream(ecrit, true, StandardCharsets.UTF_8);
        return new Verifier(verifications)
                .executer(Arguments.lire(List.of(mots), Set.of()), new Sortie(flux, flux, json));
    }

    private static Verification verification(String nom, String promesse, Anomalie... anomalies) {
        return new Verification() {
            @Override
            public String nom() {
                return nom;
            }

            @Override
            public String promesse() {
                return promesse;
            }

            @Override
            public List<Anomalie> executer() {
                return List.of(anomalies);
            }
        };
    }
}
