package coop.essaim.commun.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Les clés de cette installation : la première chiffre, les suivantes déchiffrent encore ce qu'elles ont chiffré.
///
/// Elles viennent de `ESSAIM_CLE` (base64, séparées par des virgules) ou, à défaut, du fichier `cle` du dossier de
/// données (une par ligne), créé au premier démarrage et lisible de son seul propriétaire. Elles ne sont jamais dans
/// la base : deux processus sur la même base doivent donc recevoir les mêmes.
@Component
class Trousseau {

    private final List<Cle> cles;

    Trousseau(
            @Value("${essaim.cle:}") String dites,
            @Value("${essaim.fichier-cle:${essaim.donnees:donnees}/cle}") String fichier) {
        this.cles = (dites.isBlank() ? lire(Path.of(fichier)) : Arrays.asList(dites.split(",")))
                .stream().filter(ligne -> !ligne.isBlank()).map(Cle::lire).toList();
        if (cles.isEmpty()) throw new IllegalStateException("Le fichier " + fichier + " ne contient aucune clé.");
    }

    Cle courante() {
        return cles.getFirst();
    }

    Cle trouver(byte[] identifiant) {
        return cles.stream()
                .filter(cle -> Arrays.equals(cle.identifiant(), identifiant))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "La clé de ce texte n'est pas au trousseau : rendez à Essaim son fichier « cle », "
                                + "ou ajoutez l'ancienne clé à ESSAIM_CLE."));
    }

    private static List<String> lire(Path fichier) {
        try {
            if (!Files.exists(fichier)) creer(fichier);
            return Files.readAllLines(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException("La clé d'Essaim ne se lit pas : " + fichier, e);
        }
    }

    private static void creer(Path fichier) throws IOException {
        var octets = new byte[32];
        new SecureRandom().nextBytes(octets);
        Files.createDirectories(fichier.toAbsolutePath().getParent());
        var ecriture = Files.createTempFile(
                fichier.toAbsolutePath().getParent(),
                "cle",
                ".neuve",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(ecriture, Base64.getEncoder().encodeToString(octets) + "\n");
            // Un lien échoue si la clé existe déjà : deux premiers démarrages n'en font qu'une.
            Files.createLink(fichier, ecriture);
        } catch (FileAlreadyExistsException _) {
            // L'autre démarrage a créé la clé : c'est la sienne qui sert.
        } finally {
            Files.delete(ecriture);
        }
    }
}
