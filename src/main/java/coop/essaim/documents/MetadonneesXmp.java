package coop.essaim.documents;

import coop.essaim.documents.Impression.Metadonnees;
import java.util.stream.Collectors;

/// Ajoute aux métadonnées d'un PDF/A un schéma d'extension et ses valeurs (ISO 19005-3, 6.6.2.3).
final class MetadonneesXmp {

    private static final String FIN_DES_SCHEMAS = "</rdf:Bag>\\s*</pdfaExtension:schemas>";
    private static final String FIN = "</rdf:RDF>";

    private MetadonneesXmp() {}

    /// Le moteur de rendu a déjà décrit ses schémas dans un sac, et un seul : le nôtre s'y joint.
    static String ajouter(String xmp, Metadonnees metadonnees) {
        var complet = xmp.replaceFirst(FIN_DES_SCHEMAS, schema(metadonnees) + "</rdf:Bag></pdfaExtension:schemas>");
        if (complet.length() == xmp.length()) throw new IllegalStateException("Des métadonnées sans schémas.");
        return complet.replace(FIN, valeurs(metadonnees) + FIN);
    }

    private static String schema(Metadonnees metadonnees) {
        var proprietes = metadonnees.proprietes().stream()
                .map(propriete -> """
                        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
                        <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
                        <pdfaProperty:category>external</pdfaProperty:category>\
                        <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>""".formatted(
                                propriete.nom(), propriete.description()))
                .collect(Collectors.joining());
        return """
                <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>%s</pdfaSchema:schema>\
                <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>\
                <pdfaSchema:prefix>%s</pdfaSchema:prefix>\
                <pdfaSchema:property><rdf:Seq>%s</rdf:Seq></pdfaSchema:property></rdf:li>""".formatted(
                        metadonnees.description(), metadonnees.espace(), metadonnees.prefixe(), proprietes);
    }

    private static String valeurs(Metadonnees metadonnees) {
        var prefixe = metadonnees.prefixe();
        return metadonnees.proprietes().stream()
                .map(propriete -> "<%1$s:%2$s>%3$s</%1$s:%2$s>"
                        .formatted(prefixe, propriete.nom(), propriete.valeur()))
                .collect(Collectors.joining(
                        "",
                        "<rdf:Description xmlns:%s=\"%s\" rdf:about=\"\">".formatted(prefixe, metadonnees.espace()),
                        "</rdf:Description>"));
    }
}
