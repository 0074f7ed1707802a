package coop.essaim.facturation.electronique;

import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.documents.PieceJointe;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Service;

/// D'un document figé, sa facture électronique Factur-X : un papier PDF/A-3 qui embarque le fichier disant la même
/// chose.
///
/// Rien n'est lu ailleurs que dans le document : rendue dans dix ans, la facture dit encore ce qu'elle disait.
@Service
public class FacturX {

    private static final String NOM = "factur-x.xml";

    private final Impressions impressions;

    FacturX(Impressions impressions) {
        this.impressions = impressions;
    }

    /// Le fichier seul (CII, profil EN 16931).
    public byte[] xml(DocumentFige document) {
        return RedactionCii.ecrire(document);
    }

    /// Le fichier qu'un papier porte, octet pour octet.
    static byte[] xmlDe(byte[] pdf) {
        try (var papier = Loader.loadPDF(pdf)) {
            var joints =
                    papier.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            return Objects.requireNonNull(joints.get(NOM), "Un papier sans Factur-X")
                    .getEmbeddedFile()
                    .toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Le papier, qui porte le fichier.
    public byte[] pdf(DocumentFige document) {
        var vendeur = document.vendeur();
        var fichier = new PieceJointe(
                NOM, "text/xml", "Facture électronique", PieceJointe.Relation.ALTERNATIVE, xml(document));
        var titre = document.genre().titre() + " " + document.numero();
        var parametres = new HashMap<String, Object>(Map.of(
                "titre", titre,
                "entete", new Entete(vendeur.denomination(), vendeur.mentions(), vendeur.logo()),
                "document", document));
        QrEpc.texte(document).ifPresent(texte -> {
            Content dessin = sortie -> sortie.writeContent(QrEpc.dessin(texte));
            parametres.put("qr", dessin);
        });
        return impressions.imprimer(new Impression(
                titre, "facturation/electronique/facture-papier", parametres, List.of(fichier), METADONNEES));
    }

    /// Ce que la norme Factur-X 1.0 veut lire dans les métadonnées du PDF (§ 6.2.2) : sans elles, le fichier embarqué
    /// n'est pas reconnu.
    private static final Impression.Metadonnees METADONNEES = new Impression.Metadonnees(
            "Factur-X PDFA Extension Schema",
            "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
            "fx",
            List.of(
                    new Impression.Propriete("DocumentFileName", NOM, "Name of the embedded XML document"),
                    new Impression.Propriete("DocumentType", "INVOICE", "Type of the hybrid document"),
                    new Impression.Propriete("Version", "1.0", "Version of the XML standard"),
                    new Impression.Propriete("ConformanceLevel", "EN 16931", "Conformance level of the XML document")));
}
