package coop.essaim.documents;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// D'un arbre HTML à un PDF/A-3a balisé (PDF/UA), polices comprises.
///
/// Une adresse, d'où qu'elle vienne (image, style, police, lien de feuille), n'est jamais suivie : seule une image
/// écrite dans la page (`data:`) se dessine. La feuille de style et les polices sont celles de l'application.
final class RenduPdf {

    private static final Pattern IMAGE_ECRITE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final int GSUB = 0x47535542;
    private static final int SANS_LIGATURE = 0x78535542; // « xSUB »
    private static final String FAMILLE = "Liberation Sans";
    private static final Set<FSFontUseCase> USAGES = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final String[] PROTOCOLES = {"http", "https", "file", "jar", "ftp", "classpath"};

    /// Une feuille pour tous les papiers, puis une par papier qui a besoin de la sienne.
    private static final List<String> FEUILLES =
            List.of("/papier/papier.css", "/papier/facture.css", "/papier/bulletin.css");

    /// La bibliothèque écrit vingt lignes par papier sur la console : seules ses mises en garde restent.
    static {
        XRLog.listRegisteredLoggers().forEach(journal -> XRLog.setLevel(journal, Level.WARNING));
    }

    private final String styles = FEUILLES.stream()
            .map(feuille -> new String(ressource(feuille), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    private final byte[] normal = police("/polices/LiberationSans-Regular.ttf");
    private final byte[] gras = police("/polices/LiberationSans-Bold.ttf");
    private final byte[] italique = police("/polices/LiberationSans-Italic.ttf");
    private final byte[] grasItalique = police("/polices/LiberationSans-BoldItalic.ttf");
    /// Les mesures des polices ne dépendent d'aucun papier : lues une fois.
    private final FSDefaultCacheStore mesures = new FSDefaultCacheStore();
    private final byte[] couleurs = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /// @param finition ce qui reste à faire du papier composé, avant de l'écrire une seule fois
    byte[] rendre(Document html, Finition finition) throws IOException {
        var tete = requireNonNull(html.getElementsByTagName("head").item(0), "Le gabarit a un <head>.");
        var style = html.createElementNS("http://www.w3.org/1999/xhtml", "style");
        style.setTextContent(styles);
        tete.appendChild(style);
        decrireLesDessins(html);

        var fini = new ByteArrayOutputStream();
        try (var moteur =
                atelier(html).toStream(OutputStream.nullOutputStream()).buildPdfRenderer()) {
            finition.finir(composer(moteur), fini);
        }
        return fini.toByteArray();
    }

    /// Le papier est encore ouvert : le fermer et le relire coûteraient un cinquième de son temps.
    interface Finition {
        void finir(PDDocument pdf, OutputStream sortie) throws IOException;
    }

    /// Le moteur demande à Java, pour chaque papier, quel transformateur XML employer. Sous notre chargeur de
    /// classes, la réponse se cherche dans tous les jars et coûte un quart du papier ; sous celui de la plateforme,
    /// c'est le sien.
    private static PDDocument composer(PdfBoxRenderer moteur) throws IOException {
        var fil = Thread.currentThread();
        var avant = fil.getContextClassLoader();
        fil.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return moteur.createPDFKeepOpen();
        } finally {
            fil.setContextClassLoader(avant);
        }
    }

    /// Le titre d'un dessin devient ce qu'un lecteur d'écran en dit : le moteur ne connaît que `alt`.
    private static void decrireLesDessins(Document html) {
        var dessins = html.getElementsByTagNameNS("http://www.w3.org/2000/svg", "svg");
        for (int rang = 0; rang < dessins.getLength(); rang++) {
            if (!(dessins.item(rang) instanceof Element dessin) || dessin.hasAttribute("alt")) continue;
            var titres = dessin.getElementsByTagNameNS("http://www.w3.org/2000/svg", "title");
            if (titres.item(0) != null)
                dessin.setAttribute("alt", titres.item(0).getTextContent().strip());
        }
    }

    private PdfRendererBuilder atelier(Document html) {
        var atelier = new PdfRendererBuilder()
                .useFastMode()
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(couleurs)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, mesures)
                .withProducer("Essaim");
        police(atelier, normal, 400, FontStyle.NORMAL);
        police(atelier, gras, 700, FontStyle.NORMAL);
        police(atelier, italique, 400, FontStyle.ITALIC);
        police(atelier, grasItalique, 700, FontStyle.ITALIC);
        atelier.useSVGDrawer(
                new BatikSVGDrawer(BatikSVGDrawer.SvgScriptMode.SECURE, BatikSVGDrawer.SvgExternalResourceMode.SECURE));
        atelier.useUriResolver((_, adresse) -> admise(adresse));
        for (var moment : ExternalResourceControlPriority.values()) {
            atelier.useExternalResourceAccessControl((adresse, _) -> admise(adresse) != null, moment);
        }
        // Troisième verrou : même admise par erreur, une adresse de ces protocoles ne s'ouvre pas.
        atelier.useProtocolsStreamImplementation(
                adresse -> {
                    throw new IllegalStateException("Un papier ne lit rien au-dehors : " + adresse);
                },
                PROTOCOLES);
        atelier.withW3cDocument(html, null);
        return atelier;
    }

    private static void police(PdfRendererBuilder atelier, byte[] octets, int graisse, FontStyle style) {
        atelier.useFont(() -> new ByteArrayInputStream(octets), FAMILLE, graisse, style, true, USAGES);
    }

    private static @Nullable String admise(@Nullable String adresse) {
        return adresse != null && IMAGE_ECRITE.matcher(adresse).matches() ? adresse : null;
    }

    /// Une police sans ses règles de ligature : le moteur les relirait à chaque mot, pour le tiers du temps d'un
    /// papier.
    /// La table GSUB change de nom dans le répertoire (OpenType, « table directory »), et n'est plus reconnue.
    private static byte[] police(String nom) {
        var octets = ressource(nom);
        var vue = ByteBuffer.wrap(octets);
        int tables = Short.toUnsignedInt(vue.getShort(4));
        for (int rang = 0; rang < tables; rang++) {
            int entree = 12 + 16 * rang;
            if (vue.getInt(entree) == GSUB) vue.putInt(entree, SANS_LIGATURE);
        }
        return octets;
    }

    private static byte[] ressource(String nom) {
        try (var flux = requireNonNull(RenduPdf.class.getResourceAsStream(nom), nom)) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
