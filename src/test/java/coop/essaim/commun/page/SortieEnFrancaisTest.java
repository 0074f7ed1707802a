package coop.essaim.commun.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortieEnFrancaisTest {

    @Test
    void une_phrase_garde_ses_signes_avec_leur_mot() {
        assertThat(ecrire("p", null, "Sûr ? « Oui » : 5 %")).isEqualTo("Sûr\u00a0? «\u00a0Oui\u00a0»\u00a0: 5\u00a0%");
    }

    @Test
    void ce_qui_revient_au_serveur_ou_se_recopie_est_rendu_tel_quel() {
        assertThat(ecrire("input", "value", "Sûr ?")).isEqualTo("Sûr ?");
        assertThat(ecrire("textarea", null, "Sûr ?")).isEqualTo("Sûr ?");
        assertThat(ecrire("code", null, "a ? b : c")).isEqualTo("a ? b : c");
    }

    @Test
    void le_texte_reste_échappé() {
        assertThat(ecrire("p", null, "<b> : &")).isEqualTo("&lt;b&gt;\u00a0: &amp;");
    }

    private static String ecrire(String balise, @Nullable String attribut, String texte) {
        var ecrit = new StringOutput();
        var sortie = new SortieEnFrancais(ecrit);
        sortie.setContext(balise, attribut);
        sortie.writeUserContent(texte);
        return ecrit.toString();
    }
}
