package coop.essaim.documents;

import coop.essaim.commun.xml.LecteurXml;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Service;

/// Le papier de la coopérative : un gabarit devient un PDF/A-3 lisible dans trente ans et par un lecteur d'écran.
///
/// Tout se fait ici, sans programme extérieur, sans réseau et sans fichier (CVE-2018-14865). Les mêmes paramètres à
/// la même heure donnent les mêmes octets : une empreinte gardée prouve qu'un papier n'a pas changé.
@Service
public class Impressions {

    private final TemplateEngine gabarits = TemplateEngine.createPrecompiled(ContentType.Html);
    private final RenduPdf rendu = new RenduPdf();
    private final Clock horloge;

    Impressions(Clock horloge) {
        this.horloge = horloge;
    }

    public byte[] imprimer(Impression impression) {
        var html = new StringOutput();
        gabarits.render(impression.gabarit() + ".jte", new HashMap<>(impression.parametres()), html);
        return imprimer(html.toString(), impression);
    }

    /// Plusieurs papiers en un seul fichier, à imprimer d'un coup ; leurs originaux restent.
    public byte[] reunir(List<byte[]> papiers) {
        var reunion = new PDFMergerUtility();
        var sortie = new ByteArrayOutputStream();
        papiers.forEach(papier -> reunion.addSource(new RandomAccessReadBuffer(papier)));
        reunion.setDestinationStream(sortie);
        try {
            reunion.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    byte[] imprimer(String html, Impression impression) {
        try {
            var date = horloge.instant().atZone(horloge.getZone());
            return rendu.rendre(
                    LecteurXml.arbre(html), (pdf, sortie) -> FinitionPdf.finir(pdf, sortie, html, impression, date));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
