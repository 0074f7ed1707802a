package coop.essaim.comptabilite.etat;

import static coop.essaim.comptabilite.Livre.CAMILLE;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.comptabilite.Livre;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Ludovic Tanguy ouvre les rapports, descend d'un chiffre à sa pièce, et les emporte.
@EssaiComplet
class EtatsEcranTest {

    private static final String EN_2026 = "?du=2026-01-01&au=2026-12-31";

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    Cookie ludovic;

    @BeforeEach
    void une_petite_année() {
        Livre.vider();
        PetiteAnnee.tenir(new Livre());
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", RoleLivre.COMPTABLE.name());
        ludovic = troupe.connecter("ludovic@exemple.fr");
    }

    @ParameterizedTest
    @EnumSource(value = Rapport.class, mode = EnumSource.Mode.EXCLUDE, names = "POSTE")
    void chaque_rapport_s_ouvre_s_imprime_et_s_emporte(Rapport rapport) throws IOException {
        assertThat(lire(Rapport.CHEMIN)).contains(rapport.titre(), rapport.chemin());
        assertThat(lire(rapport.chemin() + EN_2026)).contains("<table", "du 01/01/2026 au 31/12/2026");
        assertThat(lire(rapport.chemin() + ".csv" + EN_2026))
                .startsWith("\ufeff")
                .contains(";");
        assertThat(feuille(demander(rapport.chemin() + ".xlsx" + EN_2026))).contains("<sheetData>");
        assertThat(pdf(rapport.chemin() + ".pdf" + EN_2026)).contains(rapport.titre(), "Montants en euros");
    }

    /// Comptée du 31 décembre, toute facture du mois serait déjà échue.
    @Test
    void sans_date_la_balance_âgée_compte_d_aujourd_hui() {
        var aujourdhui = LocalDate.now(EnFrancais.PARIS);
        var jour = aujourdhui.getYear() == 2026 ? aujourdhui : LocalDate.of(2026, 12, 31);
        assertThat(lire("/comptabilite/rapports/balance-agee"))
                .contains(
                        "au " + EnFrancais.enTableau(jour),
                        "Au " + EnFrancais.enFrancais(jour) + ", les clients doivent");
        assertThat(lire("/comptabilite/rapports/balance")).contains("au 31/12/2026");
    }

    @Test
    void du_poste_du_bilan_on_descend_au_compte_puis_aux_lignes_puis_à_l_écriture_et_à_la_pièce() {
        var bilan = lire("/comptabilite/rapports/bilan?au=2026-12-31");
        assertThat(bilan).contains("Au 31 décembre 2026, l'actif net est de");

        var poste = lire(lien(bilan, "Clients et comptes rattachés"));
        assertThat(poste).contains("411100", "CNANTES", "Ville de Nantes", "780,00 € en tout");

        var livre = lire(lien(poste, "411100"));
        assertThat(livre).contains("Clients, report", "480,00 €", "F-2", "Total du compte 411100");
        assertThat(livre).contains("href=\"/factures/f-1\"").containsPattern("href=\"/comptabilite/ecritures/\\d+\"");
    }

    @Test
    void un_poste_du_résultat_se_détaille_pour_une_section() {
        var resultat = lire("/comptabilite/rapports/resultat" + EN_2026 + "&section=" + CAMILLE);
        assertThat(resultat).contains("Bénéfice de 900,00 €", "Section COUTURE");
        var poste = lire(lien(resultat, "Charges internes (contribution, assurances…)"));
        assertThat(poste).contains("910000", "100,00 €", "Section COUTURE");
        assertThat(demander("/comptabilite/rapports/poste?etat=actif&poste=rien")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void le_résultat_se_compare_à_l_exercice_d_avant() {
        var texte = lire("/comptabilite/rapports/resultat" + EN_2026).replaceAll("\\s+", " ");
        assertThat(texte).contains("1 250,00 €").contains("400,00 €").contains("Exercice précédent");
    }

    @Test
    void la_section_le_brouillard_et_les_dates_suivent_d_un_rapport_à_l_autre() {
        var balance = lire("/comptabilite/rapports/balance?du=2026-04-01&au=2026-04-30&validees=true&section=COUTURE");
        assertThat(balance)
                .contains(
                        "grand-livre?du=2026-04-01&amp;au=2026-04-30&amp;section=COUTURE&amp;validees=true&amp;compte=411100");
    }

    @Test
    void sans_le_brouillard_le_grand_livre_et_la_balance_disent_la_même_chose() {
        assertThat(lire("/comptabilite/rapports/grand-livre" + EN_2026 + "&compte=606300"))
                .contains("Sécateurs");
        assertThat(lire("/comptabilite/rapports/grand-livre" + EN_2026 + "&compte=606300&validees=true"))
                .doesNotContain("Sécateurs");
        assertThat(lire("/comptabilite/rapports/balance" + EN_2026 + "&validees=true"))
                .doesNotContain("606300");
        assertThat(lire("/comptabilite/rapports/journal" + EN_2026 + "&validees=true"))
                .doesNotContain("Sécateurs");
    }

    @Test
    void le_relevé_dit_la_trésorerie_et_le_résultat_et_les_suit_ligne_à_ligne() {
        var releve = lire("/comptabilite/rapports/releve" + EN_2026 + "&section=COUTURE");
        assertThat(releve).contains("trésorerie de 1 100,00 € et résultat de 900,00 €", "Virement V-1");
        var charges = lire("/comptabilite/rapports/releve" + EN_2026 + "&section=COUTURE&vue=resultat");
        assertThat(charges).contains("706000", "910000").doesNotContain("Virement V-1");
    }

    @Test
    void une_opération_interne_n_est_ni_au_grand_livre_général_ni_au_journal_général() {
        assertThat(lire("/comptabilite/rapports/grand-livre" + EN_2026)).doesNotContain("Contribution F-1");
        assertThat(lire("/comptabilite/rapports/journal" + EN_2026)).doesNotContain("Contribution F-1");
        assertThat(lire("/comptabilite/rapports/journal" + EN_2026 + "&journal=IN"))
                .contains("Contribution F-1");
        assertThat(lire("/comptabilite/rapports/grand-livre" + EN_2026 + "&section=COUTURE"))
                .contains("Contribution F-1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # demande                        | ce qui est dit
            ?au=31/02/2026                   | Choisissez un jour qui existe
            ?du=2026-05-01&au=2026-04-01     | Choisissez une date de fin qui suit le 1er mai 2026
            ?section=NULLE                   | Choisissez une section de la liste
            """)
    void une_demande_impossible_est_refusée_avec_sa_phrase(String demande, String dit) {
        var page = demander("/comptabilite/rapports/balance" + demande);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(texte(page)).contains(dit);
        assertThat(demander("/comptabilite/rapports/balance.csv" + demande).getStatus())
                .as("le fichier renvoie à l'écran, qui dit pourquoi")
                .isEqualTo(302);
    }

    @Test
    void une_période_à_cheval_commence_à_l_exercice_de_sa_fin_et_le_dit() {
        assertThat(lire("/comptabilite/rapports/balance?du=2025-06-01&au=2026-06-30"))
                .contains("ne chevauche pas deux exercices", "du 01/01/2026 au 30/06/2026");
    }

    @Test
    void un_rapport_inconnu_n_existe_pas() {
        assertThat(demander("/comptabilite/rapports/tout").getStatus()).isEqualTo(404);
    }

    @Test
    void une_cellule_qui_commencerait_une_formule_est_neutralisée() {
        var livre = new Livre();
        livre.passerEtValider(Livre.vente(CAMILLE, "=1+1", "2026-06-01", "1.00"));
        assertThat(lire("/comptabilite/rapports/journal.csv" + EN_2026)).contains(";'=1+1;");
    }

    @Test
    void un_long_grand_livre_se_lit_page_après_page_sans_rien_perdre_ni_répéter() {
        var livre = new Livre();
        for (int i = 0; i < 130; i++) livre.passerEtValider(Livre.vente(CAMILLE, "L-" + i, "2026-07-01", "10.00"));
        var vues = new ArrayList<String>();
        var page = "/comptabilite/rapports/grand-livre?du=2026-07-01&au=2026-07-31&compte=7";
        int pages = 0;
        while (page != null) {
            var texte = lire(page);
            vues.addAll(toutes("Facture (L-\\d+)", texte));
            page = toutes("rel=\"next\" href=\"([^\"]+)\"", texte).stream()
                    .findFirst()
                    .map(l -> l.replace("&amp;", "&"))
                    .orElse(null);
            pages++;
        }
        assertThat(pages).isEqualTo(2);
        assertThat(vues.stream().distinct().toList()).hasSize(130);
    }

    private static List<String> toutes(String motif, String texte) {
        return Pattern.compile(motif)
                .matcher(texte)
                .results()
                .map(r -> r.groupCount() > 0 ? r.group(1) : r.group())
                .toList();
    }

    /// L'adresse du lien dont le texte est celui-ci.
    private static String lien(String page, String texte) {
        return toutes("<a href=\"([^\"]+)\">\\s*" + Pattern.quote(texte) + "\\s*</a>", page)
                .getFirst()
                .replace("&amp;", "&");
    }

    private MockHttpServletResponse demander(String chemin) {
        return navigateur
                .get()
                .uri(java.net.URI.create(chemin))
                .cookie(ludovic)
                .exchange()
                .getResponse();
    }

    private String lire(String chemin) {
        var reponse = demander(chemin);
        assertThat(reponse.getStatus()).as(chemin).isEqualTo(200);
        return texte(reponse);
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("&#39;", "'");
    }

    private static String feuille(MockHttpServletResponse reponse) throws IOException {
        assertThat(reponse.getStatus()).isEqualTo(200);
        var fichier = Files.createTempFile("etat", ".xlsx");
        try {
            Files.write(fichier, reponse.getContentAsByteArray());
            try (var zip = new ZipFile(fichier.toFile())) {
                return new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(fichier);
        }
    }

    private String pdf(String chemin) throws IOException {
        var reponse = demander(chemin);
        assertThat(reponse.getStatus()).as(chemin).isEqualTo(200);
        assertThat(reponse.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(reponse.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
