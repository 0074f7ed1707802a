package coop.essaim.commun.page.liste;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {

    record Ligne(Object valeur) {}

    static final Feuille<Ligne> FEUILLE = Feuille.<Ligne>de("Comptes").colonne("Valeur", Ligne::valeur);

    @Test
    void un_tableur_français_ouvre_le_csv_d_un_double_clic() throws IOException {
        var feuille = Feuille.<Map<String, Object>>de("Factures")
                .colonne("Client", l -> l.get("client"))
                .colonne("Montant TTC", l -> l.get("montant"))
                .colonne("Le", l -> l.get("le"))
                .colonne("Payée", l -> l.get("payee"));
        var ligne = new LinkedHashMap<String, Object>(Map.of(
                "client", "Ville de Nantes ; « mairie »\nservice \"achats\"",
                "montant", Montant.euros("-1234.50"),
                "le", LocalDate.of(2026, 3, 12)));
        assertThat(csv(feuille, List.of(ligne))).isEqualTo("""
                \ufeffClient;Montant TTC;Le;Payée\r
                "Ville de Nantes ; « mairie »
                service ""achats""\";-1234,50;12/03/2026;\r
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "|calc",
                "%0A",
                "＝1+1",
                "＋1",
                "－1",
                "＠a",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b=1",
                "-12,50",
                "=HYPERLINK(\"http://x\")"
            })
    void un_texte_qu_un_tableur_prendrait_pour_une_formule_est_neutralisé(String texte) throws IOException {
        assertThat(Feuille.neutralise(texte)).isEqualTo("'" + texte);
        assertThat(csv(FEUILLE, List.of(new Ligne(texte)))).contains("'" + texte.replace("\"", "\"\""));
        assertThat(feuilleXml(texte)).doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Camille", "1=1", "a-b", "12,50", "é@b", "", " ", "Aubrée = Camille"})
    void un_texte_ordinaire_reste_tel_quel(String texte) {
        assertThat(Feuille.neutralise(texte)).isEqualTo(texte);
    }

    @Test
    void un_titre_de_colonne_est_neutralisé_aussi() throws IOException {
        assertThat(csv(Feuille.<Ligne>de("x").colonne("=1+1", Ligne::valeur), List.of()))
                .contains("'=1+1");
    }

    @Test
    void un_nombre_négatif_reste_un_nombre() throws IOException {
        assertThat(ExportCsv.cellule(Montant.euros("-86.00"))).isEqualTo("-86,00");
        assertThat(ExportCsv.cellule(new BigDecimal("-0.055"))).isEqualTo("-0,055");
        assertThat(ExportCsv.cellule(-3)).isEqualTo("-3");
        assertThat(ExportCsv.cellule(-3L)).isEqualTo("-3");
        assertThat(feuilleXml(Montant.euros("-86.00")))
                .contains("<v>-86.00</v>")
                .doesNotContain("'-86");
    }

    @Test
    void une_date_est_une_date_dans_le_classeur() throws IOException {
        // Le 12 mars 2026 est le 46 093e jour des tableurs.
        assertThat(feuilleXml(LocalDate.of(2026, 3, 12))).contains("<v>46093");
        assertThat(ExportCsv.cellule(Instant.parse("2026-03-12T13:30:00Z"))).isEqualTo("12/03/2026 14:30");
    }

    @Test
    void un_caractère_de_commande_ne_rend_pas_le_classeur_illisible() throws IOException {
        assertThat(contenu(xlsx("a\u0000b\u0008c"))).contains("abc");
    }

    @Test
    void une_colonne_du_classeur_prend_la_largeur_de_ses_libellés() throws IOException {
        assertThat(feuilleXml("TVA collectée en attente d'encaissement")).contains("width=\"41.0\"");
        assertThat(feuilleXml("x".repeat(200))).contains("width=\"60.0\"");
        assertThat(feuilleXml("court")).contains("width=\"18.0\"");
    }

    @Test
    void dix_mille_lignes_sortent_toutes() throws IOException {
        var lignes = IntStream.range(0, 10_000).mapToObj(Ligne::new).toList();
        assertThat(csv(FEUILLE, lignes).lines()).hasSize(10_001);
        var sortie = new ByteArrayOutputStream();
        ExportXlsx.ecrire(FEUILLE, lignes.iterator(), sortie);
        assertThat(contenu(sortie.toByteArray())).contains("<v>9999</v>");
    }

    private static <T> String csv(Feuille<T> feuille, List<T> lignes) throws IOException {
        var sortie = new ByteArrayOutputStream();
        ExportCsv.ecrire(feuille, lignes.iterator(), sortie);
        return sortie.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(Object valeur) throws IOException {
        var sortie = new ByteArrayOutputStream();
        ExportXlsx.ecrire(FEUILLE, List.of(new Ligne(valeur)).iterator(), sortie);
        return sortie.toByteArray();
    }

    private static String feuilleXml(Object valeur) throws IOException {
        return contenu(xlsx(valeur));
    }

    private static String contenu(byte[] classeur) throws IOException {
        var texte = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(classeur).get()) {
            for (var entree : Collections.list(zip.getEntries())) {
                if (entree.getName().matches("xl/(worksheets/.*|sharedStrings)\\.xml")) {
                    texte.append(new String(zip.getInputStream(entree).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texte.toString();
    }
}
