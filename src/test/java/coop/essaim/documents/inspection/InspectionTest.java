package coop.essaim.documents.inspection;

import static coop.essaim.documents.Fichiers.classeur;
import static coop.essaim.documents.Fichiers.utf8;
import static coop.essaim.documents.Fichiers.zip;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.documents.Depot;
import coop.essaim.documents.Fichiers;
import coop.essaim.documents.TypeDeDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Ce qui entre et ce qui n'entre pas ; le nom est toujours menteur, le contenu décide.
class InspectionTest {

    private static final String FACTUREX = "<?xml version=\"1.0\"?><rsm:CrossIndustryInvoice xmlns:rsm=\"urn:x\"/>";

    static {
        // PDFBox raconte chaque fichier abîmé : l'application le fait taire de même (application.properties).
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.apache.pdfbox"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
    }

    final Inspection inspection = new Inspection();

    static Stream<Arguments> acceptes() {
        return Stream.of(
                Arguments.of("un PDF", Fichiers.pdf(), TypeDeDocument.PDF),
                Arguments.of("un PNG", Fichiers.image("png", 40, 20), TypeDeDocument.PNG),
                Arguments.of("un JPEG", Fichiers.image("jpeg", 40, 20), TypeDeDocument.JPEG),
                Arguments.of("un GIF, refait en PNG", Fichiers.image("gif", 40, 20), TypeDeDocument.PNG),
                Arguments.of("un texte accentué", utf8("Reçu n° 12 : 45,20 €\n"), TypeDeDocument.TEXTE),
                Arguments.of(
                        "un texte Windows-1252",
                        "Reçu n° 12 : 45,20 €\r\n".getBytes(Charset.forName("windows-1252")),
                        TypeDeDocument.TEXTE),
                Arguments.of(
                        "un relevé CFONB", utf8("0120041    00001EUR2 12345678901  011126\n"), TypeDeDocument.TEXTE),
                Arguments.of(
                        "un agenda", utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"), TypeDeDocument.ICS),
                Arguments.of("un XML de données", utf8(FACTUREX), TypeDeDocument.XML),
                Arguments.of("un classeur", classeur(Map.of()), TypeDeDocument.XLSX),
                Arguments.of(
                        "un texte ODF",
                        zip(Map.of("mimetype", utf8("application/vnd.oasis.opendocument.text"))),
                        TypeDeDocument.ODT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acceptes")
    void une_pièce_ordinaire_est_acceptée_sous_son_vrai_type(String quoi, byte[] octets, TypeDeDocument type) {
        assertThat(inspection.inspecter(octets, "menteur.exe"))
                .isInstanceOfSatisfying(
                        Verdict.Accepte.class,
                        accepte -> assertThat(accepte.type()).isEqualTo(type));
    }

    static Stream<Arguments> refuses() throws IOException {
        return Stream.of(
                Arguments.of("un zip", zip(Map.of("a.txt", utf8("a"))), new Depot.Archive()),
                Arguments.of("un jar", zip(Map.of("META-INF/MANIFEST.MF", utf8("a"))), new Depot.Archive()),
                Arguments.of("un zip abîmé", Arrays.copyOf(zip(Map.of("a", utf8("a"))), 20), new Depot.Archive()),
                Arguments.of("un gzip", gzip(utf8("a")), new Depot.Archive()),
                Arguments.of(
                        "un 7z",
                        new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4},
                        new Depot.Archive()),
                Arguments.of("un rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0, 0, 0}, new Depot.Archive()),
                Arguments.of("un tar", tar(), new Depot.Archive()),
                Arguments.of(
                        "un classeur à macros", classeur(Map.of("xl/vbaProject.bin", utf8("x"))), new Depot.Macros()),
                Arguments.of(
                        "un .xlsm",
                        zip(Map.of(
                                "[Content_Types].xml", utf8("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))),
                        new Depot.Macros()),
                Arguments.of(
                        "un objet OLE",
                        classeur(Map.of("xl/embeddings/oleObject1.bin", utf8("x"))),
                        new Depot.Macros()),
                Arguments.of("un zip dans un classeur", classeur(Map.of("xl/a.zip", utf8("x"))), new Depot.Archive()),
                Arguments.of("un chemin qui s'échappe", classeur(Map.of("../a.xml", utf8("x"))), new Depot.Archive()),
                Arguments.of(
                        "un ancien .doc",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                        new Depot.AncienFormat()),
                Arguments.of("une page HTML", utf8("  <!DOCTYPE HTML><p>Bonjour"), new Depot.PageActive()),
                Arguments.of(
                        "un script dans un texte", utf8("Bonjour <script>alert(1)</script>"), new Depot.PageActive()),
                Arguments.of("un SVG", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), new Depot.PageActive()),
                Arguments.of(
                        "un SVG sous un XML",
                        utf8("<?xml version='1.0'?><a><s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/></a>"),
                        new Depot.PageActive()),
                Arguments.of(
                        "une feuille XSLT",
                        utf8("<?xml version='1.0'?><?xml-stylesheet href='a'?><a/>"),
                        new Depot.PageActive()),
                Arguments.of(
                        "un XML qui lit un fichier",
                        utf8("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"),
                        new Depot.XmlAvecDefinitions()),
                Arguments.of("un milliard de rires", rires(), new Depot.XmlAvecDefinitions()),
                Arguments.of(
                        "un XML sans fond", utf8("<?xml version='1.0'?>" + "<a>".repeat(300)), new Depot.TropDense()),
                Arguments.of("un XML inachevé", utf8("<?xml version='1.0'?><a>"), new Depot.Illisible("XML")),
                Arguments.of(
                        "un PNG tronqué", Arrays.copyOf(Fichiers.image("png", 40, 20), 40), new Depot.Illisible("PNG")),
                Arguments.of(
                        "une bombe de points", Fichiers.pngQuiAnnonce(60_000, 60_000), new Depot.ImageTropGrande()),
                Arguments.of(
                        "un PNG aux dimensions folles",
                        Fichiers.pngQuiAnnonce(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        new Depot.ImageTropGrande()),
                Arguments.of("un WebP", utf8("RIFF\u0010\0\0\0WEBPVP8 "), new Depot.TypeRefuse()),
                Arguments.of(
                        "un programme",
                        new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0},
                        new Depot.TypeRefuse()),
                Arguments.of("un texte qui cache un octet nul", utf8("abc\0def"), new Depot.TypeRefuse()),
                Arguments.of(
                        "une classe Java",
                        new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 65},
                        new Depot.TypeRefuse()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refuses")
    void un_fichier_dangereux_est_refusé_quel_que_soit_son_nom(String quoi, byte[] octets, Depot.Refus refus) {
        for (var nom : new String[] {"facture.pdf", "tableau.csv"}) {
            assertThat(inspection.inspecter(octets, nom)).isEqualTo(new Verdict.Refuse(refus));
        }
    }

    @Test
    void le_nom_ne_choisit_qu_entre_texte_et_tableau() {
        assertThat(((Verdict.Accepte) inspection.inspecter(utf8("a;b\n1;2\n"), "Liste.CSV")).type())
                .isEqualTo(TypeDeDocument.CSV);
    }

    @Test
    void une_image_refaite_perd_ses_métadonnées_et_garde_son_sens() throws IOException {
        var photo = Fichiers.photo(40, 20, 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS");

        var refaite = ((Verdict.Accepte) inspection.inspecter(photo, "photo.jpg")).octets();

        assertThat(new String(refaite, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        var image = ImageIO.read(new ByteArrayInputStream(refaite));
        assertThat(image.getWidth()).isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
        // Orientation 6 : un quart de tour à droite ; le coin rouge passe en haut à droite.
        assertThat(image.getRGB(17, 3) >> 8 & 0xFF).isLessThan(60);
        assertThat(image.getRGB(3, 3) >> 8 & 0xFF).isGreaterThan(200);
    }

    static Stream<Arguments> orientations() {
        // Où se retrouve le coin rouge, pour chacune des huit orientations : gauche, haut.
        return Stream.of(
                Arguments.of(1, true, true),
                Arguments.of(2, false, true),
                Arguments.of(3, false, false),
                Arguments.of(4, true, false),
                Arguments.of(5, true, true),
                Arguments.of(6, false, true),
                Arguments.of(7, false, false),
                Arguments.of(8, true, false));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void chaque_orientation_remet_l_image_debout(int orientation, boolean aGauche, boolean enHaut) throws IOException {
        var refaite = ((Verdict.Accepte) inspection.inspecter(Fichiers.photo(80, 40, orientation), "")).octets();
        var image = ImageIO.read(new ByteArrayInputStream(refaite));
        int x = aGauche ? 4 : image.getWidth() - 5;
        int y = enHaut ? 4 : image.getHeight() - 5;
        assertThat(image.getRGB(x, y) >> 8 & 0xFF).isLessThan(60);
    }

    @Test
    void une_grande_photo_est_réduite() throws IOException {
        var grande = Fichiers.image("jpeg", 8000, 5000);
        var refaite = ((Verdict.Accepte) inspection.inspecter(grande, "photo.jpg")).octets();
        var image = ImageIO.read(new ByteArrayInputStream(refaite));
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(4_000_000L, 16_000_000L);
    }

    @Test
    void un_classeur_qui_se_déploie_démesurément_est_refusé() {
        var bombe = classeur(Map.of("xl/a.xml", new byte[210 * 1024 * 1024]));
        assertThat(bombe.length).isLessThan(2 * 1024 * 1024);
        assertThat(inspection.inspecter(bombe, "a.xlsx")).isEqualTo(new Verdict.Refuse(new Depot.TropDense()));
    }

    @Property(tries = 500)
    void n_importe_quels_octets_reçoivent_un_verdict(@ForAll @Size(max = 400) byte[] octets) {
        assertThat(inspection.inspecter(octets, "a.pdf")).isNotNull();
    }

    @Property(tries = 100)
    void un_fichier_abîmé_au_hasard_reçoit_un_verdict(@ForAll int graine) {
        var hasard = new java.util.Random(graine);
        for (var bon : new byte[][] {
            Fichiers.pdf(), Fichiers.photo(30, 20, 3), Fichiers.image("png", 30, 20), classeur(Map.of())
        }) {
            for (int i = 0; i < 8; i++) bon[hasard.nextInt(bon.length)] = (byte) hasard.nextInt();
            assertThat(inspection.inspecter(bon, "a")).isNotNull();
        }
    }

    private static byte[] rires() {
        return utf8("""
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY b "ah"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">]>
                <a>&d;</a>""");
    }

    private static byte[] gzip(byte[] clair) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sortie)) {
            gzip.write(clair);
        }
        return sortie.toByteArray();
    }

    private static byte[] tar() {
        var tar = new byte[1024];
        System.arraycopy(utf8("a.txt"), 0, tar, 0, 5);
        System.arraycopy(utf8("ustar\00000"), 0, tar, 257, 8);
        return tar;
    }

    static byte[] facturX() {
        return utf8(FACTUREX);
    }
}
