package coop.essaim.documents.inspection;

import static coop.essaim.documents.Fichiers.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.documents.Depot;
import coop.essaim.documents.Fichiers;
import coop.essaim.documents.TypeDeDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionPdfTest {

    static Stream<Arguments> actifs() throws IOException {
        return Stream.of(
                Arguments.of("un script", ouverture("JavaScript", "JS")),
                Arguments.of("une action automatique", ouverture("Launch", "F")),
                Arguments.of("une action automatique", ouverture("SubmitForm", "F")),
                Arguments.of("un script", scriptSurUneAnnotation()),
                Arguments.of("un formulaire dynamique", avecXfa()),
                Arguments.of("un fichier joint", avecFichier("facture.xml", utf8("MZ programme"))),
                Arguments.of("un fichier joint", avecFichier("facture.xml", utf8("<html/>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actifs")
    void un_pdf_actif_est_refusé_et_dit_ce_qu_il_contient(String quoi, byte[] pdf) {
        assertThat(InspectionPdf.inspecter(pdf)).isEqualTo(new Verdict.Refuse(new Depot.PdfActif(quoi)));
    }

    @Test
    void une_facture_électronique_garde_son_xml() throws IOException {
        var pdf = avecFichier("factur-x.xml", InspectionTest.facturX());
        assertThat(InspectionPdf.inspecter(pdf)).isEqualTo(new Verdict.Accepte(TypeDeDocument.PDF, pdf));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"", "secret"})
    void un_pdf_chiffré_est_refusé_même_quand_il_s_ouvre_sans_mot_de_passe(String motDePasse) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var protection = new StandardProtectionPolicy("proprietaire", motDePasse, new AccessPermission());
            protection.setEncryptionKeyLength(128);
            pdf.protect(protection);
            assertThat(InspectionPdf.inspecter(enregistrer(pdf))).isEqualTo(new Verdict.Refuse(new Depot.PdfProtege()));
        }
    }

    @Test
    void un_pdf_abîmé_ou_sans_page_est_illisible() {
        assertThat(InspectionPdf.inspecter(utf8("%PDF-1.7\nrien")))
                .isEqualTo(new Verdict.Refuse(new Depot.Illisible("PDF")));
    }

    static Stream<Arguments> bombes() {
        var zeros = Fichiers.deflate(new byte[40 * 1024 * 1024]);
        var double_ = Fichiers.deflate(zeros);
        return Stream.of(
                Arguments.of(
                        "un flux d'objets démesuré", flux("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", zeros)),
                Arguments.of("son type caché", flux("/#4E 1 /F#69rst 4 /Filter /FlateDecode", zeros)),
                Arguments.of(
                        "sa compression double", flux("/N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", double_)),
                Arguments.of("son filtre indirect", flux("/N 1 /First 4 /Filter 9 0 R", zeros)),
                Arguments.of(
                        "une table des positions démesurée",
                        flux("/Type /XRef /W [1 2 1] /Filter /FlateDecode", zeros)),
                Arguments.of("un en-tête zlib faux", flux("/N 1 /First 4 /Filter /FlateDecode", fausser(zeros))),
                Arguments.of(
                        "une ligne de prédiction démesurée",
                        flux(
                                "/W [1 2 1] /Filter /FlateDecode /DecodeParms << /Columns 2000000000 >>",
                                Fichiers.deflate(new byte[9]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombes")
    void un_pdf_qui_se_déploie_démesurément_est_refusé_avant_d_être_déployé(String quoi, byte[] pdf) {
        assertThat(pdf.length).isLessThan(200_000);
        assertThat(InspectionPdf.inspecter(pdf)).isEqualTo(new Verdict.Refuse(new Depot.TropDense()));
    }

    @Test
    void un_pdf_aux_objets_groupés_est_lu_jusqu_au_fond() throws IOException {
        // PDFBox groupe et compresse les objets : le script n'apparaît nulle part en clair.
        var pdf = ouverture("JavaScript", "JS");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("/ObjStm")
                .doesNotContain("/JavaScript");
        assertThat(InspectionPdf.inspecter(pdf)).isEqualTo(new Verdict.Refuse(new Depot.PdfActif("un script")));
    }

    private static byte[] ouverture(String acte, String argument) {
        return Fichiers.pdf(catalogue -> {
            var action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName(acte));
            action.setItem(COSName.getPDFName(argument), new COSString("app.alert(1)"));
            catalogue.setItem(COSName.OPEN_ACTION, action);
        });
    }

    private static byte[] scriptSurUneAnnotation() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var action = new COSDictionary();
            action.setItem(COSName.S, COSName.getPDFName("JavaScript"));
            var annotation = new COSDictionary();
            annotation.setItem(COSName.A, action);
            var annotations = new COSArray();
            annotations.add(annotation);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            return enregistrer(pdf);
        }
    }

    private static byte[] avecXfa() {
        return Fichiers.pdf(catalogue -> {
            var formulaire = new COSDictionary();
            formulaire.setItem(COSName.getPDFName("XFA"), new COSString("x"));
            catalogue.setItem(COSName.ACRO_FORM, formulaire);
        });
    }

    private static byte[] avecFichier(String nom, byte[] octets) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var fiche = new PDComplexFileSpecification();
            fiche.setFile(nom);
            var joint = new PDEmbeddedFile(pdf, new ByteArrayInputStream(octets), COSName.FLATE_DECODE);
            fiche.setEmbeddedFile(joint);
            var arbre = new PDEmbeddedFilesNameTreeNode();
            arbre.setNames(Map.of(nom, fiche));
            var noms = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            noms.setEmbeddedFiles(arbre);
            pdf.getDocumentCatalog().setNames(noms);
            return enregistrer(pdf);
        }
    }

    private static byte[] flux(String dictionnaire, byte[] donnees) {
        var sortie = new ByteArrayOutputStream();
        sortie.writeBytes(
                utf8("%PDF-1.7\n1 0 obj\n<< " + dictionnaire + " /Length " + donnees.length + " >>\nstream\n"));
        sortie.writeBytes(donnees);
        sortie.writeBytes(utf8("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF"));
        return sortie.toByteArray();
    }

    private static byte[] fausser(byte[] zlib) {
        var faux = zlib.clone();
        faux[1] ^= 0x55;
        return faux;
    }

    private static byte[] enregistrer(PDDocument pdf) throws IOException {
        var sortie = new ByteArrayOutputStream();
        pdf.save(sortie);
        return sortie.toByteArray();
    }
}
