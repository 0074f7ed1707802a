package coop.essaim.facturation.relance;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Ce que Ludovic règle à l'écran : les niveaux et leur texte, le taux légal de chaque semestre.
@EssaiComplet
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReglagesDesRelancesTest {

    @Autowired
    Niveaux niveaux;

    @Autowired
    TauxLegaux taux;

    @Autowired
    JdbcClient jdbc;

    @Test
    void un_gabarit_remplit_ses_mots_en_un_passage_et_rien_d_autre() {
        assertThat(Gabarit.remplir("{numero} : {reste}, {inconnu}", Map.of("numero", "{reste}", "reste", "5 $1")))
                .isEqualTo("{reste} : 5 $1, {inconnu}");
        assertThat(Gabarit.motInconnu("{numero} {si} {reste}")).contains("si");
        assertThat(Gabarit.motInconnu("{numero} {reste} {}")).contains("");
        assertThat(Gabarit.motInconnu("{numero} ${reste}")).isEmpty();
    }

    @Test
    void un_niveau_réglé_vaut_dès_aujourd_hui_et_l_ancien_garde_ses_dates() {
        var avant = niveau(3);
        var voulu = new NiveauDeRelance(3, "Mise en demeure", 50, "{numero} : {reste}.{penalites}");

        assertThat(niveaux.regler(voulu, "Ludovic Tanguy")).isEqualTo(new Reglage.Fait());
        assertThat(niveau(3)).isEqualTo(voulu);
        assertThat(jdbc.sql("select texte from niveau_de_relance where niveau = 3 and au = :hier")
                        .param("hier", AUJOURD_HUI.minusDays(1))
                        .query(String.class)
                        .list())
                .containsExactly(avant.texte());

        // Le même jour, il se corrige en place.
        assertThat(niveaux.regler(avant, "Ludovic Tanguy")).isEqualTo(new Reglage.Fait());
        assertThat(niveau(3)).isEqualTo(avant);
        assertThat(jdbc.sql("select count(*) from niveau_de_relance where niveau = 3")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void chaque_niveau_impossible_dit_quoi_faire() {
        assertThat(refus(2, "Relance", 8, "{numero} {reste}")).startsWith("Écrivez un délai entre 8");
        assertThat(refus(2, "Relance", 400, "{numero} {reste}")).startsWith("Écrivez un nombre de jours");
        assertThat(refus(2, " ", 21, "{numero} {reste}")).startsWith("Nommez ce niveau");
        assertThat(refus(2, "Relance", 21, "Payez {reste}.")).contains("avec {numero} et {reste}");
        assertThat(refus(2, "Relance", 21, "{numero} {reste} {si}")).contains("« {si} »");
        assertThat(refus(8, "Relance", 21, "{numero} {reste}")).startsWith("Ce réglage n’existe plus");
        assertThat(refus(0, "Encore", 12, "{numero} {reste}")).startsWith("Écrivez plus de 45");
    }

    /// Défait à la fin : les autres essais comptent sur les trois niveaux de départ.
    @Test
    @Transactional
    void neuf_niveaux_au_plus_et_celui_du_jour_ne_se_retire_pas() {
        for (int jours = 60; jours < 120; jours += 10)
            assertThat(niveaux.regler(new NiveauDeRelance(0, "Encore", jours, "{numero} {reste}"), "Ludovic Tanguy"))
                    .isEqualTo(new Reglage.Fait());
        assertThat(refus(0, "Encore", 130, "{numero} {reste}")).startsWith("Neuf niveaux suffisent");
        assertThat(niveaux.retirerLeDernier()).isEqualTo(new Reglage.AjouteAujourdhui());
    }

    /// En premier : un niveau réglé aujourd'hui par un autre essai ne se retirerait plus.
    @Test
    @Order(1)
    @Transactional
    void le_dernier_niveau_reste() {
        assertThat(niveaux.retirerLeDernier()).isEqualTo(new Reglage.Fait());
        assertThat(niveaux.retirerLeDernier()).isEqualTo(new Reglage.Fait());
        assertThat(niveaux.retirerLeDernier()).isEqualTo(new Reglage.DernierNiveau());
        assertThat(niveaux.enVigueur()).hasSize(1);
    }

    @Test
    void un_taux_s_ajoute_avec_son_texte_ne_se_chevauche_pas_et_se_défait_sans_s_effacer() {
        var du = LocalDate.of(2019, 1, 1);
        var semestre = taux("3.4", du, LocalDate.of(2019, 6, 30), "Arrêté du 21 décembre 2018");

        assertThat(taux.ajouter(semestre)).isEqualTo(new Reglage.Fait());
        assertThat(taux.ajouter(semestre)).as("un double clic").isEqualTo(new Reglage.Fait());
        assertThat(taux.enVigueur()).filteredOn(un -> un.du().equals(du)).hasSize(1);

        assertThat(refus(taux("3.5", LocalDate.of(2019, 6, 30), LocalDate.of(2019, 12, 31), "Arrêté")))
                .contains("1er janvier 2019", "30 juin 2019");
        assertThat(refus(taux("0", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30), "Arrêté")))
                .startsWith("Écrivez un taux");
        assertThat(refus(taux("34", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30), "Arrêté")))
                .startsWith("Écrivez un taux");
        assertThat(refus(taux("3.4", LocalDate.of(2018, 6, 30), LocalDate.of(2018, 1, 1), "Arrêté")))
                .startsWith("Écrivez un dernier jour");
        assertThat(refus(taux("3.4", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30), " ")))
                .startsWith("Citez le texte");

        assertThat(taux.annuler(du, null)).isEqualTo(new Reglage.Fait());
        assertThat(taux.annuler(du, null)).isEqualTo(new Reglage.Introuvable());
        assertThat(taux.ajouter(taux("3.41", du, LocalDate.of(2019, 6, 30), "Arrêté rectifié")))
                .isEqualTo(new Reglage.Fait());
        assertThat(jdbc.sql("select count(*) from taux_d_interet_legal where du = :du")
                        .param("du", du)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("update taux_d_interet_legal set taux = 1 where du = :du")
                        .param("du", du)
                        .update())
                .rootCause()
                .hasMessageContaining("taux_d_interet_legal");
        taux.annuler(du, null);
    }

    private String refus(int niveau, String libelle, int jours, String texte) {
        return ((Reglage.Refus) niveaux.regler(new NiveauDeRelance(niveau, libelle, jours, texte), "Ludovic Tanguy"))
                .phrase();
    }

    private String refus(TauxLegal voulu) {
        return ((Reglage.Refus) taux.ajouter(voulu)).phrase();
    }

    private static TauxLegal taux(String pourCent, LocalDate du, LocalDate au, String texte) {
        return new TauxLegal(new BigDecimal(pourCent), du, au, texte);
    }

    private NiveauDeRelance niveau(int numero) {
        return niveaux.enVigueur().stream()
                .filter(niveau -> niveau.niveau() == numero)
                .findFirst()
                .orElseThrow();
    }
}
