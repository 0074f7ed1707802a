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
                .map(propriete -> ressource(champ("pdfaProperty:name", propriete.nom())
                        + champ("pdfaProperty:valueType", "Text")
                        + champ("pdfaProperty:category", "external")
                        + champ("pdfaProperty:description", propriete.description())))
                .collect(Collectors.joining());
        return ressource(champ("pdfaSchema:schema", metadonnees.description())
                + champ("pdfaSchema:namespaceURI", metadonnees.espace())
                + champ("pdfaSchema:prefix", metadonnees.prefixe())
                + champ("pdfaSchema:property", champ("rdf:Seq", proprietes)));
    }

    private static String ressource(String contenu) {
        return "<rdf:li rdf:parseType=\"Resource\">" + contenu + "</rdf:li>";
    }

    private static String champ(String nom, String contenu) {
        return "<" + nom + ">" + contenu + "</" + nom + ">";
    }

    private static String valeurs(Metadonnees metadonnees) {
        var prefixe = metadonnees.prefixe();
        return metadonnees.proprietes().stream()
                .map(propriete -> champ(prefixe + ":" + propriete.nom(), propriete.valeur()))
                .collect(Collectors.joining(
                        "",
                        "<rdf:Description xmlns:%s=\"%s\" rdf:about=\"\">".formatted(prefixe, metadonnees.espace()),
                        "</rdf:Description>"));
    }
}
