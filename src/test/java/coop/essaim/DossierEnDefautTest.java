package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Un disque plein, un dossier en lecture seule : de vrais, dans un espace d'utilisateurs qui les permet sans
/// privilège.
class DossierEnDefautTest {

    @TempDir
    Path dossier;

    @Test
    void un_disque_plein_se_dit_en_une_phrase() throws Exception {
        // Huit mégaoctets : trop peu pour une grappe, assez pour créer le dossier.
        var plein = List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=8m essai \"$0\" && exec \"$@\"", "" + dossier);
        assertThat(servir(plein, dossier.resolve("donnees")))
                .isEqualTo("Le disque du dossier " + dossier.resolve("donnees") + " est plein (8 Mo libres) : faites "
                        + "de la place ou choisissez un autre dossier avec --donnees ; rien n'est perdu.\n");
    }

    /// La démonstration ouvre sa base pendant que l'application se prépare : c'est la base qui dit pourquoi tout
    /// s'arrête.
    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void un_disque_qui_se_remplit_pendant_la_création_se_dit_aussi_et_ne_laisse_pas_de_demi_base(String commande)
            throws Exception {
        // Deux cent deux mégaoctets, dont il ne reste presque rien une fois la place vérifiée : PostgreSQL le découvre.
        var script = "mount -t tmpfs -o size=204m essai \"$0\" && "
                + "(while [ ! -d \"$0/donnees/postgres.brouillon/base\" ]; do sleep 0.02; done; "
                + "dd if=/dev/zero of=\"$0/remplissage\" bs=1M count=400 2>/dev/null) & "
                + "sleep 1; \"$@\"; code=$?; ls \"$0/donnees\"; exit $code";
        var avant = List.of("unshare", "-rm", "bash", "-c", script, "" + dossier);
        assertThat(lancer(commande, avant, dossier.resolve("donnees")))
                .contains(" est plein (")
                .doesNotContain("\tat ", "\npostgres\n", "WARN", "ERROR");
    }

    @Test
    void un_dossier_en_lecture_seule_se_dit_en_une_phrase() throws Exception {
        Files.setPosixFilePermissions(dossier, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(servir(List.of("unshare", "-U"), dossier.resolve("donnees")))
                    .matches("Le dossier " + dossier.resolve("donnees") + " ne se laisse pas écrire par le compte \\S+ "
                            + ": donnez-lui-en le droit, ou choisissez un autre dossier avec --donnees\\.\n");
        } finally {
            Files.setPosixFilePermissions(dossier, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String servir(List<String> avant, Path donnees) throws IOException, InterruptedException {
        return lancer("serve", avant, donnees);
    }

    private static String lancer(String commande, List<String> avant, Path donnees)
            throws IOException, InterruptedException {
        try (var essaim =
                ProcessusEssaim.lancer(avant, donnees, commande, "--port", "0", "--donnees", donnees.toString())) {
            var sortie = essaim.finir();
            assertThat(essaim.code()).as(sortie).isEqualTo(1);
            return sortie;
        }
    }
}
