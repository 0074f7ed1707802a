package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Qui tient la base d'un dossier, et qui l'a rejointe. Le système rend ces verrous à la mort du processus, même tué.
///
/// Octet 0 : exclusif, à celui qui a démarré la base. Octet 1 : partagé, à ceux qui s'en servent ; qui l'a démarrée
/// pour une commande attend qu'ils aient fini avant de l'arrêter. Le reste : le numéro de processus de qui la tient.
final class Verrou implements AutoCloseable {

    private static final long TENIR = 0;
    private static final long SERVIR = 1;
    private static final int OCTETS_DU_NUMERO = 20;

    private final FileChannel fichier;
    private @Nullable FileLock service;

    private Verrou(FileChannel fichier) {
        this.fichier = fichier;
    }

    static Verrou sur(DossierDeDonnees dossier) {
        try {
            return new Verrou(FileChannel.open(
                    dossier.racine().resolve("verrou"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Vrai si la base est désormais à nous.
    boolean tenir() {
        try {
            if (fichier.tryLock(TENIR, 1, false) == null) return false;
            var numero = "%-20d".formatted(ProcessHandle.current().pid());
            fichier.write(ByteBuffer.wrap(numero.getBytes(StandardCharsets.US_ASCII)), SERVIR + 1);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rejoindre() {
        prendre(true);
    }

    void liberer() {
        try {
            if (service != null) service.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Attend que ceux qui l'ont rejointe aient fini.
    void attendreLesAutres() {
        prendre(false);
    }

    private void prendre(boolean partage) {
        try {
            service = fichier.lock(SERVIR, 1, partage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Le numéro du processus qui tient la base.
    Optional<String> detenteur() {
        try {
            var octets = ByteBuffer.allocate(OCTETS_DU_NUMERO);
            fichier.read(octets, SERVIR + 1);
            var numero = new String(octets.array(), 0, octets.position(), StandardCharsets.US_ASCII).strip();
            return numero.isEmpty() ? Optional.empty() : Optional.of(numero);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            fichier.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
