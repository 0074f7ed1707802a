package coop.essaim.facturation.electronique;

import static java.util.Objects.requireNonNull;

import coop.essaim.commun.xml.LecteurXml;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.w3c.dom.Document;

/// Les validateurs de référence : celui de Mustang (veraPDF, schéma Factur-X, règles EN 16931) et les règles françaises
/// BR-FR de la FNFE, compilées une fois par JVM.
final class Validateurs {

    private static final String BR_FR =
            "/external/schematron/ctc/1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt";

    /// Mustang applique aussi les règles allemandes (type 27) et celles de Peppol, qui ne sont pas les nôtres ; et sa
    /// relecture, après les règles, tombe sur une ligne hors champ, que BR-O-05 veut sans taux.
    private static final List<String> ETRANGERES =
            List.of("[BR-DE-", "[PEPPOL-", "at org.mustangproject.Item.enrichProductFromVATBreakdown");

    private static final class Regles {
        static final Processor SAXON = new Processor(false);
        static final XsltExecutable BR_FR = compiler();

        private static XsltExecutable compiler() {
            try (var source = requireNonNull(Validateurs.class.getResourceAsStream(Validateurs.BR_FR))) {
                return SAXON.newXsltCompiler().compile(new StreamSource(source));
            } catch (java.io.IOException | SaxonApiException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Validateurs() {}

    /// Ce que Mustang reproche au PDF. `wasCompletelyValid()` et le résumé final disent « valid » d'un PDF qui n'est
    /// pas
    /// conforme : le bloc `<pdf>` se lit à part.
    static List<String> mustang(Path pdf) {
        var rapport = new ZUGFeRDValidator().validate(pdf.toString());
        var reproches = new ArrayList<String>();
        if (!rapport.contains("isCompliant=true")) reproches.add("pdf : " + bloc(rapport, "pdf"));
        var arbre = LecteurXml.arbre(rapport.substring(rapport.indexOf("<validation")));
        for (var genre : List.of("error", "exception", "warning"))
            textes(arbre, genre).stream()
                    .filter(message -> ETRANGERES.stream().noneMatch(message::contains))
                    .map(message -> genre + " : " + message.lines().limit(3).toList())
                    .forEach(reproches::add);
        boolean relu = textes(arbre, "exception").isEmpty();
        if (relu && bloc(rapport, "xml").contains("<summary status=\"invalid\"")) reproches.add("résumé invalide");
        return reproches;
    }

    private static List<String> textes(Document arbre, String nom) {
        var noeuds = arbre.getElementsByTagName(nom);
        return IntStream.range(0, noeuds.getLength())
                .mapToObj(rang -> noeuds.item(rang).getTextContent())
                .toList();
    }

    private static String bloc(String rapport, String nom) {
        int debut = rapport.indexOf("<" + nom + ">");
        int fin = rapport.indexOf("</" + nom + ">");
        return debut < 0 || fin < 0 ? "absent" : rapport.substring(debut, Math.min(fin, debut + 2000));
    }

    /// Les règles françaises non tenues, avertissements compris : la version 1.4.0 les rendra bloquantes.
    static List<String> brFr(byte[] xml) throws SaxonApiException {
        var sortie = new StringWriter();
        var regles = Regles.BR_FR.load30();
        regles.transform(new StreamSource(new ByteArrayInputStream(xml)), Regles.SAXON.newSerializer(sortie));
        var echecs = LecteurXml.arbre(sortie.toString())
                .getElementsByTagNameNS("http://purl.oclc.org/dsdl/svrl", "failed-assert");
        return IntStream.range(0, echecs.getLength())
                .mapToObj(rang -> echecs.item(rang).getTextContent().strip().replaceAll("\\s+", " "))
                .toList();
    }
}
