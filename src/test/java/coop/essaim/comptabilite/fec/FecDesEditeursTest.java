package coop.essaim.comptabilite.fec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Validations;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// La même année, écrite à la façon de plusieurs logiciels : elle entre, et le FEC la rend ligne pour ligne.
class FecDesEditeursTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int DEBIT = ColonneFec.Debit.place();
    private static final int CREDIT = ColonneFec.Credit.place();

    /// À-nouveaux, vente, règlement, achat payé à la caisse, avoir en négatif, devise, compte de tiers sans auxiliaire.
    private static final List<String> ANNEE = """
            AN;À nouveaux;1;20260101;101300;Capital souscrit;;;AN;20260101;À nouveau;0,00;18500,00;;;20260131;;
            AN;À nouveaux;1;20260101;411000;Clients;C0042;Théâtre d'été;AN;20260101;À nouveau;7250,50;0,00;;;20260131;;
            AN;À nouveaux;1;20260101;512100;Crédit coopératif;;;AN;20260101;À nouveau;11249,50;0,00;;;20260131;;
            VE;Ventes;1;20260115;411000;Clients;C0007;Ville de Nantes;FA26-001;20260114;Ateliers d'hiver;1440,00;0,00;AA;20260212;20260131;;
            VE;Ventes;1;20260115;706000;Prestations;;;FA26-001;20260114;Ateliers d'hiver;0,00;1200,00;;;20260131;;
            VE;Ventes;1;20260115;445710;TVA collectée;;;FA26-001;20260114;Ateliers d'hiver;0,00;240,00;;;20260131;;
            BQ1;Crédit coopératif;1;20260212;512100;Crédit coopératif;;;VIR 12/02;20260212;Virement Nantes;1440,00;0,00;;;20260228;;
            BQ1;Crédit coopératif;1;20260212;411000;Clients;C0007;Ville de Nantes;VIR 12/02;20260212;Virement Nantes;0,00;1440,00;AA;20260212;20260228;;
            AC;Achats;1;20260220;606300;Petit équipement;;;T-88;20260219;Aiguilles;15,90;0,00;;;20260228;;
            AC;Achats;1;20260220;401MERC;Mercerie du port;;;T-88;20260219;Aiguilles;0,00;15,90;;;20260228;;
            VE;Ventes;2;20260301;411000;Clients;C0007;Ville de Nantes;AV26-001;20260301;Avoir;-120,00;0,00;;;20260331;;
            VE;Ventes;2;20260301;706000;Prestations;;;AV26-001;20260301;Avoir;0,00;-120,00;;;20260331;;
            OD;Opérations diverses;1;20260331;627000;Frais de banque;;;OD-1;20260331;Change;1234567,89;0,00;;;20260331;1350000,10;USD
            OD;Opérations diverses;1;20260331;512100;Crédit coopératif;;;OD-1;20260331;Change;0,00;1234567,89;;;20260331;-1350000,10;USD
            """.lines().toList();

    final Livre livre = new Livre();
    final ImportFec imports = livre.bean(ImportFec.class);

    @BeforeEach
    void un_livre_vierge() {
        Livre.vider();
    }

    static Stream<Arguments> logiciels() {
        var texte = UnaryOperator.<List<String[]>>identity();
        return Stream.of(
                Arguments.of("tabulations, Windows, CR LF", texte, "\t", "\r\n", WINDOWS, ""),
                Arguments.of("barres, ISO 8859-15, fin de fichier de DOS", texte, "|", "\r\n", FecTest.LATIN, "\u001a"),
                Arguments.of("UTF-8 avec sa marque, montants au point", point(), "\t", "\n", UTF_8, "\n\n\t\t\n"),
                Arguments.of("guillemets partout", guillemets(), "\t", "\n", UTF_8, ""),
                Arguments.of("milliers séparés", milliers(' '), "|", "\n", UTF_8, ""),
                Arguments.of("milliers insécables d'un tableur", milliers('\u00a0'), "\t", "\r\n", WINDOWS, ""),
                Arguments.of("milliers fins", milliers('\u202f'), "\t", "\r\n", Charset.forName("x-UTF-16LE-BOM"), ""),
                Arguments.of("montant et sens", sens("D", "C"), "\t", "\n", FecTest.LATIN, ""),
                Arguments.of("montant et signe", sens("+1", "-1"), "|", "\r\n", UTF_8, ""),
                Arguments.of("colonnes mêlées et une de plus", melees(), "\t", "\n", UTF_8, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logiciels")
    void la_même_année_entre_et_ressort_ligne_pour_ligne(
            String quoi,
            UnaryOperator<List<String[]>> facon,
            String separateur,
            String fin,
            Charset jeu,
            String apres) {
        var marque = jeu.equals(UTF_8) ? "\ufeff" : "";
        var texte = facon.apply(table(ANNEE)).stream()
                .map(zones -> String.join(separateur, zones))
                .collect(Collectors.joining(fin, marque, fin + apres));

        var faite = entree(new FichierFec("x_732829320FEC20261231_v2.txt", texte.getBytes(jeu), null, null));

        assertThat(faite.brouillard()).isZero();
        assertThat(ressort()).as(quoi).containsExactlyInAnyOrderElementsOf(ANNEE);
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    @Test
    void sans_référence_ni_date_de_pièce_ni_libellé_l_année_entre_et_ressort_telle_quelle() {
        var trouee = ANNEE.stream()
                .map(ligne -> ligne.replaceAll("^(AN;.*;20260101);101300(.*);AN;20260101;À nouveau;", "$1;101300$2;;;;")
                        .replace(";AN;20260101;À nouveau;", ";;;À nouveau;")
                        .replace("445710;TVA collectée;;;FA26-001;", "445710;TVA collectée;;;;")
                        .replace(";OD-1;20260331;Change;", ";;20260331;;"))
                .toList();

        var faite = entree(fichier(trouee));

        assertThat(faite.suppositions().toString())
                .contains("Ligne 2 : 6 lignes ont la zone PieceRef vide, celle-ci la première")
                .contains("3 lignes ont la zone PieceDate vide")
                .contains("journaux « Banque »");
        assertThat(livre.jdbc()
                        .sql("select distinct piece from ecriture order by 1")
                        .query(String.class)
                        .list())
                .contains("sans pièce (ligne 2)", "sans pièce (ligne 14)", "FA26-001")
                .doesNotContain("");
        assertThat(ressort()).containsExactlyInAnyOrderElementsOf(trouee);
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    @Test
    void une_écriture_reprise_sans_référence_se_contrepasse_avec_la_sienne() {
        entree(fichier(ANNEE.stream()
                .map(ligne -> ligne.replace(";OD-1;20260331;Change;", ";;20260331;Change;"))
                .toList()));
        var id = livre.jdbc()
                .sql("select id from ecriture where piece = 'sans pièce (ligne 14)'")
                .query((ligne, _) -> new EcritureId(ligne.getLong(1)))
                .single();

        livre.dans(() -> livre.bean(Ecritures.class)
                .contrepasser(id, Livre.le("2026-04-30"), new Demande("contrepasse", "Ludovic Tanguy")));
        livre.dans(() -> livre.bean(Validations.class).validerJusquAu(null, Livre.le("2026-04-30"), "Ludovic Tanguy"));

        assertThat(ressort())
                .filteredOn(ligne -> ligne.contains("Annule"))
                .hasSize(2)
                .allMatch(ligne -> ligne.contains(";sans pièce (ligne 14);20260331;Annule Change;"));
        assertThat(livre.bean(ExportFec.class)
                        .sansPiece(livre.bean(Exercices.class)
                                .contenant(Livre.le("2026-12-31"))
                                .orElseThrow()))
                .isEqualTo(2);
        assertThat(livre.bean(Verification.class).executer()).isEmpty();
    }

    private Importation.Faite entree(FichierFec fichier) {
        var importation = imports.tenter(fichier, false, "Ludovic Tanguy", _ -> {});
        assertThat(importation).as("%s", importation).isInstanceOf(Importation.Faite.class);
        return (Importation.Faite) importation;
    }

    private List<String> ressort() {
        var exercice =
                livre.bean(Exercices.class).contenant(Livre.le("2026-12-31")).orElseThrow();
        var sortie = new ByteArrayOutputStream();
        livre.bean(ExportFec.class).ecrire(exercice, sortie);
        return sortie.toString(FecTest.LATIN)
                .lines()
                .skip(1)
                .map(ligne -> ligne.replace('\t', ';'))
                .toList();
    }

    private static FichierFec fichier(List<String> lignes) {
        var texte = FecTest.ENTETE + "\n" + String.join("\n", lignes).replace(';', '\t') + "\n";
        return new FichierFec("732829320FEC20261231.txt", texte.getBytes(UTF_8), null, null);
    }

    private static List<String[]> table(List<String> lignes) {
        return Stream.concat(Stream.of(FecTest.ENTETE.replace('\t', ';')), lignes.stream())
                .map(ligne -> ligne.split(";", -1))
                .toList();
    }

    private static UnaryOperator<List<String[]>> point() {
        return montants(texte -> texte.replace(',', '.'));
    }

    private static UnaryOperator<List<String[]>> milliers(char espace) {
        return montants(texte -> texte.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+,)", espace + ""));
    }

    private static UnaryOperator<List<String[]>> guillemets() {
        return table -> table.stream()
                .map(zones -> Arrays.stream(zones).map(zone -> '"' + zone + '"').toArray(String[]::new))
                .toList();
    }

    private static UnaryOperator<List<String[]>> montants(UnaryOperator<String> facon) {
        return table -> table.stream()
                .map(zones -> IntStream.range(0, zones.length)
                        .mapToObj(i -> i == DEBIT || i == CREDIT || i == ColonneFec.Montantdevise.place()
                                ? facon.apply(zones[i])
                                : zones[i])
                        .toArray(String[]::new))
                .toList();
    }

    private static UnaryOperator<List<String[]>> sens(String debit, String credit) {
        return table -> table.stream()
                .map(zones -> {
                    var autres = zones.clone();
                    boolean entete = zones[DEBIT].equals("Debit");
                    boolean auCredit = zones[DEBIT].equals("0,00");
                    autres[DEBIT] = entete ? "Montant" : zones[auCredit ? CREDIT : DEBIT];
                    autres[CREDIT] = entete ? "Sens" : auCredit ? credit : debit;
                    return autres;
                })
                .toList();
    }

    private static UnaryOperator<List<String[]>> melees() {
        var ordre = new ArrayList<>(IntStream.range(0, 18).boxed().toList());
        Collections.shuffle(ordre, new Random(7));
        return table -> table.stream()
                .map(zones -> Stream.concat(
                                ordre.stream().map(i -> zones[i]),
                                Stream.of(zones[0].equals("JournalCode") ? "Axe analytique" : "A1"))
                        .toArray(String[]::new))
                .toList();
    }
}
