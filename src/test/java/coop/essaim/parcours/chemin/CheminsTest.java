package coop.essaim.parcours.chemin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class CheminsTest {

    @Autowired
    Chemins chemins;

    @Autowired
    MockMvcTester navigateur;

    @BeforeEach
    void aucun_texte_récrit() {
        PostgresDeTest.superutilisateur().execute("truncate chemin");
    }

    @Test
    void les_quatre_chemins_se_lisent_sans_compte_et_citent_leur_texte() {
        assertThat(lire("/chemins")).contains("Devenir associé", "Quitter la coopérative");
        assertThat(lire("/chemins/associe")).contains("<ol>", "L. 7331-3", "une personne, une voix");
        assertThat(lire("/chemins/etre")).contains("<ul>", "R. 7331-5");
        assertThat(navigateur.get().uri("/chemins/ailleurs").exchange()).hasStatus(404);
    }

    @Test
    void un_texte_récrit_se_publie_en_une_version_nouvelle() {
        assertThat(chemins.publier(Chemin.SORTIR, "  ", null)).isFalse();
        assertThat(chemins.publier(
                        Chemin.SORTIR, chemins.courante(Chemin.SORTIR).texte(), null))
                .as("le même texte")
                .isFalse();
        assertThat(chemins.publier(Chemin.SORTIR, "Parlez-en d’abord.\n\n- à Maud\n- à Solène", null))
                .isTrue();
        assertThat(chemins.courante(Chemin.SORTIR).numero()).isOne();
        assertThat(lire("/chemins/sortir")).contains("Parlez-en d’abord.", "<li>à Solène</li>");
    }

    private String lire(String adresse) {
        var reponse = navigateur.get().uri(adresse).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
