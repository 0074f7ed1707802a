package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.navigateur.Formes.Reste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ce que l'on regarde d'une page échangée ([Echange]) est ce que l'on aurait vu d'elle ouverte.
@EssaiNavigateur
class EchangeNavigateurTest {

    private static final String PAGE = "/galerie?plein=1&role=equipe";
    private static final String AUTRE = "/galerie/formulaire?plein=1&role=personne&avis=1";

    private static String lire(Visite visite, String chemin) {
        return visite.interroger(chemin).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, AUTRE, "/galerie/accueil?plein=1&n=30&role=personne"})
    void une_page_échangée_est_la_même_qu_ouverte_scripts_joués(String chemin, Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE);
        visite.aller(chemin.equals(PAGE) ? AUTRE : PAGE);
        assertThat(Echange.faire(visite.page(), chemin, lire(visite, chemin))).isTrue();
        assertThat(visite.chemin()).isEqualTo(chemin);
        var echangee = arbre(visite);
        visite.aller(chemin);
        assertThat(echangee).isEqualTo(arbre(visite));
        if (chemin.equals(AUTRE))
            assertThat(echangee).as("le script de la page a joué").contains("choix-de-fichier");
    }

    /// L'arbre et la place de chaque élément, jetons mis à part.
    private static String arbre(Visite visite) {
        return (String) visite.page().evaluate("""
                () => document.documentElement.outerHTML.replace(/name="_csrf" value="[^"]*"/g, '')
                    + [...document.body.querySelectorAll('*')].map(e => {
                        const {x, y, width, height} = e.getBoundingClientRect();
                        return [e.localName, x, y, width, height].join(' ');
                    }).join('\\n')
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            une image sans texte | CONTENU | </main> | <img src="data:,"></main> | image-alt (
            un champ sans nom | CONTENU | </main> | <input></main> | label (
            un bouton vide dans le menu | ENVELOPPE | </nav> | <button></button></nav> | button-name (
            """)
    void une_faute_d_une_page_échangée_se_voit(
            String faute, Reste reste, String ici, String poser, String regle, Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.LARGE_SOMBRE);
        visite.aller(AUTRE);
        assertThat(Echange.faire(visite.page(), PAGE, lire(visite, PAGE).replaceFirst(ici, poser)))
                .isTrue();
        assertThatThrownBy(() -> visite.auditer(reste)).as(faute).hasMessageContaining(regle);
    }

    @Test
    void ce_qui_dépasse_d_une_page_échangée_se_voit(Navigateur navigateur) {
        var visite = navigateur.ouvrir(Ecran.TELEPHONE);
        visite.aller(AUTRE);
        var ligne = "<p class=\"text-nowrap\">" + "long ".repeat(200) + "</p></main>";
        assertThat(Echange.faire(visite.page(), PAGE, lire(visite, PAGE).replaceFirst("</main>", ligne)))
                .isTrue();
        assertThatThrownBy(visite::tenirDansLaLargeur).hasMessageContaining("déborde");
    }

    /// Chromium ne le regarde qu'à l'ouverture, et s'en plaint alors à la console.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>a()</script>",
                "<p style=\"color: red\">Rouge</p>",
                "<p onclick=\"a()\">Cliquez</p>",
                "<iframe src=\"/\"></iframe>",
                "<svg><a onfocus=\"a()\"></a></svg>"
            })
    void ce_qui_ne_se_regarde_qu_à_l_ouverture_ne_s_échange_pas(String morceau, Navigateur navigateur) {
        var visite = navigateur.ouvrir();
        visite.aller(PAGE);
        var page = lire(visite, PAGE);
        assertThat(Echange.faire(visite.page(), PAGE, page.replaceFirst("</main>", morceau + "</main>")))
                .isFalse();
        assertThat(Echange.faire(visite.page(), PAGE, page.replaceFirst("</head>", "<link rel=\"me\"></head>")))
                .isFalse();
    }
}
