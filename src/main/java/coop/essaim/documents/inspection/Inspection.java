package coop.essaim.documents.inspection;

import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/// Reconnaît un fichier à son contenu et l'envoie à l'inspecteur de sa sorte ; ce qui n'est pas prévu est refusé.
///
/// Le nom ne sert qu'à distinguer un texte d'un tableau CSV : les deux sont sans danger.
@Component
public class Inspection {

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/java-archive",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-bzip2",
            "application/x-bzip",
            "application/x-xz",
            "application/zstd",
            "application/x-cpio",
            "application/x-archive",
            "application/vnd.ms-cab-compressed",
            "application/x-lz4",
            "application/x-iso9660-image");

    private static final Set<String> PAGES =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "text/javascript", "application/javascript");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ANCIEN_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Tika tika = new Tika();
    private final InspectionImage images = new InspectionImage();

    /// @param nom tel que la personne l'a donné
    public Verdict inspecter(byte[] octets, String nom) {
        if (commencePar(octets, PDF)) return InspectionPdf.inspecter(octets);
        if (commencePar(octets, ZIP)) return InspectionBureautique.inspecter(octets);
        if (commencePar(octets, ANCIEN_OFFICE)) return new Verdict.Refuse(new Depot.AncienFormat());
        // Certains types portent une version : « application/x-rar-compressed; version=5 ».
        var type = tika.detect(octets).split(";")[0].strip();
        if (ARCHIVES.contains(type)) return new Verdict.Refuse(new Depot.Archive());
        if (PAGES.contains(type)) return new Verdict.Refuse(new Depot.PageActive());
        return switch (type) {
            case "image/png" -> images.inspecter(octets, InspectionImage.Sorte.PNG);
            case "image/jpeg" -> images.inspecter(octets, InspectionImage.Sorte.JPEG);
            case "image/gif" -> images.inspecter(octets, InspectionImage.Sorte.GIF);
            case String xml
            when xml.equals("text/xml") || xml.endsWith("/xml") || xml.endsWith("+xml") ->
                InspectionXml.inspecter(octets);
            case String texte when texte.startsWith("text/") || texte.equals("application/x-ofx") -> texte(octets, nom);
            default -> new Verdict.Refuse(new Depot.TypeRefuse());
        };
    }

    private static Verdict texte(byte[] octets, String nom) {
        return switch (InspectionTexte.nature(octets)) {
            case PAGE -> new Verdict.Refuse(new Depot.PageActive());
            case BINAIRE -> new Verdict.Refuse(new Depot.TypeRefuse());
            case AGENDA -> new Verdict.Accepte(TypeDeDocument.ICS, octets);
            case XML -> InspectionXml.inspecter(octets);
            case TEXTE ->
                new Verdict.Accepte(
                        nom.toLowerCase(Locale.ROOT).endsWith(".csv") ? TypeDeDocument.CSV : TypeDeDocument.TEXTE,
                        octets);
        };
    }

    static boolean commencePar(byte[] octets, byte[] marque) {
        return octets.length >= marque.length && Arrays.equals(octets, 0, marque.length, marque, 0, marque.length);
    }
}
