package coop.essaim.facturation.electronique;

import static coop.essaim.facturation.electronique.DocumentsDEssai.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.openhtmltopdf.util.XRLog;
import coop.essaim.documents.ImpressionsDEssai;
import coop.essaim.facturation.electronique.DocumentFige.Genre;
import coop.essaim.facturation.electronique.DocumentsDEssai.Brouillon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class FacturXTest {

    static final Map<String, DocumentFige> CAS = CasDEssai.tous();

    @TempDir
    static Path dossier;

    final FacturX facturX = new FacturX(ImpressionsDEssai.au("2026-03-12T09:30:00Z"));

    @BeforeAll
    static void taire_les_bibliothèques() {
        XRLog.setLoggingEnabled(false);
        for (var nom : List.of("org.mustangproject", "com.helger"))
            ((Logger) LoggerFactory.getLogger(nom)).setLevel(Level.OFF);
    }

    static Stream<String> cas() {
        return CAS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cas")
    void chaque_document_passe_les_validateurs_et_dit_la_même_chose_au_papier(String cas) throws Exception {
        var document = CAS.get(cas);
        var pdf = facturX.pdf(document);
        var fichier = Files.write(dossier.resolve(document.nomDeFichier()), pdf);
        assertThat(Validateurs.mustang(fichier)).isEmpty();
        assertThat(Validateurs.brFr(facturX.xml(document))).isEmpty();
        var releve = Releve.de(pdf);
        assertThat(releve.absentsDuPapier()).isEmpty();
        assertThat(releve.sommesAbsentesDuFichier()).isEmpty();
    }

    @Test
    void les_cas_couvrent_chaque_régime_chaque_genre_et_chaque_client() {
        assertThat(CAS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(CAS.values())
                .flatExtracting(DocumentFige::tva)
                .extracting(DocumentFige.TvaDeTaux::categorie)
                .contains(CategorieTva.values());
        assertThat(CAS.values()).extracting(DocumentFige::genre).contains(Genre.values());
        assertThat(CAS.values())
                .extracting(document -> document.client().sorte())
                .contains(DocumentFige.Client.Sorte.values());
        assertThat(CAS.values()).extracting(DocumentFige::cadre).contains("S1", "B1", "M1", "S2", "S4");
    }

    /// Un document juste, puis ce que chaque validateur doit voir une fois que l'on y a touché.
    private final DocumentFige juste = CAS.get("personne publique");

    @Test
    void le_validateur_du_pdf_voit_un_fichier_joint_sans_dire_ce_qu_il_est() throws Exception {
        try (var pdf = Loader.loadPDF(facturX.pdf(juste))) {
            pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF"));
            var fiche = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("factur-x.xml");
            fiche.getCOSObject().removeItem(COSName.getPDFName("AFRelationship"));
            var fichier = dossier.resolve("sans-relation.pdf");
            pdf.save(fichier.toFile());
            assertThat(Validateurs.mustang(fichier)).anyMatch(reproche -> reproche.startsWith("pdf : "));
        }
    }

    @Test
    void le_validateur_du_fichier_voit_un_total_faux() throws Exception {
        var fichier = Files.write(dossier.resolve("faux.xml"), touche("138.60</ram:Grand", "138.61</ram:Grand"));
        assertThat(Validateurs.mustang(fichier)).anyMatch(reproche -> reproche.contains("BR-CO-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "<ram:SubjectCode>PMD</ram:SubjectCode>, <ram:SubjectCode>AAI</ram:SubjectCode>, BR-FR-05",
        "<ram:ID>S1</ram:ID>,                    <ram:ID>S9</ram:ID>,                    BR-FR-08",
        "20.00</ram:Rate,                        17.00</ram:Rate,                        BR-FR-16",
        "21440109300015,                         99999999900015,                         BR-FR-09",
    })
    void les_règles_françaises_voient_un_manque(String bon, String mauvais, String regle) throws Exception {
        assertThat(Validateurs.brFr(touche(bon, mauvais))).anyMatch(reproche -> reproche.contains(regle));
    }

    private byte[] touche(String bon, String mauvais) {
        var xml = new String(facturX.xml(juste), StandardCharsets.UTF_8);
        assertThat(xml).contains(bon);
        return xml.replace(bon, mauvais).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void un_document_sans_ligne_ou_à_ligne_nulle_n_existe_pas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brouillon().fige())
                .withMessageContaining("au moins une ligne");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ligne("Rien", "0", Unite.UNITE, "10", TVA_20))
                .withMessageContaining("ne vaut pas zéro");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ligne("Offert", "1", Unite.UNITE, "0", TVA_20))
                .withMessageContaining("ne vaut pas zéro");
    }

    @Test
    void un_document_dont_la_tva_n_est_pas_celle_des_lignes_n_existe_pas() {
        var autre = CAS.get("S 10 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentFige(
                        juste.genre(),
                        juste.numero(),
                        juste.date(),
                        juste.operation(),
                        juste.vendeur(),
                        juste.client(),
                        juste.references(),
                        juste.lignes(),
                        juste.remises(),
                        autre.tva(),
                        juste.dejaPaye(),
                        juste.reglement(),
                        juste.notes()))
                .withMessageContaining("la TVA");
    }

    @Test
    void un_avoir_sans_facture_et_un_hors_champ_mêlé_n_existent_pas() {
        var retouche = ligne("Retouches", "1", Unite.HEURE, "38.50", TVA_20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brouillon(retouche).genre(Genre.AVOIR).fige())
                .withMessageContaining("cite la facture");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brouillon(retouche, ligne("Dédit", "1", Unite.FORFAIT, "9", HORS_CHAMP)).fige())
                .withMessageContaining("hors champ");
    }

    @Test
    void le_code_à_scanner_prépare_le_virement_du_reste_à_payer() {
        var partielle = CAS.get("payée en partie");
        assertThat(QrEpc.texte(partielle))
                .hasValueSatisfying(texte -> assertThat(texte.lines())
                        .containsExactly(
                                "BCD",
                                "002",
                                "1",
                                "SCT",
                                "AGRIFRPP",
                                "Coopérative des Essaimeurs",
                                "FR7630006000011234567890189",
                                "EUR100.00",
                                "",
                                "",
                                partielle.numero()));
        assertThat(QrEpc.texte(CAS.get("avoir total"))).isEmpty();
        assertThat(QrEpc.texte(CAS.get("déjà payée"))).isEmpty();
    }
}
