package coop.essaim.documents.inspection;

import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Une image est refaite, point par point : ses métadonnées (lieu, appareil, vignette) et tout ce qui s'y cachait
/// disparaissent. Elle garde son sens de lecture, et au plus seize millions de points : un reçu s'y lit.
///
/// Les dimensions se lisent avant de décoder : une image qui tient en 1 Ko peut en occuper des milliards.
final class InspectionImage {

    enum Sorte {
        PNG,
        JPEG,
        GIF
    }

    private static final long POINTS_MAX = 60_000_000;
    private static final long POINTS_GARDES = 16_000_000;
    private static final float QUALITE = 0.9f;

    /// Deux images à la fois : la mémoire de la plus grande permise tient deux fois dans un petit serveur.
    private final Semaphore places = new Semaphore(2);

    Verdict inspecter(byte[] octets, Sorte sorte) {
        places.acquireUninterruptibly();
        try (var flux = new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
            var lecteur = ImageIO.getImageReadersByFormatName(sorte.name()).next();
            try {
                lecteur.setInput(flux, false, true);
                return refaire(lecteur, octets, sorte);
            } finally {
                lecteur.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // Les décodeurs du JDK lèvent aussi des exceptions d'indice sur un fichier tronqué ou forgé.
            return new Verdict.Refuse(new Depot.Illisible(sorte.name()));
        } finally {
            places.release();
        }
    }

    private static Verdict refaire(ImageReader lecteur, byte[] octets, Sorte sorte) throws IOException {
        long points = (long) lecteur.getWidth(0) * lecteur.getHeight(0);
        if (points <= 0) return new Verdict.Refuse(new Depot.Illisible(sorte.name()));
        if (points > POINTS_MAX) return new Verdict.Refuse(new Depot.ImageTropGrande());
        var reglage = lecteur.getDefaultReadParam();
        int pas = (int) Math.ceil(Math.sqrt((double) points / POINTS_GARDES));
        reglage.setSourceSubsampling(Math.max(pas, 1), Math.max(pas, 1), 0, 0);
        var image = lecteur.read(0, reglage);
        return sorte == Sorte.JPEG
                ? new Verdict.Accepte(TypeDeDocument.JPEG, enJpeg(redressee(image, Orientation.lire(octets))))
                : new Verdict.Accepte(TypeDeDocument.PNG, enPng(image));
    }

    /// Applique l'orientation que portaient les métadonnées, puisqu'elles ne suivront pas.
    private static BufferedImage redressee(BufferedImage image, Orientation orientation) {
        int largeur = orientation.couche() ? image.getHeight() : image.getWidth();
        int hauteur = orientation.couche() ? image.getWidth() : image.getHeight();
        var droite = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        dessiner(
                droite,
                dessin -> dessin.drawImage(image, orientation.redressement(image.getWidth(), image.getHeight()), null));
        return droite;
    }

    private static void dessiner(BufferedImage sur, java.util.function.Consumer<Graphics2D> trait) {
        var dessin = sur.createGraphics();
        dessin.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        trait.accept(dessin);
        dessin.dispose();
    }

    private static byte[] enPng(BufferedImage image) throws IOException {
        boolean transparente = image.getColorModel().hasAlpha();
        var neuve = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                transparente ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        dessiner(neuve, dessin -> dessin.drawImage(image, 0, 0, null));
        var sortie = new ByteArrayOutputStream();
        try (var flux = new MemoryCacheImageOutputStream(sortie)) {
            if (!ImageIO.write(neuve, "png", flux)) throw new IOException("Aucun encodeur PNG.");
        }
        return sortie.toByteArray();
    }

    private static byte[] enJpeg(BufferedImage image) throws IOException {
        var encodeur = ImageIO.getImageWritersByFormatName("jpeg").next();
        var sortie = new ByteArrayOutputStream();
        try (var flux = new MemoryCacheImageOutputStream(sortie)) {
            var reglage = encodeur.getDefaultWriteParam();
            reglage.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            reglage.setCompressionQuality(QUALITE);
            encodeur.setOutput(flux);
            encodeur.write(null, new IIOImage(image, null, null), reglage);
        } finally {
            encodeur.dispose();
        }
        return sortie.toByteArray();
    }
}
