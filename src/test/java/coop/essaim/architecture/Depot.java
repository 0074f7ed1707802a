package coop.essaim.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Les fichiers du dépôt, tels que Git les suit ou s'apprête à les suivre ; sans Git, ceux du dossier.
public final class Depot {

    public static final String SOURCES = "src/main/java/coop/essaim/";

    private static final List<String> BINAIRES = List.of(".png", ".jpg", ".ico", ".ttf", ".woff2", ".pdf", ".icc");
    private static final List<Fichier> FICHIERS = lire();

    private Depot() {}

    /// Un fichier et son texte ; le chemin est relatif à la racine, avec des barres obliques.
    public record Fichier(String chemin, String texte) {
        public String nom() {
            return chemin.substring(chemin.lastIndexOf('/') + 1);
        }

        /// Le dossier directement sous `coop/essaim` : `facturation` ; vide pour un fichier de la racine.
        public String module() {
            if (!chemin.startsWith(SOURCES)) return "";
            var reste = chemin.substring(SOURCES.length());
            return reste.contains("/") ? reste.substring(0, reste.indexOf('/')) : "";
        }
    }

    public static List<Fichier> fichiers(Predicate<String> chemin) {
        return FICHIERS.stream().filter(f -> chemin.test(f.chemin())).toList();
    }

    private static List<Fichier> lire() {
        try {
            return chemins().stream()
                    .filter(chemin -> BINAIRES.stream().noneMatch(chemin::endsWith))
                    .filter(chemin -> Files.isRegularFile(Path.of(chemin)))
                    .map(chemin -> new Fichier(chemin, texte(Path.of(chemin))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texte(Path chemin) {
        try {
            return Files.readString(chemin, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Fichier suivi qui n'est pas du texte UTF-8 : " + chemin, e);
        }
    }

    private static List<String> chemins() throws IOException {
        if (!Files.exists(Path.of(".git"))) return cheminsDuDossier();
        var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").start();
        var sortie = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!git.waitFor(30, TimeUnit.SECONDS) || git.exitValue() != 0) throw new IOException("git ls-files");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return List.of(sortie.split("\0")).stream().sorted().distinct().toList();
    }

    private static List<String> cheminsDuDossier() throws IOException {
        try (var tous = Files.walk(Path.of(""))) {
            return tous.filter(Files::isRegularFile)
                    .map(chemin -> chemin.toString().replace('\\', '/'))
                    .filter(chemin -> !chemin.startsWith("target/") && !chemin.startsWith("donnees/"))
                    .sorted()
                    .toList();
        }
    }
}
