package coop.essaim.documents.inspection;

import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Un PDF qui se lit et ne fait rien d'autre : ni chiffrement, ni script, ni programme lancé, ni fichier joint.
///
/// Seul un XML peut l'accompagner, car c'est ainsi qu'est faite une facture électronique (Factur-X).
final class InspectionPdf {

    private static final int OBJETS_MAX = 300_000;

    private static final Set<String> SCRIPTS = Set.of("JavaScript", "Rendition");
    private static final Set<String> ACTES =
            Set.of("Launch", "ImportData", "SubmitForm", "GoToE", "RichMediaExecute", "Movie", "Sound");
    private static final Set<String> MULTIMEDIA = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D");

    private static final COSName EF = COSName.getPDFName("EF");
    private static final COSName JS = COSName.getPDFName("JS");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private InspectionPdf() {}

    static Verdict inspecter(byte[] octets) {
        var structure = StructurePdf.lire(octets);
        if (structure.chiffre()) return new Verdict.Refuse(new Depot.PdfProtege());
        if (structure.demesure()) return new Verdict.Refuse(new Depot.TropDense());
        try (var pdf = Loader.loadPDF(octets)) {
            return refus(pdf)
                    .<Verdict>map(Verdict.Refuse::new)
                    .orElseGet(() -> new Verdict.Accepte(TypeDeDocument.PDF, octets));
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            // PDFBox lève aussi ces deux-là devant un fichier forgé.
            return new Verdict.Refuse(new Depot.Illisible("PDF"));
        }
    }

    private static Optional<Depot.Refus> refus(PDDocument pdf) throws IOException {
        if (pdf.isEncrypted()) return Optional.of(new Depot.PdfProtege());
        if (pdf.getNumberOfPages() < 1) return Optional.of(new Depot.Illisible("PDF"));
        return refusDesObjets(pdf.getDocument());
    }

    private static Optional<Depot.Refus> refusDesObjets(COSDocument document) throws IOException {
        var objets = document.getXrefTable().keySet();
        if (objets.size() > OBJETS_MAX) return Optional.of(new Depot.TropDense());
        for (var cle : java.util.List.copyOf(objets)) {
            var objet = document.getObjectFromPool(cle).getObject();
            // Un objet annoncé que nous ne savons pas lire, un autre logiciel le lirait peut-être.
            if (objet == null) return Optional.of(new Depot.Illisible("PDF"));
            var refus = refus(objet);
            if (refus.isPresent()) return refus;
        }
        return Optional.empty();
    }

    /// Descend dans ce que l'objet contient lui-même ; ce qu'il désigne est un autre objet, vu à son tour.
    private static Optional<Depot.Refus> refus(@org.jspecify.annotations.Nullable COSBase objet) throws IOException {
        if (objet instanceof COSArray liste) {
            for (int rang = 0; rang < liste.size(); rang++) {
                var refus = refus(liste.get(rang));
                if (refus.isPresent()) return refus;
            }
        }
        if (!(objet instanceof COSDictionary dictionnaire)) return Optional.empty();
        var quoi = actif(dictionnaire);
        if (quoi.isPresent()) return Optional.of(new Depot.PdfActif(quoi.get()));
        for (var valeur : dictionnaire.getValues()) {
            var refus = refus(valeur);
            if (refus.isPresent()) return refus;
        }
        return Optional.empty();
    }

    private static Optional<String> actif(COSDictionary dictionnaire) throws IOException {
        var acte = nom(dictionnaire, COSName.S);
        if (dictionnaire.containsKey(JS) || SCRIPTS.contains(acte)) return Optional.of("un script");
        if (ACTES.contains(acte)) return Optional.of("une action automatique");
        if (dictionnaire.containsKey(XFA)) return Optional.of("un formulaire dynamique");
        if (MULTIMEDIA.contains(nom(dictionnaire, COSName.SUBTYPE))) return Optional.of("un contenu multimédia");
        if (dictionnaire.containsKey(EF) && !nePorteQueDuXml(dictionnaire)) return Optional.of("un fichier joint");
        return Optional.empty();
    }

    private static boolean nePorteQueDuXml(COSDictionary fiche) throws IOException {
        var fichiers = fiche.getCOSDictionary(EF);
        if (fichiers == null) return false;
        for (var nom : fichiers.keySet()) {
            if (!(fichiers.getDictionaryObject(nom) instanceof COSStream flux) || !estUnXml(flux)) return false;
        }
        return true;
    }

    private static boolean estUnXml(COSStream flux) throws IOException {
        var filtre = flux.getFilters();
        if (filtre != null && !COSName.FLATE_DECODE.equals(filtre)) return false;
        try (var brut = flux.createRawInputStream()) {
            var octets = filtre == null
                    ? Optional.of(brut.readAllBytes())
                    : StructurePdf.degonfler(brut.readAllBytes(), 0, StructurePdf.FLUX_MAX_OCTETS);
            return octets.map(InspectionXml::inspecter)
                    .filter(Verdict.Accepte.class::isInstance)
                    .isPresent();
        }
    }

    private static String nom(COSDictionary dictionnaire, COSName cle) {
        return dictionnaire.getDictionaryObject(cle) instanceof COSName nom ? nom.getName() : "";
    }
}
