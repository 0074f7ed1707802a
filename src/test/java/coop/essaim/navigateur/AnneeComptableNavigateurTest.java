package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import coop.essaim.acces.Comptes;
import coop.essaim.comptabilite.fec.ExportFec;
import coop.essaim.comptabilite.fec.FichierFec;
import coop.essaim.comptabilite.fec.ImportFec;
import coop.essaim.comptabilite.fec.Importation;
import coop.essaim.comptabilite.plan.Exercices;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Ludovic tient une année, sans toucher la souris : du FEC de l'an dernier à l'exercice clos et à son FEC.
@EssaiNavigateur
class AnneeComptableNavigateurTest {

    private static final String FEC_2024 = """
            JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
            VE|Ventes|1|20241110|411100|Clients|CNANTES|Ville de Nantes|F-2024-1|20241110|Atelier couture|1200,00|0,00|||20241110||
            VE|Ventes|1|20241110|706000|Prestations de services|||F-2024-1|20241110|Atelier couture|0,00|1200,00|||20241110||
            """;

    @Autowired
    Comptes comptes;

    @Autowired
    ImportFec imports;

    @Autowired
    ExportFec exports;

    @Autowired
    Exercices exercices;

    @BeforeEach
    void le_fec_de_l_an_dernier_est_importé() {
        new Distribution(comptes).compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        var fichier = new FichierFec("123456782FEC20241231.txt", FEC_2024.getBytes(StandardCharsets.UTF_8), null, null);
        assertThat(imports.importer(fichier, false, "Ludovic Tanguy", _ -> {})).isInstanceOf(Importation.Faite.class);
    }

    @Test
    void ludovic_tient_une_année_au_clavier(Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        visite.aller("/connexion");
        visite.connecter("ludovic@exemple.fr");

        clore(visite, "2024-01-01");
        assertThat(visite.page().locator("#avis")).containsText("L’exercice est clos.");

        completerDeuxFois(visite);
        saisir(visite, "15/01/2025", "V-31", "Virement de la Ville de Nantes");
        assertThat(visite.page().locator("h1")).containsText("BQ – V-31");
        visite.auditer();

        visite.aller("/comptabilite/ecritures/brouillard");
        presser(visite, bouton(visite, "Valider le brouillard"));
        assertThat(visite.page().locator("#avis")).containsText("1 écriture est validée.");

        visite.aller("/comptabilite/lettrage/411100?tiers=CNANTES");
        presser(visite, bouton(visite, "Lettrer").first());
        assertThat(visite.page().locator("#avis")).containsText("sous le code A");

        visite.aller("/comptabilite/clotures/2025-01-01");
        presser(visite, bouton(visite, "Clore janvier 2025"));
        assertThat(visite.page().locator("#avis")).containsText("Le mois est clos");
        clore(visite, "2025-01-01");
        assertThat(visite.page().locator("#avis")).containsText("L’exercice est clos.");

        visite.aller("/comptabilite/clotures/scellements?verifier=oui");
        assertThat(visite.page().locator("main")).containsText("Toute la chaîne est relue");
        assertThat(fec(2025))
                .startsWith("JournalCode\t")
                .contains("AN\t", "V-31", "\t1200,00\t")
                .doesNotContain("ANI\t");
    }

    /// La réponse remplaçait la liste elle-même : la seconde recherche n'avait plus où se montrer.
    private static void completerDeuxFois(Visite visite) {
        visite.aller("/comptabilite/ecritures/nouvelle?journal=BQ");
        var tiers = visite.page().locator("form.feuille [name='lignes[0].auxiliaire']");
        for (var debut : List.of("cn", "cna")) {
            tiers.focus();
            visite.page().keyboard().press("Control+A");
            var reponse = visite.page()
                    .waitForResponse(
                            r -> r.url().contains("/completion/tiers"),
                            () -> visite.page().keyboard().insertText(debut));
            assertThat(reponse.url()).endsWith("=" + debut);
            assertThat(visite.page().locator("datalist#tiers option[value=CNANTES]"))
                    .hasCount(1);
        }
    }

    /// Un encaissement : débuts de compte, tiers, et le solde pris par « = ». Entrée calcule, puis l'on enregistre.
    private static void saisir(Visite visite, String date, String piece, String libelle) {
        visite.aller("/comptabilite/ecritures/nouvelle?journal=BQ");
        taper(visite, "date", date);
        taper(visite, "piece", piece);
        taper(visite, "libelle", libelle);
        taper(visite, "lignes[0].compte", "512000");
        taper(visite, "lignes[0].section", "CAE");
        taper(visite, "lignes[0].debit", "1200");
        taper(visite, "lignes[1].compte", "411100");
        taper(visite, "lignes[1].auxiliaire", "cnantes");
        taper(visite, "lignes[1].credit", "=");
        assertThat(visite.page().locator("#soldes")).containsText("Équilibrée");
        assertThat(visite.page().locator("[name=piece]")).hasValue(piece);
        presser(visite, visite.page().locator("[name='lignes[1].credit']"));
        assertThat(visite.page().locator("[name=piece]")).hasValue(piece);
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

    private String fec(int annee) {
        var octets = new ByteArrayOutputStream();
        exports.ecrire(exercices.contenant(LocalDate.of(annee, 6, 1)).orElseThrow(), octets);
        return octets.toString(Charset.forName("ISO-8859-15"));
    }
}
