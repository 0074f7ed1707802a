package coop.essaim.commun.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// Le dossier où vit une coopérative servie par la base embarquée : la grappe PostgreSQL, ses mots de passe, ses
/// journaux et le verrou de l'Essaim qui s'en sert.
public record DossierDeDonnees(Path racine) {

    static final String VERSION_MAJEURE = "18";

    /// Une grappe neuve pèse une quarantaine de mégaoctets, auxquels s'ajoutent ses premiers journaux d'écriture.
    private static final long PLACE_POUR_CREER = 200L << 20;

    private static final long PLACE_POUR_OUVRIR = 32L << 20;

    static final FileAttribute<Set<PosixFilePermission>> POUR_LUI_SEUL =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    public DossierDeDonnees {
        racine = racine.toAbsolutePath().normalize();
    }

    /// Vrai quand une base a été menée à terme dans ce dossier.
    public boolean contientUneBase() {
        return Files.exists(grappe().resolve("PG_VERSION"));
    }

    public Path journaux() {
        return racine.resolve("journaux");
    }

    Path grappe() {
        return racine.resolve("postgres");
    }

    Path journalDePostgres() {
        return journaux().resolve("postgres.log");
    }

    /// Refuse, avant toute écriture, un dossier où la base ne pourrait pas vivre.
    void preparer() {
        try {
            Files.createDirectories(racine, POUR_LUI_SEUL);
            Files.createDirectories(journaux(), POUR_LUI_SEUL);
            Files.deleteIfExists(Files.createTempFile(racine, "essai", ""));
            exigerLaPlace(contientUneBase() ? PLACE_POUR_OUVRIR : PLACE_POUR_CREER);
            exigerLaVersion();
        } catch (FileSystemException _) {
            throw new DemarrageRefuse("Le dossier " + racine + " ne se laisse pas écrire par le compte "
                    + System.getProperty("user.name")
                    + " : donnez-lui-en le droit, ou choisissez un autre dossier avec --donnees.");
        } catch (IOException e) {
            throw illisible(e);
        }
    }

    private void exigerLaPlace(long octets) throws IOException {
        long libre = Files.getFileStore(racine).getUsableSpace();
        if (libre < octets) throw plein(libre);
    }

    /// Le refus d'un disque plein ; il sert aussi quand PostgreSQL le découvre lui-même.
    DemarrageRefuse plein() {
        try {
            return plein(Files.getFileStore(racine).getUsableSpace());
        } catch (IOException e) {
            throw illisible(e);
        }
    }

    private DemarrageRefuse plein(long libre) {
        return new DemarrageRefuse("Le disque du dossier " + racine + " est plein (" + (libre >> 20)
                + " Mo libres) : faites de la place ou choisissez un autre dossier avec --donnees ; rien n'est perdu.");
    }

    private void exigerLaVersion() throws IOException {
        if (!contientUneBase()) return;
        var version = Files.readString(grappe().resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION_MAJEURE)) {
            throw new DemarrageRefuse("Le dossier " + racine + " a été écrit par PostgreSQL " + version
                    + " et cet Essaim apporte PostgreSQL " + VERSION_MAJEURE
                    + " : reprenez l'Essaim d'alors pour sauvegarder, puis restaurez dans un dossier neuf.");
        }
    }

    /// Le mot de passe d'un compte de la base, tiré au hasard la première fois ; 192 bits, lisibles du seul
    /// propriétaire.
    String motDePasse(String compte) {
        var fichier = racine.resolve("secrets").resolve(compte);
        try {
            if (!Files.exists(fichier)) {
                if (contientUneBase() && compte.equals(PostgresEmbarque.SUPERUTILISATEUR)) {
                    throw new DemarrageRefuse("Le mot de passe de la base manque dans " + fichier
                            + " : remettez ce fichier en place, ou restaurez une sauvegarde dans un dossier neuf.");
                }
                ecrireSecret(fichier);
            }
            return Files.readString(fichier).strip();
        } catch (IOException e) {
            throw illisible(e);
        }
    }

    private static void ecrireSecret(Path fichier) throws IOException {
        var octets = new byte[24];
        new SecureRandom().nextBytes(octets);
        Files.createDirectories(fichier.getParent(), POUR_LUI_SEUL);
        var brouillon = Files.createTempFile(fichier.getParent(), "brouillon", ""); // rw------- par construction
        Files.writeString(brouillon, HexFormat.of().formatHex(octets));
        Files.move(brouillon, fichier, StandardCopyOption.ATOMIC_MOVE);
    }

    private UncheckedIOException illisible(IOException e) {
        return new UncheckedIOException("Dossier de données " + racine, e);
    }
}
