package coop.essaim.facturation.electronique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Les vérificateurs des essais apportent des bibliothèques que le jar n'a pas : une classe manquait en production, et
/// tous les essais étaient verts. Celui-ci compose sans elles.
class EnProductionTest {

    /// Écrit par Maven avant les essais : ce que le jar emporte.
    private static final Path BIBLIOTHEQUES = Path.of("target", "bibliotheques-de-production.txt");

    @Test
    void une_facture_se_compose_avec_les_seules_bibliothèques_du_jar() throws Exception {
        var chemin = String.join(
                File.pathSeparator,
                dossier(Composeur.class).toString(),
                dossier(FacturX.class).toString(),
                Files.readString(BIBLIOTHEQUES).strip());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var processus = new ProcessBuilder(
                        java, "-Xmx512m", "-Dstdout.encoding=UTF-8", "-cp", chemin, Composeur.class.getName())
                .redirectErrorStream(true)
                .start();

        var sortie = lire(processus);

        assertThat(processus.waitFor()).as(sortie).isZero();
        assertThat(sortie).contains("composés : " + CasDEssai.tous().size());
    }

    private static String lire(Process processus) throws IOException {
        try (var lu = processus.getInputStream()) {
            return new String(lu.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path dossier(Class<?> classe) throws Exception {
        return Path.of(
                classe.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
