package coop.essaim.comptabilite.fec;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.comptabilite.Livre;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Un gros FEC voyage compressé ; il s'importe tel qu'il est venu.
class FecCompresseTest {

    private static final String NOM = "732829320FEC20261231.txt";

    private static final byte[] FEC = (FecTest.ENTETE
                    + "\nVT\tVentes\t1\t20260131\t411\tClients\t\t\tF1\t20260131\tÉté\t9,00\t0,00\t\t\t20260201\t\t"
                    + "\nVT\tVentes\t1\t20260131\t706\tVentes\t\t\tF1\t20260131\tÉté\t0,00\t9,00\t\t\t20260201\t\t\n")
            .getBytes(StandardCharsets.UTF_8);

    final Livre livre = new Livre();
    final ImportFec imports = livre.bean(ImportFec.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    @Test
    void une_archive_zip_donne_son_fichier_et_la_date_de_son_nom() throws IOException {
        var zip = zip("Comptes/", "__MACOSX/._" + NOM, "Comptes/" + NOM);
        assertThat(importer("envoi du cabinet.zip", zip))
                .isInstanceOfSatisfying(
                        Importation.Faite.class,
                        faite -> assertThat(faite.exercice().au()).isEqualTo("2026-12-31"));
        assertThat(livre.lignes()).contains("VT 1 F1 | CAE | 411 | 9,00 |");
        assertThat(phrases(importer(NOM, FEC)))
                .as("le même texte, sans l'archive")
                .contains("déjà importé");
    }

    @Test
    void un_gz_se_lit_aussi_et_tronqué_se_refuse() throws IOException {
        var gz = gz();
        assertThat(phrases(importer(NOM + ".gz", Arrays.copyOf(gz, gz.length / 2))))
                .contains("ne se lit pas jusqu'au bout");
        assertThat(livre.lignes()).isEmpty();
        assertThat(importer(NOM + ".gz", gz)).isInstanceOf(Importation.Faite.class);
    }

    @Test
    void une_archive_de_plusieurs_fichiers_ou_d_aucun_est_refusée() throws IOException {
        assertThat(phrases(importer("deux.zip", zip(NOM, "balance.txt")))).contains("mettez-y le seul FEC");
        assertThat(phrases(importer("vide.zip", zip("Comptes/")))).contains("ne se lit pas jusqu'au bout");
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void une_bombe_s_arrête_à_la_taille_d_un_exercice() throws IOException {
        var bombe = new ByteArrayOutputStream();
        try (var flux = new GZIPOutputStream(bombe)) {
            var bloc = new byte[1 << 20];
            Arrays.fill(bloc, (byte) ' ');
            for (int i = 0; i < 130; i++) flux.write(bloc);
        }
        assertThat(phrases(importer(NOM + ".gz", bombe.toByteArray()))).contains("plus d'un million de lignes");
    }

    private Importation importer(String nom, byte[] octets) {
        return imports.tenter(new FichierFec(nom, octets, null, null), false, "Ludovic Tanguy", _ -> {});
    }

    private static String phrases(Importation importation) {
        return ((Importation.Refusee) importation).fautes().toString();
    }

    private static byte[] gz() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var flux = new GZIPOutputStream(sortie)) {
            flux.write(FEC);
        }
        return sortie.toByteArray();
    }

    private static byte[] zip(String... noms) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var flux = new ZipOutputStream(sortie)) {
            for (var nom : noms) {
                flux.putNextEntry(new ZipEntry(nom));
                if (!nom.endsWith("/")) flux.write(FEC);
                flux.closeEntry();
            }
        }
        return sortie.toByteArray();
    }
}
