package coop.essaim.comptabilite.fec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Le texte d'un fichier, lu au fil de l'eau : une année de deux cent mille lignes ne tient pas entière en mémoire. Une
/// archive `.zip` ou `.gz`, sous laquelle les cabinets s'envoient les gros FEC, s'ouvre en passant.
final class SourceFec {

    /// Un million de lignes. Au-delà, c'est une bombe, ou ce n'est pas un exercice.
    private static final long TAILLE_MAX = 128L << 20;

    private final FichierFec fichier;
    private final Releve releve;
    private String nom;

    SourceFec(FichierFec fichier, Releve releve) {
        this.fichier = fichier;
        this.releve = releve;
        this.nom = fichier.nom();
    }

    /// Ce qu'est le texte : son nom dans l'archive s'il en vient, son empreinte, son jeu de caractères.
    record Examen(String nom, String empreinte, Charset jeu) {}

    /// Lit tout une fois ; `null`, et la faute au relevé, si ce n'est pas un texte.
    @Nullable
    Examen examiner() {
        try (var flux = ouvrir()) {
            return examiner(flux);
        } catch (IOException _) {
            return refuser("Ce fichier ne se lit pas jusqu'au bout : envoyez-le de nouveau, ou sans le compresser.");
        }
    }

    /// Les lignes, à lire puis à fermer.
    BufferedReader lire(Examen examen) {
        try {
            return new BufferedReader(new InputStreamReader(ouvrir(), examen.jeu()), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Examen examiner(InputStream flux) throws IOException {
        var jeu = new JeuDeCaracteres();
        var empreinte = sha256();
        var bloc = new byte[1 << 16];
        long taille = 0;
        boolean utf16 = false;
        for (int lus = lire(flux, bloc); lus > 0; lus = lire(flux, bloc)) {
            if (taille == 0) {
                utf16 = JeuDeCaracteres.estUtf16(bloc, lus);
                if (!utf16 && !estUnTexte(bloc, lus)) return null;
            }
            taille += lus;
            if (taille > TAILLE_MAX)
                return refuser("Ce fichier a plus d'un million de lignes : un FEC est celui d'un seul exercice.");
            empreinte.update(bloc, 0, lus);
            if (!utf16) jeu.voir(bloc, lus);
        }
        if (taille == 0) return refuser("Ce fichier est vide : choisissez celui qui contient les écritures.");
        if (flux instanceof ZipInputStream zip && suivant(zip) != null)
            return refuser("Cette archive contient plusieurs fichiers : mettez-y le seul FEC.");
        return new Examen(nom, HexFormat.of().formatHex(empreinte.digest()), utf16 ? UTF_16 : jeu.conclure());
    }

    private static int lire(InputStream flux, byte[] bloc) throws IOException {
        return flux.readNBytes(bloc, 0, bloc.length);
    }

    private boolean estUnTexte(byte[] bloc, int lus) {
        for (int i = 0; i < Math.min(lus, 4096); i++)
            if (bloc[i] == 0) {
                refuser("Ce fichier n'est pas un texte en ISO 8859-15, Windows ou UTF-8 : exportez le FEC en texte.");
                return false;
            }
        if (new String(bloc, 0, Math.min(lus, 200), TexteFec.LATIN9).contains("<?xml")) {
            refuser("Ce FEC est en XML : exportez-le en texte, zones séparées par une tabulation.");
            return false;
        }
        return true;
    }

    private @Nullable Examen refuser(String phrase) {
        releve.faute(0, phrase);
        return null;
    }

    /// Le texte lui-même, au premier fichier de l'archive si c'en est une.
    private InputStream ouvrir() throws IOException {
        var flux = new BufferedInputStream(fichier.contenu().getInputStream());
        flux.mark(4);
        var tete = new String(flux.readNBytes(4), ISO_8859_1);
        flux.reset();
        if (tete.startsWith("\u001f\u008b")) return new GZIPInputStream(flux, 1 << 16);
        if (!tete.equals("PK\u0003\u0004")) return flux;
        var zip = new ZipInputStream(flux, ISO_8859_1);
        var premier = suivant(zip);
        if (premier == null) throw new ZipException("archive sans fichier");
        nom = premier.getName();
        return zip;
    }

    /// Le fichier suivant de l'archive ; macOS y ajoute les siens, qui ne comptent pas.
    private static @Nullable ZipEntry suivant(ZipInputStream zip) throws IOException {
        var entree = zip.getNextEntry();
        while (entree != null && (entree.isDirectory() || entree.getName().startsWith("__MACOSX/")))
            entree = zip.getNextEntry();
        return entree;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
