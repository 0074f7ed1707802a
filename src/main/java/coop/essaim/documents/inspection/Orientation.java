package coop.essaim.documents.inspection;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Le sens dans lequel une photo a été prise : l'étiquette 0x0112 de ses métadonnées Exif, de 1 à 8.
///
/// Des métadonnées absentes ou forgées valent 1, « déjà droite » : une photo de travers n'est pas une raison de
/// refuser.
record Orientation(int valeur) {

    private static final int APP1 = 0xFFE1;
    private static final int DEBUT_DES_POINTS = 0xFFDA;
    private static final int ETIQUETTE = 0x0112;

    static Orientation lire(byte[] jpeg) {
        try {
            var octets = ByteBuffer.wrap(jpeg).position(2);
            while (octets.remaining() > 4) {
                int marque = octets.getShort() & 0xFFFF;
                int longueur = octets.getShort() & 0xFFFF;
                if (marque == DEBUT_DES_POINTS || longueur < 2) break;
                if (marque == APP1 && longueur > 14 && octets.getInt(octets.position()) == 0x45786966) {
                    return exif(octets.slice(octets.position() + 6, longueur - 8));
                }
                octets.position(octets.position() + longueur - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return new Orientation(1);
        }
        return new Orientation(1);
    }

    private static Orientation exif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int table = tiff.getInt(4);
        int nombre = tiff.getShort(table) & 0xFFFF;
        for (int rang = 0; rang < nombre; rang++) {
            int champ = table + 2 + 12 * rang;
            if ((tiff.getShort(champ) & 0xFFFF) != ETIQUETTE) continue;
            int valeur = tiff.getShort(champ + 8) & 0xFFFF;
            return new Orientation(valeur >= 1 && valeur <= 8 ? valeur : 1);
        }
        return new Orientation(1);
    }

    /// Largeur et hauteur s'échangent.
    boolean couche() {
        return valeur >= 5;
    }

    /// Ce qui remet debout une image de cette largeur et de cette hauteur.
    AffineTransform redressement(int l, int h) {
        return switch (valeur) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, l, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, l, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, l);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, l);
            default -> new AffineTransform();
        };
    }
}
