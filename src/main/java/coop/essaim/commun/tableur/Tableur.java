package coop.essaim.commun.tableur;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.SaisieRefusee;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Les cellules d'un fichier, en texte : CSV (UTF-8 ou Windows, point-virgule, virgule ou tabulation) ou XLSX, dont
/// seule la première feuille est lue. La première ligne porte les titres.
public record Tableur(List<String> titres, List<List<String>> lignes) {

    public static final int LIGNES_MAX = 2000;
    private static final int COLONNES_MAX = 60;
    private static final int CELLULE_MAX = 1000;
    /// Un classeur décompressé plus gros que cela n'est pas une liste de fiches.
    private static final long DECOMPRESSE_MAX = 100L << 20;

    public Tableur {
        titres = List.copyOf(titres);
        lignes = lignes.stream().map(List::copyOf).toList();
    }

    public static Lecture<Tableur> lire(byte[] octets) {
        return Lecture.de(() -> {
            var toutes = ReadableWorkbook.isOOXMLZipHeader(octets) ? classeur(octets) : csv(octets);
            if (toutes.size() < 2)
                throw new SaisieRefusee("Ce fichier n’a pas de ligne à prendre : mettez les titres sur la première "
                        + "ligne, et une ligne par fiche ensuite.");
            if (toutes.size() > LIGNES_MAX + 1)
                throw new SaisieRefusee(
                        "Coupez ce fichier : il dépasse " + EnFrancais.enFrancais(LIGNES_MAX) + " lignes.");
            return new Tableur(toutes.getFirst(), toutes.subList(1, toutes.size()));
        });
    }

    /// La première valeur de chaque colonne, pour reconnaître ce qu'elle porte.
    public List<String> exemples() {
        var exemples = new ArrayList<String>();
        for (int c = 0; c < titres.size(); c++) {
            int colonne = c;
            exemples.add(lignes.stream()
                    .filter(l -> colonne < l.size() && !l.get(colonne).isEmpty())
                    .map(l -> l.get(colonne))
                    .findFirst()
                    .orElse(""));
        }
        return exemples;
    }

    /// Sans accent, ni espace, ni majuscule : « Date de Naissance » et « date_naissance » se rejoignent.
    public static String nu(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<List<String>> csv(byte[] octets) {
        var texte = decoder(octets);
        var premiere = texte.lines().findFirst().orElse("");
        var separateur = ';';
        for (char autre : new char[] {',', '\t'}) {
            if (compte(premiere, autre) > compte(premiere, separateur)) separateur = autre;
        }
        var lignes = new ArrayList<List<String>>();
        var lecteur = CsvReader.builder()
                .fieldSeparator(separateur)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(texte);
        try (lecteur) {
            for (var ligne : lecteur) {
                if (lignes.size() <= LIGNES_MAX + 1) garder(ligne.getFields(), lignes);
            }
        } catch (CsvParseException | IOException _) {
            throw new SaisieRefusee("Ce fichier ne se lit pas comme un CSV : enregistrez-le de nouveau, ou en XLSX.");
        }
        return lignes;
    }

    private static List<List<String>> classeur(byte[] octets) {
        var lignes = new ArrayList<List<String>>();
        try {
            refuserSiBombe(octets);
            try (var classeur =
                            new ReadableWorkbook(new ByteArrayInputStream(octets), new ReadingOptions(true, false));
                    var rangs = classeur.getFirstSheet().openStream()) {
                rangs.limit(LIGNES_MAX + 2L).forEach(rang -> garder(cellules(rang), lignes));
            }
        } catch (IOException | ExcelReaderException _) {
            throw new SaisieRefusee("Ce classeur ne se lit pas : enregistrez-le de nouveau en XLSX, ou en CSV.");
        }
        return lignes;
    }

    private static void refuserSiBombe(byte[] octets) throws IOException {
        long total = 0;
        var tampon = new byte[8192];
        try (var zip = ZipFile.builder().setByteArray(octets).get()) {
            for (var entree : Collections.list(zip.getEntries())) {
                try (var flux = zip.getInputStream(entree)) {
                    for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
                        total += lus;
                        if (total > DECOMPRESSE_MAX)
                            throw new SaisieRefusee(
                                    "Ce classeur est trop gros : gardez une feuille, sans image ni calcul.");
                    }
                }
            }
        }
    }

    private static List<String> cellules(Row rang) {
        return rang.stream().limit(COLONNES_MAX).map(Tableur::texte).toList();
    }

    private static String texte(@Nullable Cell cellule) {
        if (cellule == null) return "";
        if (cellule.getType() != CellType.NUMBER) return cellule.getText();
        var format = cellule.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).contains("yy"))
            return EnFrancais.enTableau(cellule.asDate().toLocalDate());
        return cellule.asNumber().stripTrailingZeros().toPlainString();
    }

    /// Une ligne vide ne compte pas ; l'apostrophe que nos propres exports ajoutent contre les formules s'enlève.
    private static void garder(List<String> brutes, List<List<String>> lignes) {
        var ligne = brutes.stream()
                .limit(COLONNES_MAX)
                .map(c -> c.startsWith("'") ? c.substring(1) : c)
                .map(c -> c.strip())
                .map(c -> c.length() > CELLULE_MAX ? c.substring(0, CELLULE_MAX) : c)
                .toList();
        if (ligne.stream().anyMatch(c -> !c.isEmpty())) lignes.add(ligne);
    }

    private static String decoder(byte[] octets) {
        try {
            var texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return texte.startsWith("\ufeff") ? texte.substring(1) : texte;
        } catch (CharacterCodingException _) {
            return new String(octets, Charset.forName("windows-1252"));
        }
    }

    private static long compte(String texte, char signe) {
        return texte.chars().filter(c -> c == signe).count();
    }
}
