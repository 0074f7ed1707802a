package coop.essaim.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Ce que le moteur de rendu ne sait pas faire : les dates de notre horloge, un identifiant stable, les pièces jointes.
final class FinitionPdf {

    private static final COSName RELATION = COSName.getPDFName("AFRelationship");
    private static final COSName FICHIERS_ASSOCIES = COSName.getPDFName("AF");
    private static final String DATE_XMP =
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})";

    private static final int PAGES_SANS_GROUPEMENT = 20;

    private FinitionPdf() {}

    /// @param html le texte du papier : avec la date et les pièces, il donne au PDF son identifiant
    static void finir(PDDocument pdf, OutputStream sortie, String html, Impression impression, ZonedDateTime date)
            throws IOException {
        dater(pdf, impression, date);
        joindre(pdf, impression, date);
        var identifiant = new COSString(identifiant(html, impression, date));
        pdf.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(identifiant, identifiant)));
        pdf.save(sortie, groupement(pdf, impression));
    }

    /// Sans groupement d'objets, les versions les plus anciennes des vérificateurs lisent tout. Un long rapport balise
    /// des dizaines de milliers de cellules : groupées, il pèse cinq fois moins et s'écrit plus vite.
    private static CompressParameters groupement(PDDocument pdf, Impression impression) {
        boolean rapport = impression.pieces().isEmpty() && pdf.getNumberOfPages() > PAGES_SANS_GROUPEMENT;
        return rapport ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION;
    }

    private static byte[] identifiant(String html, Impression impression, ZonedDateTime date) {
        try {
            var empreinte = MessageDigest.getInstance("SHA-256");
            empreinte.update((impression.titre() + date + html).getBytes(StandardCharsets.UTF_8));
            impression.pieces().forEach(piece -> empreinte.update(piece.octets()));
            return Arrays.copyOf(empreinte.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Toute JVM sait calculer SHA-256.", e);
        }
    }

    private static void dater(PDDocument pdf, Impression impression, ZonedDateTime date) throws IOException {
        var calendrier = GregorianCalendar.from(date.withNano(0));
        var informations = pdf.getDocumentInformation();
        informations.setTitle(impression.titre());
        informations.setCreationDate(calendrier);
        informations.setModificationDate(calendrier);
        var xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(DATE_XMP, date.withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        var ajout = impression.metadonnees();
        if (ajout != null) xmp = MetadonneesXmp.ajouter(xmp, ajout);
        var metadonnees = new PDMetadata(pdf);
        metadonnees.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadonnees);
    }

    private static void joindre(PDDocument pdf, Impression impression, ZonedDateTime date) throws IOException {
        if (impression.pieces().isEmpty()) return;
        var associes = new COSArray();
        var noms = new TreeMap<String, PDComplexFileSpecification>();
        for (var piece : impression.pieces()) {
            var fiche = fiche(pdf, piece, date);
            noms.put(piece.nom(), fiche);
            associes.add(fiche);
        }
        var arbre = new PDEmbeddedFilesNameTreeNode();
        arbre.setNames(noms);
        var repertoire = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        repertoire.setEmbeddedFiles(arbre);
        pdf.getDocumentCatalog().setNames(repertoire);
        pdf.getDocumentCatalog().getCOSObject().setItem(FICHIERS_ASSOCIES, associes);
    }

    private static PDComplexFileSpecification fiche(PDDocument pdf, PieceJointe piece, ZonedDateTime date)
            throws IOException {
        var fichier = new PDEmbeddedFile(pdf, new ByteArrayInputStream(piece.octets()), COSName.FLATE_DECODE);
        fichier.setSubtype(piece.mime());
        fichier.setSize(piece.octets().length);
        fichier.setCreationDate(GregorianCalendar.from(date.withNano(0)));
        fichier.setModDate(GregorianCalendar.from(date.withNano(0)));
        var fiche = new PDComplexFileSpecification();
        fiche.setFile(piece.nom());
        fiche.setFileUnicode(piece.nom());
        fiche.setFileDescription(piece.description());
        fiche.setEmbeddedFile(fichier);
        fiche.setEmbeddedFileUnicode(fichier);
        fiche.getCOSObject().setName(RELATION, piece.relation().nomPdf());
        return fiche;
    }
}
