package coop.essaim;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Un vrai Essaim dans sa propre JVM, comme `./essaim` le lance, sans les classes d'essai.
final class ProcessusEssaim implements AutoCloseable {

    private final Process processus;
    private final BufferedReader sortie;
    private final Path donnees;
    private final StringBuilder lu = new StringBuilder();

    private ProcessusEssaim(Process processus, Path donnees) {
        this.processus = processus;
        this.sortie = processus.inputReader(StandardCharsets.UTF_8);
        this.donnees = donnees;
    }

    /// @param avant des mots à mettre devant java (`unshare`, par exemple)
    static ProcessusEssaim lancer(List<String> avant, Path donnees, String... arguments) throws IOException {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(chemin -> !chemin.endsWith("test-classes"))
                .toList();
        var commande = new ArrayList<>(avant);
        commande.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                String.join(File.pathSeparator, classes),
                "coop.essaim.Essaim"));
        commande.addAll(List.of(arguments));
        var fabrique = new ProcessBuilder(commande).redirectErrorStream(true);
        fabrique.environment().keySet().removeIf(nom -> nom.startsWith("SPRING_") || nom.startsWith("ESSAIM_"));
        fabrique.environment()
                .put("XDG_CACHE_HOME", donnees.resolveSibling("cache").toString());
        return new ProcessusEssaim(fabrique.start(), donnees);
    }

    static ProcessusEssaim servir(Path donnees) throws IOException {
        return lancer(List.of(), donnees, "serve", "--port", "0", "--donnees", donnees.toString());
    }

    static ProcessusEssaim montrer(Path donnees) throws IOException {
        return lancer(List.of(), donnees, "demo", "--facteur", "0", "--port", "0", "--donnees", donnees.toString());
    }

    /// Ce qui a été dit jusqu'ici.
    String dit() {
        return lu.toString();
    }

    /// Lit jusqu'à l'adresse, et la rend.
    String adresse() throws IOException {
        for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
            lu.append(ligne).append('\n');
            if (ligne.contains("répond sur ")) return ligne.replaceFirst(".*répond sur (\\S+).*", "$1");
        }
        throw new IllegalStateException("Le serveur n'a pas démarré :\n" + lu);
    }

    /// Lit l'encadré qui suit, et le rend sans ses filets.
    String encadre() throws IOException {
        var texte = new StringBuilder();
        int filets = 0;
        for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
            lu.append(ligne).append('\n');
            if (ligne.matches("═+")) filets++;
            else if (filets == 1) texte.append(ligne.strip()).append('\n');
            if (filets == 2) return texte.toString();
        }
        throw new IllegalStateException("Rien d'encadré :\n" + lu);
    }

    /// Attend la fin et rend tout ce qui a été dit.
    String finir() throws IOException {
        for (var ligne = sortie.readLine(); ligne != null; ligne = sortie.readLine()) {
            lu.append(ligne).append('\n');
        }
        return lu.toString();
    }

    int code() throws InterruptedException {
        if (!processus.waitFor(120, TimeUnit.SECONDS)) throw new IllegalStateException("Toujours en marche :\n" + lu);
        return processus.exitValue();
    }

    void demanderLArret() {
        processus.toHandle().destroy(); // SIGTERM, sans fermer les flux que l'on lit encore
    }

    /// `kill -9` sur l'arbre entier, veilleur et PostgreSQL compris.
    void tuerTout() throws IOException, InterruptedException {
        var arbre = Stream.concat(Stream.of(processus.toHandle()), Stream.concat(processus.descendants(), postgres()))
                .toList();
        arbre.forEach(ProcessHandle::destroyForcibly);
        processus.waitFor();
    }

    /// `kill -9` sur la JVM et son veilleur : PostgreSQL reste seul en vie.
    void tuerSansPostgres() throws InterruptedException {
        var arbre = Stream.concat(processus.descendants(), Stream.of(processus.toHandle()))
                .toList();
        arbre.forEach(ProcessHandle::destroyForcibly);
        processus.waitFor();
    }

    Stream<ProcessHandle> postgres() throws IOException {
        var fiche = donnees.resolve("postgres/postmaster.pid");
        if (!Files.exists(fiche)) return Stream.empty();
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(fiche).getFirst().strip()))
                .stream()
                .flatMap(maitre -> Stream.concat(Stream.of(maitre), maitre.descendants()));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tuerTout();
    }
}
