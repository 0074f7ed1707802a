package coop.essaim;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.Sortie;
import coop.essaim.commun.commande.Verification;
import coop.essaim.comptabilite.EcranComptable;
import coop.essaim.comptabilite.Livre;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Une vraie comptabilité, venue d'un autre logiciel, reprise dans une coopérative vide ; l'année suivante s'écrit par
/// dessus : un devis, sa facture, son règlement, le mois clos, le FEC remis.
@EssaiComplet
class RepriseReelleTest {

    private static final Path FEC = Path.of("src/test/resources/comptabilite/fec/000000000FEC20231231.txt");
    private static final Path ATTENDUS =
            Path.of("src/test/resources/comptabilite/fec/000000000FEC20231231-expected.csv");
    private static final LocalDate EN_JANVIER = LocalDate.of(2024, 1, 15);

    /// Les colonnes de la balance, le compte mis à part.
    private static final int REPORT = 1;

    private static final int DEBIT = 2;
    private static final int CREDIT = 3;
    private static final int SOLDE_DEBITEUR = 4;
    private static final int SOLDE_CREDITEUR = 5;

    /// La liasse d'origine compense des fournisseurs débiteurs, ce que le PCG interdit (art. 112-2) : ils sont ici à
    /// l'actif.
    private static final long FOURNISSEURS_DEBITEURS = 5_164;

    /// Case de la liasse, et le poste de l'écran qui la donne.
    private static final Map<String, String> BILAN = Map.ofEntries(
            Map.entry("010", "Fonds commercial"),
            Map.entry("014", "Autres immobilisations incorporelles"),
            Map.entry("028", "Immobilisations corporelles"),
            Map.entry("040", "Immobilisations financières"),
            Map.entry("050", "Stocks et en-cours"),
            Map.entry("068", "Clients et comptes rattachés"),
            Map.entry("072", "Autres créances"),
            Map.entry("084", "Disponibilités"),
            Map.entry("092", "Charges constatées d'avance"),
            Map.entry("110", "Total de l'actif"),
            Map.entry("120", "Capital"),
            Map.entry("126", "Réserve légale"),
            Map.entry("134", "Report à nouveau"),
            Map.entry("156", "Emprunts et dettes financières"),
            Map.entry("166", "Fournisseurs et comptes rattachés"),
            Map.entry("172", "Dettes fiscales et sociales"));

    private static final Map<String, String> RESULTAT = Map.ofEntries(
            Map.entry("214", "Production vendue de biens"),
            Map.entry("230", "Autres produits"),
            Map.entry("234", "Achats de marchandises"),
            Map.entry("238", "Achats de matières et approvisionnements"),
            Map.entry("242", "Autres achats et charges externes"),
            Map.entry("244", "Impôts et taxes"),
            Map.entry("250", "Salaires et traitements"),
            Map.entry("252", "Charges sociales"),
            Map.entry("262", "Autres charges"),
            Map.entry("310", "Résultat de l'exercice"));

    @Autowired
    List<Commande> commandes;

    @Autowired
    List<Verification> verifications;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Exercices exercices;

    @Autowired
    DevisOfficiels devis;

    @Autowired
    Encaissements encaissements;

    @Autowired
    ApplicationContext contexte;

    private EcranComptable ludovic;

    @BeforeEach
    void une_coopérative_vide() {
        Livre.vider();
        ludovic = new EcranComptable(comptes, navigateur);
    }

    @Test
    void le_vrai_fichier_repris_se_lit_à_l_écran_et_l_année_suivante_s_écrit_par_dessus() throws IOException {
        assertThat(importer(FEC)).contains("666 écritures, 2\u202f102 lignes, dont 666 écritures au brouillard");
        ludovic.suivre("/comptabilite/ecritures/brouillard/validation", "jusquAu", "31/12/2023");
        comparerALaLiasse();
        long enCaisse = disponibilites("2023-12-31");
        ludovic.suivre("/comptabilite/clotures/2023-01-01/exercice");

        vendreEtEncaisser();
        ludovic.suivre("/comptabilite/clotures/2024-01-01/cloture");

        var balance = postes("/comptabilite/rapports/balance?du=2024-01-01&au=2024-01-31");
        assertThat(balance.get("706000").get(CREDIT)).isEqualTo("1 000,00 €");
        assertThat(balance.get("411100").get(DEBIT)).isEqualTo("1 200,00 €");
        assertThat(balance.get("411100").get(SOLDE_DEBITEUR)).isEmpty();
        assertThat(balance.get("Total").get(REPORT)).isEqualTo("0,00 €"); // les à-nouveaux s'équilibrent
        assertThat(disponibilites("2024-01-31")).isEqualTo(enCaisse + 120_000);
        remettreLeFec();
        assertThat(verifications)
                .allSatisfy(v -> assertThat(v.executer()).as(v.nom()).isEmpty());
    }

    /// Des fichiers que personne n'a encore vus, chacun écrit à la façon d'un autre logiciel.
    @ParameterizedTest(name = "fabriqué {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void un_fichier_fabriqué_donne_sa_balance_et_son_résultat_à_l_écran(int graine, @TempDir Path dossier)
            throws IOException {
        var fabrique = new FabriqueDeFec(graine, 2023);
        importer(Files.write(dossier.resolve("732829320FEC20231231.txt"), fabrique.octets()));

        var balance = postes("/comptabilite/rapports/balance?du=2023-01-01&au=2023-12-31");
        fabrique.soldes().forEach((compte, solde) -> {
            assertThat(solde(balance.get(compte)))
                    .as(fabrique + ", compte " + compte)
                    .isEqualTo(solde);
        });
        assertThat(centimes(balance.get("Total").get(DEBIT))).isEqualTo(fabrique.debits());
        var resultat = postes("/comptabilite/rapports/resultat?du=2023-01-01&au=2023-12-31");
        assertThat(centimes(resultat.get("Résultat de l'exercice").getFirst())).isEqualTo(fabrique.resultat());
        var bilan = postes("/comptabilite/rapports/bilan?au=2023-12-31");
        assertThat(bilan.get("Total de l'actif").get(2))
                .isEqualTo(bilan.get("Total du passif").get(2));
    }

    private String importer(Path fec) {
        var octets = new ByteArrayOutputStream();
        var flux = new PrintStream(octets, true, StandardCharsets.UTF_8);
        var commande = commandes.stream()
                .filter(c -> c.nom().equals("importer"))
                .findFirst()
                .orElseThrow();
        int code = commande.executer(
                Arguments.lire(List.of("fec", fec.toString()), Set.of()), new Sortie(flux, flux, false));
        var dit = octets.toString(StandardCharsets.UTF_8);
        assertThat(code).as(dit).isZero();
        return dit;
    }

    /// Chaque case de la liasse que la société a déposée, lue sur la page ; la liasse arrondit avant d'additionner.
    private void comparerALaLiasse() throws IOException {
        var balance = postes("/comptabilite/rapports/balance?du=2023-01-01&au=2023-12-31");
        assertThat(balance.get("Total").get(SOLDE_DEBITEUR))
                .isNotEmpty()
                .isEqualTo(balance.get("Total").get(SOLDE_CREDITEUR));
        soldesDuFichier()
                .forEach((compte, solde) -> assertThat(solde(balance.get(compte)))
                        .as("compte " + compte)
                        .isEqualTo(solde));
        var bilan = postes("/comptabilite/rapports/bilan?au=2023-12-31");
        var resultat = postes("/comptabilite/rapports/resultat?du=2023-01-01&au=2023-12-31");
        var attendus = attendus();
        var ecarts = new ArrayList<String>();
        BILAN.forEach((boite, poste) -> ecarts.addAll(ecart(
                boite, attendus.get(boite) + (boite.equals("166") ? FOURNISSEURS_DEBITEURS : 0), bilan.get(poste))));
        RESULTAT.forEach((boite, poste) -> ecarts.addAll(ecart(boite, attendus.get(boite), resultat.get(poste))));
        assertThat(bilan.get("Total de l'actif").get(1)).startsWith("73 94");
        assertThat(ecarts).isEmpty();
    }

    private static List<String> ecart(String boite, long attendu, List<String> lus) {
        assertThat(lus).as("case " + boite).isNotNull();
        // Un poste du passif n'a ni brut ni amortissements : son montant est dans la troisième colonne.
        var texte = lus.getFirst().isEmpty() && lus.size() > 2 ? lus.get(2) : lus.getFirst();
        long lu = Math.round(centimes(texte) / 100.0);
        long tolere = boite.equals("310") ? 1 : 0;
        return Math.abs(lu - attendu) <= tolere ? List.of() : List.of(boite + " : " + attendu + ", à l'écran " + lus);
    }

    /// Débit moins crédit de chaque compte, lus du fichier sans le lecteur d'Essaim.
    private static Map<String, Long> soldesDuFichier() throws IOException {
        var soldes = new HashMap<String, Long>();
        for (var ligne : Files.readAllLines(FEC).stream().skip(1).toList()) {
            var zones = ligne.split("\t", -1);
            long solde = Long.parseLong(zones[11].replace(",", "")) - Long.parseLong(zones[12].replace(",", ""));
            soldes.merge(zones[4], solde, Long::sum);
        }
        assertThat(soldes).hasSizeGreaterThan(50);
        return soldes;
    }

    private static long solde(@Nullable List<String> compte) {
        assertThat(compte).isNotNull();
        return centimes(compte.get(SOLDE_DEBITEUR)) - centimes(compte.get(SOLDE_CREDITEUR));
    }

    /// « 156, 34152, // Expected : 34119 » : ce que la société a déposé, quand un autre logiciel trouvait autre chose.
    private static Map<String, Long> attendus() throws IOException {
        var attendus = new HashMap<String, Long>();
        for (var ligne : Files.readAllLines(ATTENDUS)) {
            var nombres = Pattern.compile("[0-9]+")
                    .matcher(ligne)
                    .results()
                    .map(m -> m.group())
                    .toList();
            if (nombres.size() > 1) attendus.put(nombres.getFirst(), Long.valueOf(nombres.getLast()));
        }
        return attendus;
    }

    private long disponibilites(String au) {
        return centimes(postes("/comptabilite/rapports/bilan?au=" + au)
                .get("Disponibilités")
                .get(2));
    }

    /// Un devis, sa facture, son règlement, tous de janvier 2024.
    private void vendreEtEncaisser() {
        exercices.ouvrir(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        var commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
        var brouillon = commerce.brouillon(Brouillon.facture(
                        commerce.couture().id(),
                        commerce.nantes(),
                        "Atelier couture",
                        List.of(Commerce.prestation("Atelier", "1", "1000.00")))
                .genre(Genre.DEVIS));
        assertThat(devis.valider(demande(brouillon))).isInstanceOf(Validation.Faite.class);
        var facture = commerce.brouillon(Brouillon.facture(
                commerce.couture().id(),
                commerce.nantes(),
                "Atelier couture",
                List.of(Commerce.prestation("Atelier", "1", "1000.00"))));
        assertThat(commerce.factures.valider(demande(facture))).isInstanceOf(Validation.Faite.class);
        var id = new FactureId(facture.id());
        var recu = new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.VIREMENT,
                EN_JANVIER.plusDays(10),
                Livre.euros("1200.00"),
                List.of(new Part(id, Livre.euros("1200.00"))),
                null,
                null,
                null);
        assertThat(encaissements.encaisser(recu, new Auteur(null, "Ludovic Tanguy")))
                .isInstanceOf(Encaissement.Fait.class);
    }

    private static Factures.Demande demande(Composition.Faite piece) {
        return new Factures.Demande(new FactureId(piece.id()), piece.version(), EN_JANVIER, null, "Maud Kerivel");
    }

    /// Le FEC de 2024 rouvre sur les soldes de 2023 et porte la vente ; celui de 2023 est celui que l'on a reçu.
    private void remettreLeFec() throws IOException {
        var fec = fec(2024);
        assertThat(fec).startsWith("JournalCode\t").contains("\nAN\t", "F2024-00001", "\t1200,00\t0,00\t");
        long debits = 0;
        long credits = 0;
        for (var ligne : fec.lines().skip(1).toList()) {
            debits += Long.parseLong(ligne.split("\t", -1)[11].replace(",", ""));
            credits += Long.parseLong(ligne.split("\t", -1)[12].replace(",", ""));
        }
        assertThat(debits).isPositive().isEqualTo(credits);
        assertThat(fec(2023).lines()).hasSize((int) Files.lines(FEC).count());
    }

    private String fec(int annee) {
        int exercice =
                exercices.contenant(LocalDate.of(annee, 6, 1)).orElseThrow().id();
        var reponse = ludovic.demander("/comptabilite/fec/fichier?exercice=" + exercice)
                .getResponse();
        assertThat(reponse.getStatus()).isEqualTo(200);
        return new String(reponse.getContentAsByteArray(), Charset.forName("ISO-8859-15"));
    }

    /// Les cellules de chaque ligne d'un rapport, sans la première, qui la nomme ; une cellule vide vaut zéro.
    private Map<String, List<String>> postes(String adresse) {
        var postes = new HashMap<String, List<String>>();
        var page = ludovic.lire(adresse);
        var rangees = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL).matcher(page);
        while (rangees.find()) {
            var cellules = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL)
                    .matcher(rangees.group())
                    .results()
                    .map(m -> m.group(1).replaceAll("<[^>]+>", "").strip())
                    .toList();
            if (cellules.size() > 1) postes.putIfAbsent(cellules.getFirst(), cellules.subList(1, cellules.size()));
        }
        return postes;
    }

    private static long centimes(String texte) {
        if (texte.isEmpty()) return 0;
        assertThat(texte).matches("−?[0-9 ]+,[0-9]{2} €");
        var chiffres = texte.replaceAll("[^0-9]", "");
        return texte.startsWith("−") ? -Long.parseLong(chiffres) : Long.parseLong(chiffres);
    }
}
