package coop.essaim.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@EssaiNavigateur
class GalerieTest {

    private static final String POSER = """
            () => {
                const main = document.querySelector('main'), menu = document.querySelector('#menu');
                const poser = (ou, balise, style) => {
                    const e = ou.appendChild(document.createElement(balise));
                    e.textContent = 'Camille Aubrée';
                    e.style.cssText = style ?? '';
                    return e;
                };
                %s;
            }
            """;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void chaque_morceau_est_accessible_et_tient_dans_l_écran(Ecran ecran, Navigateur navigateur) {
        var visite = navigateur.ouvrir(ecran);
        for (var role : new String[] {"equipe", "personne", "seuil"}) {
            for (var page : new String[] {"/galerie", "/galerie/formulaire"}) {
                montrer(visite, page + "?avis=1&role=" + role);
                visite.photographier(
                        Path.of("target/ecrans/galerie", role + page.replace('/', '-') + "-" + ecran.nom() + ".png"));
                visite.auditer();
                visite.tenirDansLaLargeur();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void l_accueil_se_lit_sans_tâche_avec_une_et_avec_trente(Ecran ecran, Navigateur navigateur) {
        var visite = navigateur.ouvrir(ecran);
        for (var role : new String[] {"equipe", "personne"}) {
            for (int taches : new int[] {0, 1, 30}) {
                montrer(visite, "/galerie/accueil?plein=1&n=%d&role=%s".formatted(taches, role));
                visite.photographier(
                        Path.of("target/ecrans/galerie", "accueil-%s-%d-%s.png".formatted(role, taches, ecran.nom())));
                visite.auditer();
                visite.tenirDansLaLargeur();
            }
        }
    }

    private static void montrer(Visite visite, String chemin) {
        var lue = visite.interroger(chemin);
        assertThat(lue.status()).as(chemin).isEqualTo(200);
        visite.montrer(chemin, lue);
    }

    /// Les mêmes fautes, posées exprès : le juge doit les voir, dans le contenu comme dans l'enveloppe.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            une image sans texte | image-alt | CONTENU | poser(main, 'img')
            un texte trop pâle | color-contrast | CONTENU | poser(main, 'p', 'color: #888; background: #999')
            un champ sans nom | label | CONTENU | poser(main, 'input')
            un bouton vide dans le menu | button-name | ENVELOPPE | poser(menu, 'button').textContent = ''
            une page sans titre | document-title | CONTENU | document.title = ''
            """)
    void une_faute_posée_exprès_se_voit(
            String faute, String regle, Formes.Reste reste, String geste, Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.LARGE_SOMBRE);
        visite.aller("/galerie?plein=1&role=equipe");
        visite.page().evaluate(POSER.formatted(geste));
        assertThatThrownBy(() -> visite.auditer(reste)).as(faute).hasMessageContaining(regle + " (");
    }

    @Test
    void un_long_menu_se_replie_sans_script_et_montre_où_l_on_est(Navigateur navigateur) {
        var visite = navigateur.ouvrirSansScript();
        visite.aller("/galerie?plein=1&role=equipe");
        var page = visite.page();
        assertThat(page.locator("#menu details[open]")).hasCount(1);
        assertThat(page.locator("#menu [aria-current]")).isVisible();
        assertThat(page.getByText("Grand livre", new Page.GetByTextOptions().setExact(true)))
                .isHidden();
        page.locator("#menu summary")
                .filter(new Locator.FilterOptions().setHasText("Compter"))
                .click();
        assertThat(page.getByText("Grand livre", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        visite.photographier(Path.of("target/ecrans/galerie/menu-equipe-plein.png"));
    }

    @Test
    void le_menu_d_un_téléphone_s_ouvre_et_se_ferme_sans_script(Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE, false);
        for (var role : new String[] {"equipe", "personne"}) {
            visite.aller("/galerie?plein=1&role=" + role);
            var menu = visite.page().locator("#menu");
            assertThat(menu).isHidden();
            visite.page().locator("a[href='#menu']:visible").click();
            assertThat(menu).isVisible();
            assertThat(menu.locator("[aria-current]")).isVisible();
            visite.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/ecrans/galerie/menu-" + role + "-390.png")));
            visite.page().getByText("Fermer le menu").click();
            assertThat(menu).isHidden();
        }
    }

    @Test
    void la_barre_du_bas_suit_les_rangs_de_l_entrepreneur(Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE, false);
        visite.aller("/galerie?plein=1&role=personne");
        assertThat(visite.page().locator(".barre li"))
                .hasText(new String[] {"Accueil", "Factures", "Frais", "Mon tableau", "Plus"});
        // Ce que la rangée d'un écran large cache derrière « Plus » est dans la feuille du téléphone.
        visite.page().locator(".barre a[href='#menu']").click();
        assertThat(visite.page().locator("#menu .menu__suite a").last()).isVisible();

        var large = navigateur.ouvrirSansScript();
        large.aller("/galerie?plein=1&role=personne");
        assertThat(large.page().locator("#menu .menu__suite a").last()).isHidden();
        large.page().locator("#menu summary").click();
        assertThat(large.page().locator("#menu .menu__suite a").last()).isVisible();
        large.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target/ecrans/galerie/menu-personne-plus.png")));
    }

    /// La garde elle-même : une espace ordinaire devant un signe la fait échouer.
    @Test
    void un_signe_qui_passerait_seul_à_la_ligne_se_voit(Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE);
        visite.aller("/connexion");
        visite.tenirLesSignes();
        visite.page().evaluate("() => document.querySelector('h1').textContent = 'Vraiment ?'");
        assertThatThrownBy(visite::tenirLesSignes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("laisse un signe passer à la ligne")
                .hasMessageContaining("Vraiment ?");
    }

    /// La feuille d'impression : de nuit comme de jour, du noir sur du blanc, ce qu'il faut lire et rien d'autre.
    @Test
    void imprimée_une_page_perd_son_menu_et_garde_son_tableau_entier(Navigateur navigateur) throws IOException {
        var visite = navigateur.ouvrir(Ecran.LARGE_SOMBRE);
        visite.aller("/galerie?plein=1&role=equipe&lignes=80");
        assertThat(visite.page().locator("#menu")).isVisible();
        var menu = visite.page().locator("#menu summary:visible, #menu a:visible").allTextContents().stream()
                .map(String::strip)
                .filter(mots -> !mots.isEmpty() && !mots.equals("Entrepreneurs"))
                .toList();
        assertThat(menu).hasSizeGreaterThan(4);
        try (var document = Loader.loadPDF(visite.page().pdf())) {
            var papier = new PDFTextStripper().getText(document);
            assertThat(papier)
                    .contains("Entrepreneurs", "Trésorerie des six derniers mois", "1 240,50 €")
                    .contains(IntStream.rangeClosed(4, 80)
                            .mapToObj(n -> "Personne n° " + n)
                            .toList())
                    .doesNotContain(menu)
                    .doesNotContain("Se déconnecter", "Nouveau contrat", "Fermer le menu", "Aller au contenu");
            assertThat(papier.split("Contrat Entrée Trésorerie État", -1))
                    .as("les colonnes se redisent sur chaque feuille")
                    .hasSizeGreaterThan(2);
            assertThat(new PDFRenderer(document).renderImage(0).getRGB(2, 2))
                    .as("le coin de la feuille")
                    .isEqualTo(0xFFFFFFFF);
        }
    }
}
