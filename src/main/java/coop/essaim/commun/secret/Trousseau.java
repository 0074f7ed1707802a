package coop.essaim.commun.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Les clés de cette installation : la première chiffre, les suivantes déchiffrent encore ce qu'elles ont chiffré.
///
/// Elles viennent de `ESSAIM_CLE` (base64, séparées par des virgules) ou, à défaut, du fichier `cle` du dossier de
/// données (une par ligne), créé au premier démarrage et lisible de son seul propriétaire. Elles ne sont jamais dans
/// la base : deux processus sur la même base doivent donc recevoir les mêmes.
@Component
class Trousseau {

    private static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

    private final List<String> lignes;
    private final List<Cle> cles;
    private final String origine;

    @Autowired
    Trousseau(
            @Value("${essaim.cle:}") String dites,
            @Value("${essaim.fichier-cle:${essaim.donnees:donnees}/cle}") String fichier) {
        this(
                dites.isBlank() ? lire(Path.of(fichier)) : Arrays.asList(dites.split(",")),
                dites.isBlank() ? "le fichier " + fichier : "ESSAIM_CLE");
    }

    private Trousseau(List<String> lignes, String origine) {
        this.lignes = lignes.stream()
                .map(String::strip)
                .filter(ligne -> !ligne.isEmpty())
                .toList();
        this.cles = this.lignes.stream().map(Cle::lire).toList();
        this.origine = origine;
        if (cles.isEmpty()) throw new IllegalArgumentException("Aucune clé dans " + origine + ".");
    }

    /// Celui d'une autre installation, tel que son fichier `cle` le porte.
    static Trousseau du(Path fichier) throws IOException {
        return new Trousseau(Files.readAllLines(fichier), "le fichier " + fichier);
    }

    /// Où sont ces clés, pour le dire à la personne.
    String origine() {
        return origine;
    }

    /// Range ces clés dans un fichier qui n'existe pas encore, lisible du seul propriétaire.
    void ranger(Path fichier) throws IOException {
        Files.writeString(
                Files.createFile(fichier, PosixFilePermissions.asFileAttribute(SECRET)),
                String.join("\n", lignes) + "\n");
    }

    Cle courante() {
        return cles.getFirst();
    }

    Optional<Cle> chercher(byte[] identifiant) {
        return cles.stream()
                .filter(cle -> Arrays.equals(cle.identifiant(), identifiant))
                .findFirst();
    }

    Cle trouver(byte[] identifiant) {
        return chercher(identifiant)
                .orElseThrow(() -> new IllegalStateException(
                        "La clé de ce texte n'est pas au trousseau : rendez à Essaim son fichier « cle », "
                                + "ou ajoutez l'ancienne clé à ESSAIM_CLE."));
    }

    /// Ses lignes ; une clé neuve s'il n'existe pas encore.
    static List<String> lire(Path fichier) {
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
                fichier.toAbsolutePath().getParent(), "cle", ".neuve", PosixFilePermissions.asFileAttribute(SECRET));
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
