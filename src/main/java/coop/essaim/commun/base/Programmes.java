package coop.essaim.commun.base;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// Les programmes de PostgreSQL, sortis une fois de leur archive dans le cache de l'utilisateur.
final class Programmes {

    static final String VERSION = "18.6.0";

    private Programmes() {}

    /// Dans le cache de l'utilisateur, ou dans le dossier de données quand ce compte n'a pas de cache.
    static Path extraire(DossierDeDonnees dossier) {
        try {
            return extraireDans(cache());
        } catch (IOException _) {
            try {
                return extraireDans(dossier.racine().resolve("programmes"));
            } catch (IOException e) {
                if (DossierDeDonnees.estPlein(e.getMessage())) throw dossier.plein();
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Sous root, hors de son dossier personnel, qu'un compte sans privilège ne traverse pas.
    private static Path cache() {
        var choisi = System.getenv("XDG_CACHE_HOME");
        if (choisi != null && !choisi.isBlank()) return Path.of(choisi, "essaim");
        if ("root".equals(System.getProperty("user.name"))) return Path.of("/var/cache/essaim");
        return Path.of(System.getProperty("user.home"), ".cache", "essaim");
    }

    private static Path extraireDans(Path dossier) throws IOException {
        var cache = dossier.resolve("postgres-" + VERSION);
        if (Files.exists(cache.resolve("bin/postgres"))) return cache;
        Files.createDirectories(cache.getParent());
        var brouillon = Files.createTempDirectory(cache.getParent(), "extraction-");
        Files.setPosixFilePermissions(brouillon, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = Programmes.class.getResourceAsStream("/" + nomDeLArchive())) {
            if (archive == null) throw new IOException("Archive absente : " + nomDeLArchive());
            deplier(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))), brouillon);
            Files.move(brouillon, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException _) {
            // Un autre processus a fini d'abord : son extraction vaut la nôtre.
        } finally {
            FileSystemUtils.deleteRecursively(brouillon);
        }
        return cache;
    }

    private static String nomDeLArchive() {
        var systeme = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + systeme + "-" + machine + ".txz";
    }

    private static void deplier(TarArchiveInputStream archive, Path dossier) throws IOException {
        for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
            var cible = dossier.resolve(entree.getName()).normalize();
            if (!cible.startsWith(dossier)) throw new IOException("Chemin hors de l'archive : " + entree.getName());
            if (entree.isDirectory()) Files.createDirectories(cible);
            else if (entree.isSymbolicLink()) {
                Files.createDirectories(cible.getParent());
                Files.createSymbolicLink(cible, Path.of(entree.getLinkName()));
            } else {
                Files.createDirectories(cible.getParent());
                Files.copy(archive, cible);
                var executable = (entree.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        cible, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
