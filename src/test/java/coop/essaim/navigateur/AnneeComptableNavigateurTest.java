package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.acces.matrice.CooperativeDEssai;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Ludovic tient une année, sans toucher la souris : du FEC de l'an dernier, un vrai, à l'exercice clos et à son FEC.
@EssaiNavigateur
class AnneeComptableNavigateurTest {

    private static final Path VRAI = Path.of("src/test/resources/comptabilite/fec/000000000FEC20231231.txt");

    @Autowired
    Comptes comptes;

    @Autowired
    Cooperatives cooperatives;

    @BeforeEach
    void ludovic_et_sa_coopérative() {
        new Distribution(comptes).compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        new CooperativeDEssai(cooperatives);
    }

    @Test
    void ludovic_tient_une_année_au_clavier(Navigateur navigateur) throws IOException {
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("ludovic@exemple.fr");

        reprendreLAnDernier(visite);
        valider(visite, "666 écritures sont validées.");
        clore(visite, "2023-01-01");
        assertThat(visite.page().locator("#avis")).containsText("L’exercice est clos.");

        completerDeuxFois(visite);
        saisir(
                visite,
                new Feuille("VE", "10/01/2024", "F-1", "Atelier couture"),
                new String[] {"41100000", "cchq", "1200", ""},
                new String[] {"70101000", "", "", "1000"},
                new String[] {"44571190", "", "", "="});
        saisir(
                visite,
                new Feuille("BQ", "15/01/2024", "V-31", "Virement, facture F-1"),
                new String[] {"51210000", "", "1200", ""},
                new String[] {"41100000", "cchq", "", "="});
        assertThat(visite.page().locator("h1")).containsText("BQ – V-31");
        visite.auditer();
        valider(visite, "2 écritures sont validées.");

        visite.aller("/comptabilite/lettrage/41100000?tiers=CCHQ");
        presser(visite, bouton(visite, "Lettrer").first());
        assertThat(visite.page().locator("#avis")).containsText("sous le code");

        visite.aller("/comptabilite/clotures/2024-01-01");
        presser(visite, bouton(visite, "Clore janvier 2024"));
        assertThat(visite.page().locator("#avis")).containsText("Le mois est clos");
        clore(visite, "2024-01-01");
        assertThat(visite.page().locator("#avis")).containsText("L’exercice est clos.");

        visite.aller("/comptabilite/clotures/scellements?verifier=oui");
        assertThat(visite.page().locator("main")).containsText("Toute la chaîne est relue");
        lireLeFec(visite);
    }

    /// À blanc, puis pour de bon : le fichier reste choisi, et le compte-rendu dit ce qu'il a supposé et créé.
    private static void reprendreLAnDernier(Visite visite) {
        var page = visite.page();
        visite.aller("/comptabilite/fec/import");
        page.locator("input[name=fichier]").setInputFiles(VRAI);
        bouton(visite, "Essayer à blanc").press("Enter");
        assertThat(page.locator("#compte-rendu"))
                .containsText(
                        "Le fichier est bon, et rien n’est gardé : 666 écritures",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(page.locator("#compte-rendu")).containsText("comptes à créer");
        visite.auditer();
        bouton(visite, "Importer$").press("Enter");
        page.waitForURL(Pattern.compile(".*/comptabilite/fec/import/[0-9]+$"));
        assertThat(page.locator("h1")).containsText("FEC importé");
        assertThat(page.locator("main")).containsText("Le journal « bq » est ici BQ");
        assertThat(page.locator("main")).containsText("DateRglt, ModeRglt, NatOp, IdClient");
        assertThat(page.locator("main")).containsText("1 journal créé");
        assertThat(page.locator("main")).containsText("comptes de tiers créés");
        assertThat(page.locator("main")).containsText("toutes sont entrées au brouillard");
        visite.auditer();
        var balance = page.locator("main").getByText("Lire sa balance");
        balance.focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/rapports/balance.*"));
        assertThat(page.locator(".etat-comptable")).containsText(Pattern.compile("813\\s503,45"));
    }

    private static void valider(Visite visite, String dit) {
        visite.aller("/comptabilite/ecritures/brouillard");
        presser(visite, bouton(visite, "Valider le brouillard"));
        assertThat(visite.page().locator("#avis")).containsText(dit);
    }

    /// Le fichier que l'écran donne, tel que l'administration le recevrait.
    private static void lireLeFec(Visite visite) throws IOException {
        visite.aller("/comptabilite/fec");
        presser(visite, visite.page().locator(".periodes").getByText("2024"));
        var fichier = visite.page()
                .waitForDownload(
                        () -> visite.page().getByText("Télécharger le FEC").press("Enter"));
        assertThat(fichier.suggestedFilename()).isEqualTo("732829320FEC20241231.txt");
        var lignes = Files.readString(fichier.path(), Charset.forName("ISO-8859-15"))
                .lines()
                .toList();
        assertThat(lignes).allMatch(ligne -> ligne.split("\t", -1).length == 18);
        assertThat(lignes.getFirst()).startsWith("JournalCode\tJournalLib\tEcritureNum\t");
        assertThat(lignes.get(1)).startsWith("AN\t").contains("\t20240101\t");
        assertThat(lignes).filteredOn(ligne -> ligne.contains("\tF-1\t")).hasSize(3);
        assertThat(lignes.getLast()).contains("\t41100000\t", "\tCCHQ\t", "\t1200,00\t");
        assertThat(String.join("\n", lignes)).doesNotContain("ANI\t");
    }

    /// La réponse remplaçait la liste elle-même : la seconde recherche n'avait plus où se montrer.
    private static void completerDeuxFois(Visite visite) {
        visite.aller("/comptabilite/ecritures/nouvelle?journal=BQ");
        var tiers = visite.page().locator("form.feuille [name='lignes[0].auxiliaire']");
        for (var debut : List.of("cc", "cch")) {
            tiers.focus();
            visite.page().keyboard().press("Control+A");
            var reponse = visite.page()
                    .waitForResponse(
                            r -> r.url().contains("/completion/tiers"),
                            () -> visite.page().keyboard().insertText(debut));
            assertThat(reponse.url()).endsWith("=" + debut);
            assertThat(visite.page().locator("datalist#tiers option[value=CCHQ]"))
                    .hasCount(1);
        }
    }

    private record Feuille(String journal, String date, String piece, String libelle) {}

    /// Débuts de compte, tiers, et le solde pris par « = ». Entrée calcule, puis l'on enregistre.
    ///
    /// @param lignes compte, tiers, débit, crédit
    private static void saisir(Visite visite, Feuille feuille, String[]... lignes) {
        visite.aller("/comptabilite/ecritures/nouvelle?journal=" + feuille.journal());
        taper(visite, "date", feuille.date());
        taper(visite, "piece", feuille.piece());
        taper(visite, "libelle", feuille.libelle());
        var noms = List.of("compte", "auxiliaire", "debit", "credit");
        for (int i = 0; i < lignes.length; i++)
            for (int j = 0; j < 4; j++)
                if (!lignes[i][j].isEmpty()) taper(visite, "lignes[" + i + "]." + noms.get(j), lignes[i][j]);
        assertThat(visite.page().locator("#soldes")).containsText("Équilibrée");
        presser(visite, visite.page().locator("[name='lignes[1].credit']"));
        assertThat(visite.page().locator("[name=piece]")).hasValue(feuille.piece());
        visite.auditer();
        presser(visite, bouton(visite, "Enregistrer au brouillard"));
        assertThat(visite.page().locator(".resume").allInnerTexts()).isEmpty();
    }

    private static void clore(Visite visite, String jour) {
        visite.aller("/comptabilite/clotures/" + jour + "/exercice");
        visite.page().locator(".confirmation > summary").focus();
        visite.page().keyboard().press("Enter");
        presser(visite, bouton(visite, "Clore pour toujours"));
    }

    private static void taper(Visite visite, String champ, String texte) {
        var clavier = visite.page().keyboard();
        visite.page().locator("form.feuille [name='" + champ + "']").focus();
        clavier.press("Control+A");
        clavier.type(texte);
        clavier.press("Tab");
    }

    private static Locator bouton(Visite visite, String nom) {
        return visite.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + nom)));
    }

    /// Donne le focus, presse Entrée, et attend la page qui répond.
    @SuppressWarnings("deprecation")
    private static void presser(Visite visite, Locator cible) {
        cible.focus();
        visite.page().waitForNavigation(() -> visite.page().keyboard().press("Enter"));
        visite.page().waitForLoadState();
    }
}
