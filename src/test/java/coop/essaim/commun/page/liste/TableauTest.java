package coop.essaim.commun.page.liste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableauTest {

    static final PageDeCles<String> PAGE = new PageDeCles<>(List.of("a"), new Tri("nom", false), "AvA", "ApR");

    @Test
    void un_second_clic_sur_la_colonne_renverse_l_ordre() {
        var tableau = Tableau.de("/comptes", Map.of(), PAGE);
        assertThat(tableau.lienDeTri("nom")).isEqualTo("/comptes?tri=-nom");
        assertThat(tableau.lienDeTri("role")).isEqualTo("/comptes?tri=role");
        assertThat(tableau.sens("nom")).isEqualTo("ascending");
        assertThat(tableau.sens("role")).isNull();
    }

    @Test
    void trier_garde_les_filtres_et_revient_à_la_première_page() {
        var tableau = Tableau.de("/comptes", Map.of("q", "a&b=c é", "apres", "x", "tri", "nom", "vide", ""), PAGE);
        assertThat(tableau.lienDeTri("role")).isEqualTo("/comptes?q=a%26b%3Dc%20%C3%A9&tri=role");
        assertThat(tableau.lienSuivant()).isEqualTo("/comptes?apres=ApR&q=a%26b%3Dc%20%C3%A9&tri=nom");
        assertThat(tableau.lienPrecedent()).isEqualTo("/comptes?avant=AvA&q=a%26b%3Dc%20%C3%A9&tri=nom");
        assertThat(tableau.lienExport("csv")).isEqualTo("/comptes.csv?q=a%26b%3Dc%20%C3%A9&tri=nom");
    }

    @Test
    void une_accolade_dans_un_filtre_ne_casse_pas_le_lien() {
        var tableau = Tableau.de("/comptes", Map.of("q", "{tri}", "{x}", "1"), PAGE);
        assertThat(tableau.lienDeTri("nom")).contains("q=%7Btri%7D").contains("tri=-nom");
    }

    @Test
    void au_bout_de_la_liste_il_n_y_a_pas_de_suite() {
        var tableau = Tableau.de("/comptes", Map.of(), new PageDeCles<>(List.of(), new Tri("nom", true), null, null));
        assertThat(tableau.lienSuivant()).isNull();
        assertThat(tableau.lienPrecedent()).isNull();
        assertThat(tableau.sens("nom")).isEqualTo("descending");
    }
}
