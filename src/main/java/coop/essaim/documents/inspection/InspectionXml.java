package coop.essaim.documents.inspection;

import coop.essaim.commun.xml.LecteurXml;
import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;
import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Un XML de données (relevé, facture, déclaration) : bien formé, sans définitions, sans page ni dessin actif dedans.
final class InspectionXml {

    private static final Set<String> ESPACES_ACTIFS = Set.of(
            "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/XSL/Transform");

    private static final Set<String> RACINES_ACTIVES = Set.of("html", "svg", "stylesheet");

    /// Au-delà, la pile de qui le lira déborderait ; le JDK refuse à cent.
    private static final int PROFONDEUR_MAX = 64;

    private InspectionXml() {}

    static Verdict inspecter(byte[] octets) {
        try {
            var flux = LecteurXml.flux(new ByteArrayInputStream(octets));
            int profondeur = 0;
            while (flux.hasNext()) {
                switch (flux.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return new Verdict.Refuse(new Depot.XmlAvecDefinitions());
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        if ("xml-stylesheet".equals(flux.getPITarget()))
                            return new Verdict.Refuse(new Depot.PageActive());
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++profondeur > PROFONDEUR_MAX) return new Verdict.Refuse(new Depot.TropDense());
                        if (estActif(flux.getNamespaceURI(), flux.getLocalName()))
                            return new Verdict.Refuse(new Depot.PageActive());
                    }
                    case XMLStreamConstants.END_ELEMENT -> profondeur--;
                    default -> {}
                }
            }
            return new Verdict.Accepte(TypeDeDocument.XML, octets);
        } catch (XMLStreamException e) {
            return new Verdict.Refuse(new Depot.Illisible("XML"));
        }
    }

    private static boolean estActif(@org.jspecify.annotations.Nullable String espace, String nom) {
        return espace != null && ESPACES_ACTIFS.contains(espace) || RACINES_ACTIVES.contains(nom);
    }
}
