package coop.essaim.facturation.catalogue;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.piece.Pieces;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Du catalogue à la ligne d'une facture : l'article se choisit, le reste suit.
@EssaiComplet
class CatalogueTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Pieces pieces;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    private Commerce commerce;
    private Cookie maud;

    @BeforeEach
    void maud_établit_pour_Camille() {
        commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Maud Kerivel", "maud.catalogue@exemple.fr", "ACCOMPAGNATEUR");
        maud = troupe.connecter("maud.catalogue@exemple.fr");
    }

    @Test
    void un_article_choisi_remplit_la_ligne_de_sa_désignation_de_son_prix_et_de_sa_TVA() {
        var livre = article("Patron imprimé", "MARCHANDISE", "N55", "12.50", ModeDePrix.HT);

        var piece = composer("HT", livre, "4", "");

        assertThat(piece.lignes()).singleElement().satisfies(ligne -> {
            assertThat(ligne.libelle()).isEqualTo("Patron imprimé");
            assertThat(ligne.natureConnue().code()).isEqualTo("MARCHANDISE");
            assertThat(ligne.regimeConnu().code()).isEqualTo("N55");
            assertThat(ligne.unite()).isEqualTo("pièce");
        });
        // 4 × 12,50 = 50,00 ; TVA à 5,5 % : 2,75.
        assertThat(piece.totaux().ht()).hasToString("50,00\u00a0€");
        assertThat(piece.totaux().tva()).hasToString("2,75\u00a0€");
    }

    @Test
    void un_prix_du_catalogue_suit_le_mode_de_la_pièce_et_ce_qui_est_tapé_l_emporte() {
        var robe = article("Robe sur mesure", "PRODUIT", "N20", "240", ModeDePrix.TTC);

        // 240 TTC valent 200 hors taxes à 20 %.
        assertThat(composer("HT", robe, "1", "").totaux().ht()).hasToString("200,00\u00a0€");
        assertThat(composer("TTC", robe, "1", "").totaux().ttc()).hasToString("240,00\u00a0€");
        assertThat(composer("HT", robe, "1", "180").totaux().ht()).hasToString("180,00\u00a0€");
    }

    @Test
    void l_article_d_une_autre_activité_ne_remplit_rien() {
        var taille = contenu("Taille de haie", "PRESTATION", "N20", "35", ModeDePrix.HT);
        var dIdriss = ajoute(UUID.randomUUID(), commerce.jardin().id(), taille);

        var reponse = envoyer("HT", dIdriss, "1", "");

        assertThat(reponse.getStatus()).isEqualTo(422);
        assertThat(texte(reponse)).contains("Écrivez ce qui est vendu").doesNotContain("Taille de haie");
    }

    @Test
    void chaque_refus_dit_quoi_faire_et_un_double_envoi_ne_fait_qu_un_article() {
        var cle = UUID.randomUUID();
        var couture = commerce.couture().id();
        var ourlet = contenu("Ourlet simple", "PRESTATION", "N20", "15", ModeDePrix.HT);

        var fait = ajoute(cle, couture, ourlet);
        assertThat(ajoute(cle, couture, ourlet)).isEqualTo(fait);

        assertThat(refus(contenu("ourlet SIMPLE", "PRESTATION", "N20", "20", ModeDePrix.HT)))
                .startsWith("« ourlet SIMPLE » est déjà au catalogue");
        assertThat(refus(contenu("Autre", "ACOMPTE_SERVICE", "N20", "20", ModeDePrix.HT)))
                .isEqualTo("Choisissez ce que c’est dans la liste.");
        assertThat(refus(contenu("Autre", "PRESTATION", "N196", "20", ModeDePrix.HT)))
                .isEqualTo("Choisissez un régime de TVA en vigueur dans la liste.");
        assertThat(refus(contenu("Autre", "PRESTATION", "N20", "-1", ModeDePrix.HT)))
                .startsWith("Écrivez un prix positif");
        assertThat(catalogue.changer(fait, 7, ourlet)).isInstanceOf(Rangement.ChangeEntreTemps.class);

        catalogue.archiver(fait);
        assertThat(catalogue.proposes(couture))
                .noneMatch(article -> article.id().equals(fait));
        ajoute(UUID.randomUUID(), couture, ourlet);
        assertThat(catalogue.remettre(fait)).isInstanceOf(Rangement.DejaAuCatalogue.class);
    }

    private coop.essaim.facturation.piece.PieceDeVente composer(
            String mode, UUID article, String quantite, String prix) {
        var reponse = envoyer(mode, article, quantite, prix);
        assertThat(reponse.getStatus()).as(texte(reponse)).isEqualTo(302);
        var url = String.valueOf(reponse.getHeader("Location"));
        return pieces.trouver(UUID.fromString(url.replaceFirst(".*/", ""))).orElseThrow();
    }

    private MockHttpServletResponse envoyer(String mode, UUID article, String quantite, String prix) {
        return navigateur
                .post()
                .uri("/ventes")
                .cookie(maud)
                .with(jeton())
                .param("genre", "FACTURE")
                .param("activite", commerce.couture().id().toString())
                .param("client", commerce.nantes().toString())
                .param("objet", "Atelier")
                .param("mode", mode)
                .param("delaiJours", "30")
                .param("lignes[0].article", article.toString())
                .param("lignes[0].libelle", "")
                .param("lignes[0].quantite", quantite)
                .param("lignes[0].prix", prix)
                // Une liste sans choix vide envoie toujours sa première ligne.
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                .exchange()
                .getResponse();
    }

    private UUID article(String designation, String nature, String regime, String prix, ModeDePrix mode) {
        return ajoute(UUID.randomUUID(), commerce.couture().id(), contenu(designation, nature, regime, prix, mode));
    }

    private UUID ajoute(UUID cle, coop.essaim.activites.ActiviteId activite, Article.Contenu contenu) {
        return ((Rangement.Fait) catalogue.ajouter(cle, activite, contenu, null)).id();
    }

    private String refus(Article.Contenu contenu) {
        return ((Rangement.Refus)
                        catalogue.ajouter(UUID.randomUUID(), commerce.couture().id(), contenu, null))
                .phrase();
    }

    private static Article.Contenu contenu(
            String designation, String nature, String regime, String prix, ModeDePrix mode) {
        return new Article.Contenu(null, designation, nature, regime, "pièce", new BigDecimal(prix), mode);
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
