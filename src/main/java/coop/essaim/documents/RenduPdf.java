package coop.essaim.documents;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// D'un arbre HTML à un PDF/A-3a balisé (PDF/UA), polices comprises.
///
/// Une adresse, d'où qu'elle vienne (image, style, police, lien de feuille), n'est jamais suivie : seule une image
/// écrite dans la page (`data:`) se dessine. La feuille de style et les polices sont celles de l'application.
final class RenduPdf {

    private static final Pattern IMAGE_ECRITE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final String FAMILLE = "Liberation Sans";
    private static final Set<FSFontUseCase> USAGES = Set.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
    private static final String[] PROTOCOLES = {"http", "https", "file", "jar", "ftp", "classpath"};

    /// Une feuille pour tous les papiers, puis une par papier qui a besoin de la sienne.
    private static final List<String> FEUILLES = List.of("/papier/papier.css", "/papier/facture.css");

    private final String styles = FEUILLES.stream()
            .map(feuille -> new String(ressource(feuille), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    private final byte[] normal = ressource("/polices/LiberationSans-Regular.ttf");
    private final byte[] gras = ressource("/polices/LiberationSans-Bold.ttf");
    private final byte[] italique = ressource("/polices/LiberationSans-Italic.ttf");
    private final byte[] grasItalique = ressource("/polices/LiberationSans-BoldItalic.ttf");
    /// Les mesures des polices ne dépendent d'aucun papier : lues une fois.
    private final FSDefaultCacheStore mesures = new FSDefaultCacheStore();
    private final byte[] couleurs = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] rendre(Document html) throws IOException {
        var tete = requireNonNull(html.getElementsByTagName("head").item(0), "Le gabarit a un <head>.");
        var style = html.createElementNS("http://www.w3.org/1999/xhtml", "style");
        style.setTextContent(styles);
        tete.appendChild(style);
        decrireLesDessins(html);

        var brut = new ByteArrayOutputStream();
        atelier(html).toStream(brut).run();
        return brut.toByteArray();
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

    private static byte[] ressource(String nom) {
        try (var flux = requireNonNull(RenduPdf.class.getResourceAsStream(nom), nom)) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
