package coop.essaim.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Les fichiers des essais, fabriqués à chaque fois : des bons, et ceux qu'un malveillant enverrait.
public final class Fichiers {

    private Fichiers() {}

    public static byte[] pdf() {
        return pdf(_ -> {});
    }

    public static byte[] pdf(Consumer<COSDictionary> catalogue) {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            catalogue.accept(pdf.getDocumentCatalog().getCOSObject());
            var sortie = new ByteArrayOutputStream();
            pdf.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] image(String format, int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        var dessin = image.createGraphics();
        dessin.setColor(Color.WHITE);
        dessin.fillRect(0, 0, largeur, hauteur);
        // Le coin haut gauche est rouge : il dit dans quel sens l'image est tournée.
        dessin.setColor(Color.RED);
        dessin.fillRect(0, 0, largeur / 2, hauteur / 2);
        dessin.dispose();
        try {
            var sortie = new ByteArrayOutputStream();
            ImageIO.write(image, format, sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Un JPEG qui porte, dans ses métadonnées, une orientation et un lieu.
    public static byte[] photo(int largeur, int hauteur, int orientation) {
        var jpeg = image("jpeg", largeur, hauteur);
        var lieu = "GPS 47.2184 N 1.5536 W".getBytes(StandardCharsets.US_ASCII);
        var tiff = new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int longueur = 2 + 6 + tiff.length + lieu.length;
        var sortie = new ByteArrayOutputStream();
        sortie.write(jpeg, 0, 2);
        sortie.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (longueur >> 8), (byte) longueur});
        sortie.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        sortie.writeBytes(tiff);
        sortie.writeBytes(lieu);
        sortie.write(jpeg, 2, jpeg.length - 2);
        return sortie.toByteArray();
    }

    /// Un PNG de quelques octets qui annonce des dimensions démesurées.
    public static byte[] pngQuiAnnonce(int largeur, int hauteur) {
        var sortie = new ByteArrayOutputStream();
        sortie.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var entete = java.nio.ByteBuffer.allocate(13)
                .putInt(largeur)
                .putInt(hauteur)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        bloc(sortie, "IHDR", entete);
        bloc(sortie, "IDAT", deflate(new byte[1000]));
        bloc(sortie, "IEND", new byte[0]);
        return sortie.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entrees) {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var entree : entrees.entrySet()) {
                zip.putNextEntry(new ZipEntry(entree.getKey()));
                zip.write(entree.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    public static byte[] classeur(Map<String, byte[]> enPlus) {
        var entrees = new java.util.LinkedHashMap<String, byte[]>();
        entrees.put("[Content_Types].xml", utf8("""
                <Types><Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""));
        entrees.put("xl/workbook.xml", utf8("<workbook/>"));
        entrees.putAll(enPlus);
        return zip(entrees);
    }

    public static byte[] deflate(byte[] clair) {
        var sortie = new ByteArrayOutputStream();
        try (var flux = new DeflaterOutputStream(sortie)) {
            flux.write(clair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    public static byte[] utf8(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }

    private static void bloc(ByteArrayOutputStream sortie, String nom, byte[] donnees) {
        var somme = new CRC32();
        somme.update(utf8(nom));
        somme.update(donnees);
        sortie.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(donnees.length).array());
        sortie.writeBytes(utf8(nom));
        sortie.writeBytes(donnees);
        sortie.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) somme.getValue()).array());
    }
}
