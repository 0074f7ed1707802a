package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.suivre;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// De la page de Camille au grand livre : établir, soumettre, renvoyer, reprendre, valider.
@EssaiComplet
class VentesPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;
    private Cookie maud;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        idriss = comptoir.idriss();
        maud = comptoir.maud();
    }

    @Test
    void une_facture_libre_va_de_la_page_de_Camille_au_grand_livre() {
        var page = texte(comptoir.lire(camille, "/ventes/nouvelle?genre=FACTURE"));
        assertThat(page).contains("Ville de Nantes", "Aubrée Couture");

        var creee = navigateur
                .post()
                .uri("/ventes")
                .cookie(camille)
                .with(jeton())
                .param("cle", UUID.randomUUID().toString())
                .param("genre", "FACTURE")
                .param("client", commerce.nantes().toString())
                .param("objet", "Rideaux de la salle des fêtes")
                .param("mode", "HT")
                .param("delaiJours", "30")
                .param("remise", "10 %")
                .param("lignes[0].libelle", "Confection")
                .param("lignes[0].quantite", "2,5")
                .param("lignes[0].prix", "1 200,00")
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                .param("lignes[1].libelle", "")
                .exchange()
                .getResponse();
        assertThat(creee.getStatus()).isEqualTo(302);
        var url = String.valueOf(creee.getHeader("Location"));
        var id = UUID.fromString(url.replaceFirst(".*/", ""));
        // 2,5 × 1 200 = 3 000 ; moins 10 % = 2 700 ; TVA 540 ; 3 240.
        assertThat(texte(comptoir.lire(camille, url))).contains("3\u202f240,00", "Soumettre à l’équipe d’appui");

        assertThat(suivre(comptoir.envoyer(camille, "/ventes/" + id + "/soumission", "version", "1")))
                .isEqualTo(url);
        var controle = texte(comptoir.lire(maud, "/ventes/a-valider/" + id));
        assertThat(controle).contains("Rideaux de la salle des fêtes", "Valider et passer à la suivante");

        suivre(comptoir.envoyer(maud, "/ventes/" + id + "/renvoi", "commentaire", "Ajoutez le bon de commande."));
        assertThat(texte(comptoir.lire(camille, url))).contains("Ajoutez le bon de commande.", "Modifier");
        suivre(comptoir.envoyer(camille, "/ventes/" + id + "/soumission", "version", "2"));
        suivre(comptoir.envoyer(maud, "/ventes/" + id + "/validation", "version", "2"));

        var facture = commerce.factures.trouver(new FactureId(id)).orElseThrow();
        assertThat(commerce.grandLivre(facture.numero())).contains("411100 | 3240,00", "706000 | | 2700,00");
        assertThat(texte(comptoir.lire(camille, url))).contains(facture.numero(), "À payer", "270,00");
        assertThat(texte(comptoir.lire(camille, "/factures"))).contains(facture.numero(), "Ville de Nantes");
        assertThat(texte(comptoir.lire(camille, "/factures.csv"))).contains(facture.numero() + ";Facture;");
    }

    @Test
    void une_ligne_mal_tapée_revient_avec_sa_phrase_à_côté_du_champ() {
        var reponse = navigateur
                .post()
                .uri("/ventes")
                .cookie(camille)
                .with(jeton())
                .param("genre", "FACTURE")
                .param("client", commerce.nantes().toString())
                .param("objet", "Rideaux")
                .param("delaiJours", "90")
                .param("lignes[0].libelle", "Confection")
                .param("lignes[0].quantite", "-2")
                .param("lignes[0].prix", "beaucoup")
                .param("lignes[0].nature", "PRESTATION")
                .param("lignes[0].regime", "N20")
                .exchange()
                .getResponse();

        assertThat(reponse.getStatus()).isEqualTo(422);
        assertThat(texte(reponse))
                .contains(
                        "Écrivez un délai de paiement de 0 à 60 jours",
                        "Écrivez un nombre avec 4 décimales au plus",
                        "beaucoup");
    }

    @Test
    void une_quantité_négative_ou_absurde_dit_quoi_faire() {
        for (var quantite : new String[] {"-2", "0", "1000001"}) {
            var reponse = navigateur
                    .post()
                    .uri("/ventes")
                    .cookie(camille)
                    .with(jeton())
                    .param("genre", "FACTURE")
                    .param("client", commerce.nantes().toString())
                    .param("objet", "Rideaux")
                    .param("delaiJours", "30")
                    .param("lignes[0].libelle", "Confection")
                    .param("lignes[0].quantite", quantite)
                    .param("lignes[0].prix", "10")
                    .param("lignes[0].nature", "PRESTATION")
                    .param("lignes[0].regime", "N20")
                    .exchange()
                    .getResponse();
            assertThat(reponse.getStatus()).as(quantite).isEqualTo(422);
            assertThat(texte(reponse)).contains("Écrivez une quantité positive, d’un million au plus");
        }
    }

    @Test
    void l_entrepreneur_ne_voit_ni_les_clients_ni_les_pièces_d_une_autre_activité() {
        var facture = commerce.facture(prestation("Secret de Camille", "1", "100"));

        assertThat(comptoir.lire(idriss, "/factures/" + facture.id()).getStatus())
                .isEqualTo(404);
        assertThat(comptoir.lire(idriss, "/tiers/" + commerce.nantes()).getStatus())
                .isEqualTo(404);
        assertThat(texte(comptoir.lire(idriss, "/factures"))).doesNotContain(facture.numero());
        assertThat(texte(comptoir.lire(idriss, "/tiers"))).doesNotContain("Ville de Nantes");
        assertThat(texte(comptoir.lire(idriss, "/recherche?q=Nantes"))).doesNotContain("Ville de Nantes");
        assertThat(texte(comptoir.lire(camille, "/recherche?q=Nantes"))).contains("Ville de Nantes");
    }
}
