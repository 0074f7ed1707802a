package coop.essaim.documents.inspection;

import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Un document de bureautique est un zip qui dit ce qu'il est ; tout autre zip est une archive, refusée.
///
/// Le type vient de la déclaration interne (`[Content_Types].xml`, `mimetype`), jamais de l'extension. La taille
/// déployée se compte en la déployant, sous un plafond : celle qu'un fichier annonce peut mentir.
final class InspectionBureautique {

    private static final int ENTREES_MAX = 5_000;
    private static final long DEPLOYE_MAX_OCTETS = 200L * 1024 * 1024;
    private static final int DECLARATION_MAX_OCTETS = 1024 * 1024;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private static final Pattern ACTIF = Pattern.compile(
            "(?i).*(vbaproject|vbadata).*|.*\\.(bin|exe|dll|js|vbs|jar|class|ocx)|.*activex/.*|(basic|scripts)/.*");
    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(zip|jar|7z|rar|gz|tgz|tar|bz2|xz)");

    private InspectionBureautique() {}

    static Verdict inspecter(byte[] octets) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(octets))
                .get()) {
            return inspecter(zip, octets);
        } catch (IOException | IllegalArgumentException e) {
            return new Verdict.Refuse(new Depot.Archive());
        }
    }

    private static Verdict inspecter(ZipFile zip, byte[] octets) throws IOException {
        var type = type(zip);
        if (type.isEmpty()) return new Verdict.Refuse(avecMacros(zip) ? new Depot.Macros() : new Depot.Archive());
        long deploye = 0;
        int nombre = 0;
        for (var entrees = zip.getEntries(); entrees.hasMoreElements(); ) {
            var entree = entrees.nextElement();
            if (++nombre > ENTREES_MAX) return new Verdict.Refuse(new Depot.TropDense());
            var refus = refus(entree);
            if (refus.isPresent()) return new Verdict.Refuse(refus.get());
            deploye += deployer(zip, entree, DEPLOYE_MAX_OCTETS - deploye);
            if (deploye > DEPLOYE_MAX_OCTETS) return new Verdict.Refuse(new Depot.TropDense());
        }
        return new Verdict.Accepte(type.get(), octets);
    }

    private static Optional<Depot.Refus> refus(ZipArchiveEntry entree) {
        var nom = entree.getName();
        if (nom.contains("..") || nom.startsWith("/") || nom.contains("\\") || entree.isUnixSymlink())
            return Optional.of(new Depot.Archive());
        if (entree.getGeneralPurposeBit().usesEncryption()) return Optional.of(new Depot.AncienFormat());
        if (ARCHIVE.matcher(nom).matches()) return Optional.of(new Depot.Archive());
        // Les réglages d'imprimante d'Excel sont le seul .bin innocent.
        if (ACTIF.matcher(nom).matches() && !nom.toLowerCase(Locale.ROOT).contains("printersettings"))
            return Optional.of(new Depot.Macros());
        return Optional.empty();
    }

    private static long deployer(ZipFile zip, ZipArchiveEntry entree, long reste) throws IOException {
        var tampon = new byte[64 * 1024];
        long lus = 0;
        try (InputStream flux = zip.getInputStream(entree)) {
            for (int n = flux.read(tampon); n >= 0 && lus <= reste; n = flux.read(tampon)) lus += n;
        }
        return lus;
    }

    private static Optional<TypeDeDocument> type(ZipFile zip) throws IOException {
        var odf = declaration(zip, "mimetype");
        if (odf.equals(TypeDeDocument.ODT.mime())) return Optional.of(TypeDeDocument.ODT);
        if (odf.equals(TypeDeDocument.ODS.mime())) return Optional.of(TypeDeDocument.ODS);
        var ooxml = declaration(zip, "[Content_Types].xml");
        if (ooxml.toLowerCase(Locale.ROOT).contains("macroenabled")) return Optional.empty();
        if (ooxml.contains(OOXML + "spreadsheetml.sheet.main+xml")) return Optional.of(TypeDeDocument.XLSX);
        if (ooxml.contains(OOXML + "wordprocessingml.document.main+xml")) return Optional.of(TypeDeDocument.DOCX);
        return Optional.empty();
    }

    private static boolean avecMacros(ZipFile zip) throws IOException {
        return declaration(zip, "[Content_Types].xml").toLowerCase(Locale.ROOT).contains("macroenabled");
    }

    private static String declaration(ZipFile zip, String nom) throws IOException {
        var entree = zip.getEntry(nom);
        if (entree == null) return "";
        try (InputStream flux = zip.getInputStream(entree)) {
            return new String(flux.readNBytes(DECLARATION_MAX_OCTETS), StandardCharsets.UTF_8).strip();
        }
    }
}
