package coop.essaim.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// La forme d'un message de commit, vérifiée par `.githooks/commit-msg`.
class MessageDeCommitTest {

    @TempDir
    Path dossier;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facturation: refuse la validation d'une facture dans un mois clos",
                "facturation: numérote les avoirs\n\nParce que la suite est unique.",
                "documents, commun: rend les pièces en PDF/A-3",
                "Merge branch 'main' into documents"
            })
    void un_message_à_la_forme_voulue_passe(String message) throws Exception {
        assertThat(verdict(message)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corrige un bogue",
                "Facturation: refuse un mois clos",
                "facturation: refuse un mois clos.",
                "facturation : refuse un mois clos",
                "facturation: refuse la validation d'une facture dans un mois clos, même ancien",
                "facturation: refuse un mois clos\nsans ligne vide",
                ""
            })
    void un_message_sans_la_forme_voulue_est_refusé(String message) throws Exception {
        assertThat(verdict(message)).isEqualTo(1);
    }

    private int verdict(String message) throws IOException, InterruptedException {
        var fichier = Files.writeString(dossier.resolve("message"), message + "\n");
        var crochet = new ProcessBuilder("bash", ".githooks/commit-msg", fichier.toString());
        crochet.environment().put("LC_ALL", "C.UTF-8");
        return crochet.redirectErrorStream(true).start().waitFor();
    }
}
