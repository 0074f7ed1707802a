package coop.essaim.comptabilite.fec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.comptabilite.Livre;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Des FEC que personne n'a encore envoyés : ce qui se comprend entre et le dit, le reste est refusé avec ses lignes.
class FecMechantTest {

    private static final List<String> LIGNES = List.of(
            "VT;Ventes;1;20260131;411;Clients;C1;Nantes;F1;20260131;Été à l'œuvre;12,00;0,00;;;20260201;;",
            "VT;Ventes;1;20260131;706;Prestations;;;F1;20260131;Été à l'œuvre;0,00;12,00;;;20260201;;");

    final Livre livre = new Livre();
    final ImportFec imports = livre.bean(ImportFec.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    static Stream<Arguments> entrent() {
        return Stream.of(
                Arguments.of("en UTF-16 d'un tableur", texte(LIGNES, "\r\n"), Charset.forName("x-UTF-16LE-BOM"), ""),
                Arguments.of("des retours de vieux Macintosh", texte(LIGNES, "\r"), UTF_8, ""),
                Arguments.of(
                        "des zones vides de trop en fin de ligne",
                        texte(LIGNES, "\n").replace("20260201\t\t", "20260201\t\t\t\t"),
                        UTF_8,
                        ""),
                Arguments.of(
                        "des zones de fin coupées",
                        texte(LIGNES, "\n").replace("\t\t\t20260201\t\t\n", "\n"),
                        UTF_8,
                        ""),
                Arguments.of(
                        "des dates à zéro",
                        texte(LIGNES, "\n").replace("\t\t\t20260201", "\t\t00000000\t00000000"),
                        UTF_8,
                        "Ligne 2 : Une date « 00000000 » est lue comme absente."),
                Arguments.of("un montant sans zéro devant", texte(LIGNES, "\n").replace("12,00", ",5"), UTF_8, ""),
                Arguments.of(
                        "un compte à deux libellés",
                        texte(
                                List.of(
                                        LIGNES.get(0),
                                        LIGNES.get(0)
                                                .replace("Clients", "Acheteurs")
                                                .replace("12,00;0,00", "-12,00;0,00"),
                                        LIGNES.get(0),
                                        LIGNES.get(1)),
                                "\n"),
                        UTF_8,
                        "Ligne 3 : Le compte 411 s'appelle « Clients » puis « Acheteurs » : le premier est gardé."),
                Arguments.of(
                        "des colonnes dans un autre ordre, et une de plus",
                        ("PieceRef|Debit|Credit|EcritureDate|JournalCode|JournalLib|EcritureNum|CompteNum|CompteLib|PieceDate"
                                + "|EcritureLib|Analytique\n"
                                + "F1|12,00||20260131|VT|Ventes|1|411|Clients|20260131|Été|X\n"
                                + "F1||12,00|20260131|VT|Ventes|1|706|Prestations|20260131|Été|X\n"),
                        UTF_8,
                        "Ligne 1 : Ces colonnes ne sont pas du FEC et ne se lisent pas : Analytique."),
                Arguments.of(
                        "un montant et son sens en toutes lettres",
                        texte(LIGNES, "\n")
                                .replace("Debit\tCredit", "montant\tsens")
                                .replace("12,00\t0,00", "12,00\tdébit")
                                .replace("0,00\t12,00", "12,00\tCREDIT"),
                        UTF_8,
                        ""),
                Arguments.of(
                        "un journal inconnu",
                        texte(LIGNES, "\n"),
                        UTF_8,
                        "Ligne 2 : Le journal « VT » est inconnu : il est créé parmi les journaux « Ventes »."),
                Arguments.of(
                        "un seul numéro pour tout un journal",
                        texte(
                                        Stream.concat(
                                                        LIGNES.stream(),
                                                        LIGNES.stream().map(l -> l.replace("F1", "F2")))
                                                .toList(),
                                        "\n")
                                .replace("F2\t20260131", "F2\t20260130"),
                        UTF_8,
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrent")
    void ce_qui_se_comprend_entre_et_se_dit(String quoi, String texte, Charset jeu, String dit) {
        var importation = tenter(texte, jeu);
        assertThat(importation).as(quoi + " : " + importation).isInstanceOf(Importation.Faite.class);
        var faite = (Importation.Faite) importation;
        assertThat(faite.suppositions().toString()).contains(dit);
        assertThat(livre.jdbc()
                        .sql("select sum(debit) - sum(credit) from pub_ligne_ecriture")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(faite.id()).isPositive();
    }

    @Test
    void une_même_faute_mille_fois_se_dit_une_fois_avec_ses_premières_lignes() {
        var lignes = new java.util.ArrayList<String>();
        for (int n = 1; n <= 500; n++)
            lignes.add("XX;Divers;" + n + ";31/01/2026;606300;Achats;;;P" + n + ";20260131;Essai;10,00;0,00;;;;;");
        var refusee = (Importation.Refusee) tenter(texte(lignes, "\n"), UTF_8);
        assertThat(refusee.fautes())
                .filteredOn(f -> f.phrase().contains("31/01/2026"))
                .hasSize(1);
        assertThat(refusee.fautes().getFirst())
                .hasToString("Ligne 2 : EcritureDate : « 31/01/2026 » n'est pas un jour du calendrier, écrit AAAAMMJJ, "
                        + "comme 20260131. De même aux lignes 3, 4, 5, 6, 7, et à 494 autres.");
    }

    @Test
    void toutes_les_fautes_d_un_fichier_se_disent_à_la_fois_avec_leurs_lignes() {
        var fautif = texte(
                List.of(
                        "XX;Divers;1;20260230;606300;Achats;;;P1;20260131;Essai;10,00;0,00;;;;;",
                        "XX;Divers;1;20260131;512000;Banques;;;P1;20260131;Essai;0,00;dix euros;;;;;",
                        "XX;Divers;2;00000000;512000;Banques;;;P2;20260131;Essai;0,00;1,00;;;;;",
                        "XX;Divers;3;20260131;AB;Banques;;;P3;20260131;Essai;0,00;1,00;;;;;",
                        "XX;Divers;4;20260131;;Banques;;;P4;20260131;Essai;0,00;1,00;;;;;",
                        "XX;Divers;5;20260131;512000;Banques;;;P5;20260131;Essai;1,00;1,00;;;;;",
                        "XX;Divers;6;20260131;512000;Banques;;;P6;20260131;Essai;1 00,00;0,00;;;;;"),
                "\n");
        var refusee = (Importation.Refusee) tenter(fautif, UTF_8);
        assertThat(refusee.fautes()).extracting(Releve.Remarque::ligne).contains(2, 3, 4, 5, 6, 8);
        assertThat(livre.lignes()).isEmpty();
    }

    /// Une phrase qui dit la cause, et non ce qu'elle a fait aux zones d'après.
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Un;deux;12,00 = La ligne a 19 zones et l'en-tête 18 : un libellé contient sans doute le séparateur.",
                "Zéro;0,00 = Toutes les lignes du fichier sont à zéro : il n'y a rien à importer."
            })
    void ce_qui_ne_se_comprend_pas_dit_pourquoi(String libelleEtDebit, String dit) {
        var lignes = LIGNES.stream()
                .map(ligne -> ligne.replace("Été à l'œuvre;12,00", libelleEtDebit)
                        .replace("0,00;12,00", dit.contains("zéro") ? "0,00;0,00" : "0,00;12,00"))
                .toList();
        var refusee = (Importation.Refusee) tenter(texte(lignes, "\n"), UTF_8);
        assertThat(refusee.fautes().toString()).contains(dit).doesNotContain("n'est pas un montant");
        assertThat(livre.lignes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"A\" et \"B\", \"A\" et \"B\"",
                "Écran 15\", Écran 15\"",
                "\"Dit \"\"Le Chat\"\"\", Dit \"Le Chat\""
            })
    void un_libellé_garde_ses_guillemets(String ecrit, String lu) {
        var lignes = LIGNES.stream()
                .map(ligne -> ligne.replace("Été à l'œuvre", ecrit))
                .toList();
        assertThat(tenter(texte(lignes, "\n"), UTF_8)).isInstanceOf(Importation.Faite.class);
        assertThat(livre.jdbc()
                        .sql("select distinct libelle from pub_ligne_ecriture")
                        .query(String.class)
                        .list())
                .containsExactly(lu);
    }

    @Test
    void un_fichier_sans_date_dans_son_nom_demande_l_exercice_puis_entre() {
        var octets = texte(LIGNES, "\n").getBytes(UTF_8);
        var refusee = (Importation.Refusee)
                imports.tenter(new FichierFec("export.txt", octets, null, null), false, "Ludovic Tanguy", _ -> {});
        assertThat(refusee.fautes().toString()).contains("Dites le premier et le dernier jour de l'exercice");
        assertThat(imports.tenter(
                        new FichierFec("export.txt", octets, Livre.le("2026-01-01"), Livre.le("2026-12-31")),
                        false,
                        "Ludovic Tanguy",
                        _ -> {}))
                .isInstanceOf(Importation.Faite.class);
    }

    private Importation tenter(String texte, Charset jeu) {
        return imports.tenter(
                new FichierFec("732829320FEC20261231.txt", texte.getBytes(jeu), null, null),
                false,
                "Ludovic Tanguy",
                _ -> {});
    }

    private static String texte(List<String> lignes, String fin) {
        return (FecTest.ENTETE + fin + String.join(fin, lignes) + fin).replace(';', '\t');
    }
}
