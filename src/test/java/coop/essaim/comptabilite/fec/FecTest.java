package coop.essaim.comptabilite.fec;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.facture;
import static coop.essaim.comptabilite.Livre.le;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Siren;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.Validations;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FecTest {

    final Livre livre = new Livre();
    static final Path VRAI = Path.of("src/test/resources/comptabilite/fec/000000000FEC20231231.txt");
    static final Charset LATIN = Charset.forName("ISO-8859-15");
    static final String ENTETE =
            "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\t"
                    + "CompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\t"
                    + "Montantdevise\tIdevise";

    final ImportFec imports = livre.bean(ImportFec.class);

    final ExportFec export = livre.bean(ExportFec.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    @Test
    void le_vrai_fichier_s_importe_et_s_équilibre() throws IOException {
        var faite = importer(VRAI);

        assertThat(faite.ecritures()).isEqualTo(666);
        assertThat(faite.lignes()).isEqualTo(2102);
        assertThat(faite.brouillard()).as("le fichier n'a pas de ValidDate").isEqualTo(666);
        assertThat(faite.balance().stream().mapToLong(s -> s.debit().centimes()).sum())
                .isEqualTo(126_535_082)
                .isEqualTo(faite.balance().stream()
                        .mapToLong(s -> s.credit().centimes())
                        .sum());
        assertThat(livre.jdbc()
                        .sql("select count(*) from lettrage where not partiel")
                        .query(Long.class)
                        .single())
                .isEqualTo(150);
    }

    @Test
    void le_vrai_fichier_réexporté_est_le_même_ligne_à_ligne_et_colonne_à_colonne() throws IOException {
        importer(VRAI);
        livre.dans(() -> livre.bean(Validations.class).validerJusquAu(null, le("2023-12-31"), "Ludovic Tanguy"));

        var rendu = exporter("2023");

        assertThat(normalise(new String(rendu, LATIN)))
                .containsExactlyInAnyOrderElementsOf(normalise(Files.readString(VRAI)));
    }

    @Test
    void un_fichier_exporté_se_réimporte_et_se_réexporte_à_l_octet_près() {
        livre.installer(2026);
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2026-04-02", "1200.00"));
        var premier = exporter("2026");
        var fichier = new FichierFec("123456789FEC20261231.txt", premier, null, null);

        Livre.vider();
        assertThat(imports.importer(fichier, false, "Ludovic Tanguy", _ -> {})).isInstanceOf(Importation.Faite.class);

        assertThat(new String(exporter("2026"), LATIN)).isEqualTo(new String(premier, LATIN));
    }

    @Test
    void un_fec_a_dix_huit_zones_latines_sans_classe_9_ni_brouillard_les_à_nouveaux_d_abord() {
        livre.installer(2026);
        livre.passerEtValider(facture("F|1\t«é…»", "2026-03-31"));
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));
        livre.passer(facture("F-2", "2026-03-31"));
        livre.passerEtValider(new Ecriture(
                "AN",
                le("2026-01-01"),
                Piece.de("AN", le("2026-01-01")),
                "À-nouveau œuvré à 5 € – ok → 你",
                List.of(
                        Ligne.debit("CAE", "512000", Livre.euros("0.05")),
                        Ligne.credit("CAE", "110000", Livre.euros("0.05")))));

        var fec = new String(exporter("2026"), LATIN).replaceAll("\t20[0-9]{6}\t\t\r\n", "\tVALID\t\t\r\n");

        assertThat(fec.replace("\r\n", "\n").replace('\t', ';')).isEqualTo("""
                %s
                AN;À-nouveaux;1;20260101;512000;Banques;;;AN;20260101;À-nouveau œuvré à 5 € - ok ? ?;0,05;0,00;;;VALID;;
                AN;À-nouveaux;1;20260101;110000;Report à nouveau - solde créditeur;;;AN;20260101;À-nouveau œuvré à 5 € - ok ? ?;0,00;0,05;;;VALID;;
                VE;Ventes;1;20260331;411100;Clients;CNANTES;Ville de Nantes;F 1 «é...»;20260331;Facture F 1 «é...»;1200,00;0,00;;;VALID;;
                VE;Ventes;1;20260331;706000;Prestations de services;;;F 1 «é...»;20260331;Facture F 1 «é...»;0,00;1000,00;;;VALID;;
                VE;Ventes;1;20260331;445714;TVA collectée 20 %%;;;F 1 «é...»;20260331;Facture F 1 «é...»;0,00;200,00;;;VALID;;
                """.formatted(ENTETE.replace('\t', ';')));
    }

    @Test
    void le_nom_est_celui_que_veut_le_texte() {
        livre.installer(2026);
        var exercice = livre.bean(Exercices.class).contenant(le("2026-05-01")).orElseThrow();
        assertThat(ExportFec.nom(Siren.valueOf("732829320"), exercice)).isEqualTo("732829320FEC20261231.txt");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # ligne du fichier (tabulations écrites ;)                                       | ce qui est dit
            XX;Divers;1;20260230;606300;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;;   | Ligne 2 : EcritureDate : « 20260230 » n'est pas un jour
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Essai;1 0,00;0,00;;;20260101;;  | Ligne 2 : « 1 0,00 » n'est pas un montant
            XX;Divers;1;20260130;6A;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;;       | Ligne 2 : « 6A » n'est pas un compte
            XX;Divers;1;20260130;910000;Interne;;;P1;20260101;Essai;10,00;0,00;;;20260101;;  | Ligne 2 : Le compte 910000 est de classe 9
            XX;Divers;1;20260130;;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;;         | Ligne 2 : La zone CompteNum est vide
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;;   | lignes 2 à 2, n'est pas équilibrée : il manque 10,00 au crédit
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Essai;10,00;5,00;;;20260101;;   | Ligne 2 : Une ligne est au débit ou au crédit
            XX;Divers;1;20260130;606300;Achats                                               | Ligne 2 : La ligne n'a que 6 zones
            XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX;Divers;1;20260130;606300;A;;;P1;20260101;Essai;10,00;0,00;;;20260101;; | ne peut pas être un code de journal
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Essai;-;0,00;;;20260101;;       | Ligne 2 : « - » n'est pas un montant
            XX;Divers;1;30/01/2026;606300;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;; | Ligne 2 : EcritureDate : « 30/01/2026 » n'est pas un jour
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Es;sai;10,00;0,00;;;20260101;;  | Ligne 2 : La ligne a 19 zones et l'en-tête 18 : un libellé contient sans doute le séparateur.
            XX;Divers;1;20260130;606300;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;1;$ | Ligne 2 : « $ » n'est pas un code de devise
            XX;Divers;1;20250130;606300;Achats;;;P1;20260101;Essai;10,00;0,00;;;20260101;;   | Ligne 2 : le 30 janvier 2025 n'est pas dans l'exercice
            """)
    void chaque_faute_est_dite_avec_sa_ligne_et_rien_n_est_importé(String ligne, String dit) {
        var contrepartie = ligne.contains("équilibrée") || dit.contains("équilibrée")
                ? ""
                : ligne.replaceFirst(";(1 0,00|10,00);(0,00|5,00);", ";0,00;10,00;")
                                .replaceFirst("20260230", "20260228")
                                .replaceFirst("6A|910000", "512000")
                        + "\n";
        var importation = imports.importer(fichier(ligne + "\n" + contrepartie), false, "Ludovic Tanguy", _ -> {});

        assertThat(((Importation.Refusee) importation).fautes().toString()).contains(dit);
        assertThat(livre.bean(Exercices.class).tous()).isEmpty();
        assertThat(livre.lignes()).isEmpty();
    }

    @Test
    void montant_et_sens_barre_latin_colonnes_mal_nommées_se_lisent_aussi() {
        var texte = ENTETE.replace("Debit\tCredit", "Montant\tSens")
                        .replace("CompAuxNum", "CompteAuxNum")
                        .replace("EcritureLet", "Lettre")
                + "\nVT\tVentes été\tA1\t20260131\t411\tClients\tC1\tVille de Nantes\tF1\t20260131\tFacture\t12.5\tD\t\t\t20260201\t\t"
                + "\nVT\tVentes été\tA1\t20260131\t706\tPrestations\t\t\tF1\t20260131\tFacture\t12,50\tC\t\t\t20260201\t\t\n";
        var fichier = new FichierFec(
                "732829320FEC20261231.txt", texte.replace('\t', '|').getBytes(LATIN), null, null);

        var faite = (Importation.Faite) imports.importer(fichier, false, "Ludovic Tanguy", _ -> {});

        assertThat(faite.brouillard()).isZero();
        assertThat(faite.crees().comptes())
                .containsExactly(
                        new Importation.Cree("411", "Clients", 2), new Importation.Cree("706", "Prestations", 3));
        assertThat(faite.crees().journaux()).containsExactly(new Importation.Cree("VT", "Ventes été", 2));
        assertThat(faite.crees().auxiliaires()).containsExactly(new Importation.Cree("C1", "Ville de Nantes", 2));
        assertThat(faite.suppositions().toString()).contains("point décimal").contains("« Lettre »");
        assertThat(new String(exporter("2026"), LATIN))
                .contains(
                        "VT\tVentes été\tA1\t20260131\t411\tClients\tC1\tVille de Nantes\tF1\t20260131\tFacture\t12,50\t0,00");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <?xml version="1.0"?>           | en XML
            VE§Ventes§1§20260131§411§Clients | Nommez les colonnes à la première ligne
            JournalCode;JournalLib;Ecriture | Séparez les zones par une tabulation
            PK~                             | pas un texte
            ''                              | est vide
            """)
    void ce_qui_n_est_pas_un_fec_est_refusé_sans_trace(String contenu, String dit) {
        var octets = contenu.replace('~', '\0').replace('§', '\t').getBytes(StandardCharsets.UTF_8);
        var fichier = new FichierFec("732829320FEC20261231.txt", octets, null, null);
        var refusee = (Importation.Refusee) imports.tenter(fichier, false, "Ludovic Tanguy", _ -> {});
        assertThat(refusee.fautes().toString()).contains(dit);
    }

    @Test
    void une_marque_d_utf_8_des_retours_dos_des_guillemets_et_des_lignes_vides_à_la_fin_se_lisent() {
        var texte = "\ufeff" + ENTETE
                + "\r\nVT\tVentes\t1\t20260131\t411\tClients\tC1\tNantes\tF1\t20260131\t\"Facture\"\t-12,50\t0,00\t\t\t20260201\t\t"
                + "\r\nVT\tVentes\t1\t20260131\t7060000000\tPrestations\t\t\tF1\t20260131\tFacture\t0,00\t-12,50\t\t\t20260201\t\t"
                + "\r\n\r\n\t\t\t\r\n";
        var fichier = new FichierFec("732829320FEC20261231.txt", texte.getBytes(StandardCharsets.UTF_8), null, null);
        var faite = (Importation.Faite) imports.tenter(fichier, false, "Ludovic Tanguy", _ -> {});
        assertThat(faite.lignes()).isEqualTo(2);
        assertThat(new String(exporter("2026"), LATIN)).contains("Facture\t-12,50\t0,00");
    }

    @Test
    void à_blanc_tout_est_dit_et_rien_n_est_gardé() throws IOException {
        var fichier = new FichierFec(VRAI.toString(), Files.readAllBytes(VRAI), null, null);
        var faite = (Importation.Faite) imports.importer(fichier, true, "Ludovic Tanguy", _ -> {});

        assertThat(faite.aBlanc()).isTrue();
        assertThat(faite.ecritures()).isEqualTo(666);
        assertThat(livre.lignes()).isEmpty();
        assertThat(livre.bean(Exercices.class).tous()).isEmpty();
    }

    @Test
    void le_même_fichier_ne_s_importe_pas_deux_fois() throws IOException {
        importer(VRAI);
        var fichier = new FichierFec(VRAI.toString(), Files.readAllBytes(VRAI), null, null);
        assertThat(((Importation.Refusee) imports.importer(fichier, false, "Ludovic Tanguy", _ -> {}))
                        .fautes()
                        .toString())
                .contains("déjà importé");
    }

    private Importation.Faite importer(Path chemin) throws IOException {
        var fichier = new FichierFec(chemin.toString(), Files.readAllBytes(chemin), null, null);
        return (Importation.Faite) imports.importer(fichier, false, "Ludovic Tanguy", _ -> {});
    }

    private FichierFec fichier(String lignes) {
        var texte = ENTETE + "\n" + lignes.replace(';', '\t');
        return new FichierFec("732829320FEC20261231.txt", texte.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private byte[] exporter(String annee) {
        var exercice =
                livre.bean(Exercices.class).contenant(le(annee + "-06-01")).orElseThrow();
        var sortie = new ByteArrayOutputStream();
        export.ecrire(exercice, sortie);
        return sortie.toByteArray();
    }

    /// Ce que l'import a le droit de changer : la numérotation (le fichier n'en a pas), la date de validation qui
    /// manquait, les colonnes en plus après la dix-huitième, et l'ordre des lignes (les à-nouveaux d'abord).
    private static List<String> normalise(String fec) {
        var lignes = fec.lines().toList();
        var noms = Arrays.asList(lignes.getFirst().split("\t", -1));
        var gardees = new ArrayList<String>();
        for (var ligne : lignes.subList(1, lignes.size())) {
            var zones = ligne.split("\t", -1);
            var parNom = IntStream.range(0, 18)
                    .boxed()
                    .filter(i -> !noms.get(i).matches("EcritureNum|ValidDate"))
                    .collect(toMap(noms::get, i -> zones[i].strip()));
            gardees.add(new java.util.TreeMap<>(parNom).toString());
        }
        return gardees;
    }
}
