package coop.essaim.facturation;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/// Ce qui se lit dans un rectangle de la première page d'un PDF, comme par la fenêtre d'une enveloppe.
public final class ZoneDePage {

    /// Un PNG d'un point, pour un logo.
    public static final String UN_POINT = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final double POINTS_PAR_MM = 72 / 25.4;

    private ZoneDePage() {}

    /// En millimètres, depuis le coin en haut à gauche.
    public static Rectangle2D mm(double gauche, double haut, double droite, double bas) {
        return new Rectangle2D.Double(
                gauche * POINTS_PAR_MM,
                haut * POINTS_PAR_MM,
                (droite - gauche) * POINTS_PAR_MM,
                (bas - haut) * POINTS_PAR_MM);
    }

    public static List<String> lignes(byte[] pdf, Rectangle2D zone) throws IOException {
        try (var papier = Loader.loadPDF(pdf)) {
            var lecteur = new PDFTextStripperByArea();
            lecteur.setSortByPosition(true);
            lecteur.addRegion("zone", zone);
            lecteur.extractRegions(papier.getPage(0));
            return lecteur.getTextForRegion("zone")
                    .replace('\u00a0', ' ')
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        }
    }
}
