package coop.essaim.documents.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Un coup d'œil au PDF avant de le confier à la bibliothèque, qui déploie ses flux de structure sans plafond.
///
/// Un flux qu'elle déploiera pour lire le fichier (objets groupés : `/N` et `/First` ; table des positions : `/W`)
/// doit être en clair, ou compressé une seule fois, et tenir déployé sous le plafond. Les autres flux (pages, images)
/// ne sont jamais déployés ici.
///
/// @param demesure un flux de structure dépasse le plafond, ou cache sa compression
record StructurePdf(boolean chiffre, boolean demesure) {

    static final int FLUX_MAX_OCTETS = 32 * 1024 * 1024;
    private static final long TOTAL_MAX_OCTETS = 128L * 1024 * 1024;
    private static final int COLONNES_MAX = 4096;

    private static final Pattern FLUX = Pattern.compile("(?<!end)stream[\\s\\x00]*");
    private static final Pattern ECHAPPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern CHIFFREMENT = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern OBJETS = Pattern.compile("(?s)(?=.*/N(?![A-Za-z0-9]))(?=.*/First(?![A-Za-z0-9])).*");
    private static final Pattern POSITIONS = Pattern.compile("(?s).*/W(?![A-Za-z0-9]).*");
    private static final Pattern UNE_COMPRESSION =
            Pattern.compile("/Filter\\s*(?:/FlateDecode|\\[\\s*/FlateDecode\\s*\\])(?![A-Za-z0-9])");
    private static final Pattern INDIRECT =
            Pattern.compile("/(Filter|DecodeParms|DP|Columns|Colors|BitsPerComponent)\\s+\\d+\\s+\\d+\\s+R");
    private static final Pattern LARGEUR = Pattern.compile("/(?:Columns|Colors|BitsPerComponent)\\s+(\\d{1,12})");

    static StructurePdf lire(byte[] octets) {
        var texte = new String(octets, StandardCharsets.ISO_8859_1);
        boolean chiffre = CHIFFREMENT.matcher(horsDesFlux(texte)).find();
        long total = 0;
        for (var flux = FLUX.matcher(texte); flux.find(); ) {
            var entete = desechappe(entete(texte, flux.start()));
            if (!OBJETS.matcher(entete).matches() && !POSITIONS.matcher(entete).matches()) continue;
            if (cacheSaCompression(entete)) return new StructurePdf(chiffre, true);
            if (!entete.contains("/Filter")) continue;
            var clair = degonfler(octets, flux.end(), FLUX_MAX_OCTETS);
            total += clair.map(deploye -> deploye.length).orElse(0);
            if (clair.isEmpty() || total > TOTAL_MAX_OCTETS) return new StructurePdf(chiffre, true);
        }
        return new StructurePdf(chiffre, false);
    }

    /// Le contenu déployé, ou rien s'il dépasse le plafond. Un flux abîmé rend ce qui a pu être lu.
    static Optional<byte[]> degonfler(byte[] octets, int debut, int plafond) {
        var sortie = new ByteArrayOutputStream();
        var tampon = new byte[16 * 1024];
        // Comme la bibliothèque : deux octets d'en-tête sautés sans être crus, puis les données.
        try (var pompe = new Inflater(true)) {
            pompe.setInput(octets, Math.min(debut + 2, octets.length), Math.max(octets.length - debut - 2, 0));
            while (!pompe.finished()) {
                int lus = pompe.inflate(tampon);
                if (lus == 0) break;
                if (sortie.size() + lus > plafond) return Optional.empty();
                sortie.write(tampon, 0, lus);
            }
        } catch (DataFormatException _) {
            return Optional.of(sortie.toByteArray());
        }
        return Optional.of(sortie.toByteArray());
    }

    private static boolean cacheSaCompression(String entete) {
        int filtres = entete.split("/Filter(?![A-Za-z0-9])", -1).length - 1;
        if (INDIRECT.matcher(entete).find() || filtres > 1) return true;
        if (filtres == 1 && !UNE_COMPRESSION.matcher(entete).find()) return true;
        return LARGEUR.matcher(entete).results().anyMatch(r -> Long.parseLong(r.group(1)) > COLONNES_MAX);
    }

    /// Le dictionnaire d'un flux : ce qui le précède, depuis la fin de l'objet d'avant.
    private static String entete(String texte, int flux) {
        int debut = Math.max(texte.lastIndexOf("endobj", flux), texte.lastIndexOf("endstream", flux));
        return texte.substring(Math.max(debut, 0), flux);
    }

    private static String horsDesFlux(String texte) {
        var reste = new StringBuilder();
        int depuis = 0;
        for (var flux = FLUX.matcher(texte); flux.find(depuis); ) {
            reste.append(texte, depuis, flux.start());
            int fin = texte.indexOf("endstream", flux.end());
            if (fin < 0) return desechappe(reste.toString());
            depuis = fin;
        }
        return desechappe(reste.append(texte, depuis, texte.length()).toString());
    }

    /// `/#4E` se lit `/N` : un nom peut s'écrire en hexadécimal pour n'être pas reconnu.
    private static String desechappe(String texte) {
        return ECHAPPE.matcher(texte)
                .replaceAll(r -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(r.group(1), 16))));
    }
}
