package coop.essaim.commun.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Fabrique des lecteurs XML fermés à l'extérieur (XXE, XInclude, « milliard de rires »).
///
/// Les fabriques sont celles du JDK, nommées : une bibliothèque de plus sur le chemin ne peut pas les remplacer par
/// d'autres, moins strictes.
public final class LecteurXml {

    private LecteurXml() {}

    /// Pour un flux de toute taille. Un DTD y est signalé par l'événement `DTD`, que l'appelant refuse ; les entités
    /// qu'il déclare ne sont jamais remplacées.
    public static XMLStreamReader flux(InputStream octets) throws XMLStreamException {
        var fabrique = XMLInputFactory.newDefaultFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrique.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        fabrique.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        fabrique.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Référence à l'extérieur refusée.");
        });
        return fabrique.createXMLStreamReader(octets);
    }

    /// Pour un texte que nous avons écrit nous-mêmes : un DTD y est un bogue, et lève une exception.
    public static Document arbre(String texte) {
        try {
            var fabrique = DocumentBuilderFactory.newDefaultNSInstance();
            fabrique.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            fabrique.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabrique.setXIncludeAware(false);
            fabrique.setExpandEntityReferences(false);
            var lecteur = fabrique.newDocumentBuilder();
            lecteur.setErrorHandler(null);
            return lecteur.parse(new InputSource(new StringReader(texte)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("XML mal formé : " + e.getMessage(), e);
        }
    }
}
