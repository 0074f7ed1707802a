package coop.essaim.navigateur;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.navigateur.Formes.Reste;
import org.junit.jupiter.api.Test;

class FormesTest {

    private final Formes formes = new Formes();

    private static String page(String menu, String contenu) {
        return "<!doctype html><html lang=\"fr\"><body><nav>%s</nav><main id=\"contenu\">%s</main></body></html>"
                .formatted(menu, contenu);
    }

    private static String entree(String nom, boolean courante) {
        return "<li><a href=\"/%s\"%s><svg aria-hidden=\"true\"><path d=\"M%d\"/></svg> <span>%s</span></a></li>"
                .formatted(nom, courante ? " aria-current=\"page\"" : "", nom.length(), nom);
    }

    @Test
    void une_page_se_juge_entière_puis_seulement_ce_qu_elle_a_de_neuf() {
        var menu = entree("accueil", true) + entree("ventes", false) + entree("paie", false);
        assertThat(formes.aJuger(page(menu, "<p>Camille Aubrée</p>"))).isEqualTo(Reste.TOUT);
        assertThat(formes.aJuger(page(menu, "<p>Idriss Benali</p>"))).isEqualTo(Reste.RIEN);
        assertThat(formes.aJuger(page(menu, "<p class=\"doux\">Idriss Benali</p>")))
                .isEqualTo(Reste.CONTENU);
    }

    @Test
    void une_entrée_de_plus_dans_le_menu_n_y_change_rien_mais_une_place_ou_une_balise_si() {
        var contenu = "<p>Ville de Nantes</p>";
        formes.aJuger(page(entree("accueil", true) + entree("ventes", false), contenu));
        assertThat(formes.aJuger(
                        page(entree("accueil", true) + entree("ventes", false) + entree("gestion", false), contenu)))
                .isEqualTo(Reste.RIEN);
        assertThat(formes.aJuger(page(entree("accueil", false) + entree("ventes", true), contenu)))
                .isEqualTo(Reste.ENVELOPPE);
        assertThat(formes.aJuger(page(entree("accueil", true) + "<li><a href=\"/ventes\"></a></li>", contenu)))
                .isEqualTo(Reste.ENVELOPPE);
        assertThat(formes.aJuger(page(entree("accueil", true) + "<li><b>Paie</b></li>", "<ul></ul>")))
                .isEqualTo(Reste.TOUT);
    }

    @Test
    void un_jeton_neuf_à_chaque_page_n_y_change_rien_un_champ_caché_de_plus_si() {
        var jeton = "<form><input type=\"hidden\" name=\"_csrf\" value=\"%s\"></form>";
        formes.aJuger(page(jeton.formatted("abc"), "<p>Oui</p>"));
        assertThat(formes.aJuger(page(jeton.formatted("xyz"), "<p>Oui</p>"))).isEqualTo(Reste.RIEN);
        assertThat(formes.aJuger(page(jeton.formatted("xyz") + "<input type=\"hidden\" name=\"qui\">", "<p>Oui</p>")))
                .isEqualTo(Reste.ENVELOPPE);
    }

    @Test
    void un_champ_sans_nom_un_lien_vide_et_une_image_sans_texte_ne_passent_pas_pour_leurs_voisins() {
        for (var contenu : new String[] {
            "<label>Nom <input name=\"nom\"></label>",
            "<input name=\"nom\">",
            "<a href=\"/\">Accueil</a>",
            "<a href=\"/\"></a>",
            "<img src=\"/logo\" alt=\"Logo\">",
            "<img src=\"/logo\">",
            "<svg role=\"img\" aria-label=\"Courbe\"><path d=\"M0\"/></svg>",
            "<svg role=\"img\"><path d=\"M0\"/></svg>"
        }) {
            assertThat(formes.aJuger(page("", contenu))).as(contenu).isNotEqualTo(Reste.RIEN);
        }
    }
}
