package coop.essaim.comptabilite.rapport;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static coop.essaim.comptabilite.Livre.IDRISS;
import static coop.essaim.comptabilite.Livre.euros;
import static coop.essaim.comptabilite.Livre.facture;
import static coop.essaim.comptabilite.Livre.le;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.etat.Etat;
import coop.essaim.comptabilite.etat.Etats;
import coop.essaim.comptabilite.etat.EtatsDeSynthese;
import coop.essaim.comptabilite.fec.FichierFec;
import coop.essaim.comptabilite.fec.ImportFec;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RapportsTest {

    static final Path REFERENCES = Path.of("src/test/resources/comptabilite/rapports");

    final Livre livre = new Livre();
    final Rapports rapports = livre.bean(Rapports.class);

    @BeforeEach
    void une_petite_année() {
        Livre.vider();
        livre.installer(2026);
        livre.passerEtValider(apport());
        livre.passerEtValider(facture("F-1", "2026-03-31"));
        livre.passerEtValider(Livre.contribution(CAMILLE, "F-1", "2026-03-31", "100.00"));
        livre.passerEtValider(Livre.encaissement(CAMILLE, "V-1", "2026-04-15", "1200.00"));
        livre.passerEtValider(Livre.vente(IDRISS, "F-2", "2026-05-10", "250.00"));
        livre.passer(achat("2026-05-12"));
    }

    @Test
    void la_balance_générale_est_celle_de_référence() throws IOException {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true);
        comparer("balance", Etats.balance(rapports.balance(cadrage), cadrage));
    }

    @Test
    void la_balance_d_une_section_a_ses_opérations_internes() throws IOException {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), CAMILLE, true);
        comparer("balance-couture", Etats.balance(rapports.balance(cadrage), cadrage));
    }

    @Test
    void le_grand_livre_est_celui_de_référence() throws IOException {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true);
        var lignes =
                rapports.grandLivre("411100", null, cadrage, rapports.debutDuGrandLivre("411100", null, cadrage), 100);
        comparer("grand-livre", Etats.lignes("Grand livre", lignes, cadrage));
    }

    @Test
    void le_bilan_et_le_résultat_sont_ceux_de_référence() throws IOException {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true);
        var vide = rapports.cadrer(le("2025-01-01"), le("2025-12-31"), null, true);
        comparer("bilan", EtatsDeSynthese.bilan(rapports.bilan(cadrage), rapports.bilan(vide), cadrage));
        comparer(
                "resultat",
                EtatsDeSynthese.resultat(rapports.compteDeResultat(cadrage), rapports.compteDeResultat(vide), cadrage));
        comparer(
                "sig",
                EtatsDeSynthese.soldesIntermediaires(
                        rapports.compteDeResultat(cadrage), rapports.compteDeResultat(vide), cadrage));
        var sienne = cadrage.deLaSection(CAMILLE);
        comparer("bilan-couture", EtatsDeSynthese.bilan(rapports.bilan(sienne), rapports.bilan(vide), sienne));
        comparer(
                "resultat-couture",
                EtatsDeSynthese.resultat(rapports.compteDeResultat(sienne), rapports.compteDeResultat(vide), sienne));
    }

    @Test
    void les_résultats_de_toutes_les_sections_sont_ceux_de_référence() throws IOException {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true);
        comparer("sections", EtatsDeSynthese.sections(rapports.resultatsDesSections(cadrage), List.of(), cadrage));
    }

    @Test
    void sans_le_brouillard_l_achat_n_y_est_pas() {
        var cadrage = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, false);
        assertThat(rapports.balance(cadrage)).extracting(SoldeDeCompte::compte).doesNotContain("606300");
    }

    @Test
    void une_période_a_son_report_et_ses_mouvements() {
        var cadrage = rapports.cadrer(le("2026-04-01"), le("2026-04-30"), null, true);
        var clients = rapports.balance(cadrage).stream()
                .filter(s -> s.compte().equals("411100"))
                .findFirst()
                .orElseThrow();
        assertThat(clients.report()).isEqualTo(euros("1200.00"));
        assertThat(clients.credit()).isEqualTo(euros("1200.00"));
        assertThat(clients.solde()).isEqualTo(Montant.ZERO);
        assertThat(rapports.compteDeResultat(cadrage).resultat()).isEqualTo(Montant.ZERO);
    }

    @Test
    void la_balance_âgée_suit_l_échéance_et_oublie_ce_qui_est_réglé() {
        livre.bean(Lettrages.class).lettrerParReference("411100", null, le("2026-12-31"), "Ludovic Tanguy");
        var propositions = livre.bean(Lettrages.class).proposer("411100", null, le("2026-12-31"));
        propositions.forEach(p -> livre.bean(Lettrages.class).lettrer(p.ids(), false, "Ludovic Tanguy"));

        var le_30_juin = rapports.cadrer(le("2026-01-01"), le("2026-06-30"), null, true);
        assertThat(rapports.balanceAgee("411", le_30_juin)).singleElement().satisfies(a -> {
            assertThat(a.jusquA30()).isEqualTo(euros("300.00"));
            assertThat(a.total()).isEqualTo(euros("300.00"));
        });
        var le_1er_avril = rapports.cadrer(le("2026-01-01"), le("2026-04-01"), null, true);
        assertThat(rapports.balanceAgee("411", le_1er_avril))
                .as("payée le 15 avril, la facture est encore ouverte le 1er")
                .singleElement()
                .satisfies(a -> assertThat(a.nonEchu()).isEqualTo(euros("1200.00")));
    }

    @Test
    void le_relevé_se_lit_page_après_page_sans_perdre_le_solde() {
        var sienne = rapports.cadrer(le("2026-01-01"), le("2026-12-31"), CAMILLE, true);
        var premiere = rapports.releve(VueDuReleve.TOUT, sienne, Suite.depuis(le("2026-01-01"), 0), 3);
        var suite = Suite.valueOf(Suite.apres(premiere.getLast()).toString());
        var seconde = rapports.releve(VueDuReleve.TOUT, sienne, suite, 100);

        assertThat(premiere).hasSize(3);
        assertThat(seconde).hasSize(4);
        assertThat(seconde.getLast().solde()).as("une section est équilibrée").isEqualTo(Montant.ZERO);
    }

    @Test
    void le_journal_montre_ses_écritures() {
        assertThat(rapports.journal(
                        "VE",
                        rapports.cadrer(le("2026-01-01"), le("2026-12-31"), null, true),
                        Suite.depuis(le("2026-01-01"), 0),
                        100))
                .extracting(LigneDeLivre::piece)
                .containsExactly("F-1", "F-1", "F-1", "F-2", "F-2", "F-2");
    }

    @Test
    void un_exercice_non_clos_se_reporte_dans_le_suivant() {
        livre.bean(Exercices.class).ouvrir(le("2027-01-01"), le("2027-12-31"));
        var cadrage = rapports.cadrer(le("2027-01-01"), le("2027-12-31"), null, true);
        var bilan = rapports.bilan(cadrage);

        assertThat(cadrage.debutReport()).isEqualTo(le("2026-01-01"));
        assertThat(bilan.totalActif()).isEqualTo(bilan.totalPassif());
        assertThat(bilan.passif("resultat")).isEqualTo(Montant.ZERO);
        assertThat(bilan.passif("en-instance")).isEqualTo(euros("1210.00"));
    }

    /// Les valeurs de la liasse 2033 de la société dont vient le fichier. Les débiteurs parmi les fournisseurs (5 164
    /// €)
    /// y sont à l'actif : le PCG interdit de compenser (art. 112-2).
    @ParameterizedTest(name = "case {0} : {2} €")
    @CsvSource(textBlock = """
            # case, poste, euros
            010, actif fonds,            85000
            014, actif incorporel,        1969
            028, actif corporel,         77243
            040, actif financier,        19056
            050, actif stocks,             665
            068, actif clients,          27772
            072, actif creances,         20858
            084, actif disponible,       91971
            092, actif avance,            1857
            110, actif *,               326390
            112, amortissements *,       73943
            120, passif capital,         10000
            126, passif reserve-legale,   1000
            134, passif report,          75554
            156, passif emprunts,        34119
            166, passif fournisseurs,     9795
            172, passif sociales,        25528
            214, resultat biens,        165298
            230, resultat autres-produits, 983
            234, resultat marchandises,    139
            238, resultat matieres,      53160
            242, resultat externes,      72784
            244, resultat impots,          500
            250, resultat salaires,      29921
            252, resultat sociales,       4814
            262, resultat autres-charges,  975
            310, resultat *,              3988
            """)
    void le_vrai_fichier_donne_la_liasse_de_la_société(String boite, String poste, long euros) throws IOException {
        importerLeVrai();
        var cadrage = rapports.cadrer(le("2023-01-01"), le("2023-12-31"), null, true);
        var bilan = rapports.bilan(cadrage);
        var resultat = rapports.compteDeResultat(cadrage);
        var code = poste.substring(poste.indexOf(' ') + 1);
        var montant = switch (poste.substring(0, poste.indexOf(' '))) {
            case "actif" -> code.equals("*") ? bilan.totalBrut() : bilan.actif(code);
            case "amortissements" -> bilan.totalAmortissements();
            case "passif" -> bilan.passif(code);
            default -> code.equals("*") ? resultat.resultat() : resultat.poste(code);
        };
        assertThat(montant.arrondiALEuro()).isEqualTo(euros(euros + ".00"));
        assertThat(bilan.totalActif()).isEqualTo(bilan.totalPassif());
    }

    private void importerLeVrai() throws IOException {
        if (livre.bean(Exercices.class).contenant(le("2023-06-01")).isPresent()) return;
        var chemin = Path.of("src/test/resources/comptabilite/fec/000000000FEC20231231.txt");
        livre.bean(ImportFec.class)
                .importer(
                        new FichierFec(chemin.toString(), Files.readAllBytes(chemin), null, null),
                        false,
                        "Essai",
                        _ -> {});
    }

    private static Ecriture apport() {
        return new Ecriture(
                "BQ",
                le("2026-01-02"),
                Piece.de("CAP-1", le("2026-01-02")),
                "Capital libéré",
                List.of(
                        Ligne.debit("CAE", "512000", euros("5000.00")),
                        Ligne.credit("CAE", "101311", euros("5000.00"))));
    }

    private static Ecriture achat(String date) {
        return new Ecriture(
                "AC",
                le(date),
                Piece.de("T-77", le(date)),
                "Sécateurs",
                List.of(
                        Ligne.debit(IDRISS, "606300", euros("40.00")),
                        Ligne.debit(IDRISS, "445660", euros("8.00")),
                        Ligne.credit(IDRISS, "401100", euros("48.00")).auxiliaire("FTISSUS")));
    }

    /// Compare au fichier de référence ; `-Dessaim.ecrire=true` le réécrit, à relire avant de le garder.
    private static void comparer(String nom, Etat etat) throws IOException {
        var fichier = REFERENCES.resolve(nom + ".txt");
        var texte = texte(etat);
        if (Boolean.getBoolean("essaim.ecrire")) {
            Files.createDirectories(REFERENCES);
            Files.writeString(fichier, texte);
        }
        assertThat(fichier).hasContent(texte);
    }

    static String texte(Etat etat) {
        return etat.titre() + "\n" + etat.sousTitre() + "\n"
                + etat.colonnes().stream().map(Etat.Colonne::libelle).collect(Collectors.joining(" | ", "", "\n"))
                + etat.rangees().stream()
                        .map(r -> (r.genre() == Etat.Genre.LIGNE ? "" : "= ")
                                + r.cellules().stream()
                                        .map(c -> c == null ? "" : c.toString())
                                        .collect(Collectors.joining(" | ")))
                        .map(l -> l.replaceAll("[\\u00a0\\u202f]", " ").stripTrailing())
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
