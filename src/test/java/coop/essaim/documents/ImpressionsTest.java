package coop.essaim.documents;

import static coop.essaim.documents.Fichiers.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.commun.EnFrancais;
import gg.jte.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ImpressionsTest {

    static final Instant LE_12_MARS = Instant.parse("2026-03-12T09:30:00Z");

    final Impressions impressions = new Impressions(Clock.fixed(LE_12_MARS, EnFrancais.PARIS));

    @BeforeAll
    static void choisirLeVerificateur() {
        java.util.logging.Logger.getLogger("com.openhtmltopdf").setLevel(java.util.logging.Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    static final String RELEVE = """
            <h1>Relevé de l'activité</h1>
            <p class="adresse">Camille Aubrée<br/>12 rue des Olivettes<br/>44000 Nantes</p>
            <p>Vous pouvez vous verser <span class="total">1 240,00 €</span> ce mois-ci.</p>
            <h2>Comment ce montant se fait</h2>
            <table>
                <caption>Trésorerie de « Atelier couture » au 12 mars 2026</caption>
                <thead><tr><th scope="col">Ligne</th><th scope="col" class="nombre">Montant</th></tr></thead>
                <tbody>%s</tbody>
                <tfoot><tr><th scope="row">Disponible</th><td class="nombre">1 240,00 €</td></tr></tfoot>
            </table>
            <p class="mentions">Le signe − dit une somme à payer ; ’ œ Œ é è ç « » – — … 1 234,50 € et 2 000 €.</p>
            """.formatted(
                    "<tr><td>Encaissé de la Ville de Nantes</td><td class=\"nombre\">1 200,00 €</td></tr>".repeat(50));

    private byte[] papier(String contenu, PieceJointe... pieces) {
        var entete =
                Entete.sansLogo("Coopérative des Essaimeurs", "12 quai de la Fosse, 44000 Nantes", "SIREN 732 829 320");
        return papier(entete, contenu, pieces);
    }

    private byte[] papier(Entete entete, String contenu, PieceJointe... pieces) {
        Content html = sortie -> sortie.writeContent(contenu);
        Map<String, Object> parametres = Map.of("entete", entete, "titre", "Relevé de mars 2026", "contenu", html);
        return impressions.imprimer(
                new Impression("Relevé de mars 2026", "documents/papier", parametres, List.of(pieces)));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void un_papier_est_un_pdf_a_3_balisé_que_le_vérificateur_accepte(PDFAFlavour norme) throws Exception {
        var logo = Entete.image(TypeDeDocument.PNG, Fichiers.image("png", 120, 60));
        var entete = new Entete("Coopérative des Essaimeurs", List.of("44000 Nantes"), logo);
        var pdf = papier(entete, RELEVE + GRAPHIQUE);
        Files.write(Path.of("target/papier.pdf"), pdf);
        assertThat(manquements(pdf, norme)).isEmpty();
    }

    /// Passé vingt pages, ses objets sont groupés : le vérificateur doit encore tout y lire.
    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void un_long_rapport_reste_conforme_et_pèse_peu(PDFAFlavour norme) throws Exception {
        var rangees = "<tr><td>FA-2026-12</td><td>Règlement de Clisson</td><td>12,50</td></tr>".repeat(1_500);
        var pdf = papier("<h1>Relevé</h1><table><thead><tr><th scope=\"col\">Pièce</th><th scope=\"col\">Libellé</th>"
                + "<th scope=\"col\">Montant</th></tr></thead><tbody>" + rangees + "</tbody></table>");
        try (var relu = Loader.loadPDF(pdf)) {
            assertThat(relu.getNumberOfPages()).isGreaterThan(20);
        }
        assertThat(pdf.length).as("une rangée de trois cellules").isLessThan(1_500 * 700);
        assertThat(manquements(pdf, norme)).isEmpty();
    }

    @Test
    void le_vérificateur_voit_un_pdf_ordinaire() throws Exception {
        assertThat(manquements(Fichiers.pdf(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @Test
    void le_texte_se_relit_avec_ses_accents_et_chaque_page_porte_son_numéro() throws IOException {
        try (var pdf = Loader.loadPDF(papier(RELEVE))) {
            var texte = new PDFTextStripper().getText(pdf);
            assertThat(texte)
                    .contains("Camille Aubrée", "Trésorerie de « Atelier couture »", "Le signe − dit", "1 234,50 €")
                    .contains("Coopérative des Essaimeurs · 12 quai de la Fosse", "Page 1 / 3", "Page 3 / 3")
                    .doesNotContain("#");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Relevé de mars 2026");
        }
    }

    @Test
    void les_mêmes_paramètres_à_la_même_heure_donnent_les_mêmes_octets() {
        assertThat(java.util.Arrays.equals(papier(RELEVE), papier(RELEVE))).isTrue();
    }

    @Test
    void un_fichier_embarqué_se_retrouve_et_le_papier_reste_un_pdf_a_3() throws Exception {
        var xml = utf8("<facture>12</facture>");
        var pdf = papier(
                RELEVE, new PieceJointe("factur-x.xml", "text/xml", "Facture", PieceJointe.Relation.ALTERNATIVE, xml));

        assertThat(manquements(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (var relu = Loader.loadPDF(pdf)) {
            var joints = relu.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(joints).containsOnlyKeys("factur-x.xml");
            assertThat(joints.get("factur-x.xml").getEmbeddedFile().toByteArray())
                    .isEqualTo(xml);
        }
        assertThat(new coop.essaim.documents.inspection.Inspection().inspecter(pdf, "facture.pdf"))
                .isInstanceOf(coop.essaim.documents.inspection.Verdict.Accepte.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"%s\" alt=\"x\"/>",
                "<link rel=\"stylesheet\" href=\"%s\"/>",
                "<style>@import url('%s'); p { background: url(%s) }</style>",
                "<style>@font-face { font-family: x; src: url('%s') } p { font-family: x }</style>",
                "<p style=\"background-image: url(%s)\">a</p>",
                "<object data=\"%s\" type=\"image/png\"/>",
                "<iframe src=\"%s\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"%s\" width=\"9\" height=\"9\"/></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"9\" height=\"9\"><use xlink:href=\"%s#a\"/></svg>",
                "<?xml-stylesheet href=\"%s\" type=\"text/css\"?>"
            })
    void un_papier_n_ouvre_ni_réseau_ni_fichier(String piege, @TempDir Path dossier) throws Exception {
        var secret = Files.writeString(dossier.resolve("secret.css"), "p { content: 'canari-4711' }");
        try (var espion = new Espion()) {
            for (var adresse :
                    List.of(espion.adresse() + "/x.png", secret.toUri().toString(), secret.toString())) {
                var pdf = papier("<p>Avant</p>" + piege.replace("%s", adresse));
                assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("canari-4711");
                try (PDDocument relu = Loader.loadPDF(pdf)) {
                    assertThat(new PDFTextStripper().getText(relu))
                            .contains("Avant")
                            .doesNotContain("canari-4711");
                }
            }
            assertThat(espion.visites()).isZero();
        }
    }

    @Test
    void l_espion_voit_une_visite() throws Exception {
        try (var espion = new Espion()) {
            assertThatThrownBy(() -> java.net
                            .URI
                            .create(espion.adresse())
                            .toURL()
                            .openStream()
                            .close())
                    .isInstanceOf(IOException.class);
            assertThat(espion.visites()).isPositive();
        }
    }

    @Test
    void un_gabarit_mal_formé_ou_qui_déclare_des_entités_est_un_bogue() {
        assertThatThrownBy(() -> papier("<p>sans fin")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> impressions.imprimer(
                        "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><html><head/><body>&a;</body></html>",
                        Impression.de("x", "x", Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCTYPE");
    }

    static final String GRAPHIQUE = """
            <h2>Trésorerie sur trois mois</h2>
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80">
                <title>Trésorerie : 800 € en janvier, 1 000 € en février, 1 240 € en mars</title>
                <rect x="10" y="30" width="40" height="40" fill="#0b5d4e"/>
                <rect x="80" y="20" width="40" height="50" fill="#0b5d4e"/>
                <text x="10" y="78" font-size="8" font-family="Liberation Sans">janvier</text>
            </svg>
            """;

    private static List<String> manquements(byte[] pdf, PDFAFlavour norme) throws Exception {
        try (var lecteur = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                var verificateur = Foundries.defaultInstance().createValidator(norme, false)) {
            var resultat = verificateur.validate(lecteur);
            assertThat(resultat.getTotalAssertions()).isPositive();
            return resultat.getTestAssertions().stream()
                    .map(manquement -> manquement.getRuleId() + " " + manquement.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /// Un serveur qui compte les visites et raccroche.
    private static final class Espion implements AutoCloseable {

        private final ServerSocket porte;
        private final AtomicInteger visites = new AtomicInteger();

        Espion() throws IOException {
            porte = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                while (!porte.isClosed()) {
                    try (var _ = porte.accept()) {
                        visites.incrementAndGet();
                    } catch (IOException _) {
                        return;
                    }
                }
            });
        }

        String adresse() {
            return "http://127.0.0.1:" + porte.getLocalPort();
        }

        int visites() {
            return visites.get();
        }

        @Override
        public void close() throws IOException {
            porte.close();
        }
    }
}
