package coop.essaim.facturation.reglement;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Du clavier de Ludovic au grand livre, et ce que Camille et Idriss en voient.
@EssaiComplet
class ReglementsPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Encaissements encaissements;

    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;
    private Cookie ludovic;

    @BeforeEach
    void des_visiteurs() {
        commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        mene(
                troupe.compte("Camille Aubrée", "camille@exemple.fr", "ENTREPRENEUR"),
                commerce.couture().id());
        mene(
                troupe.compte("Idriss Benali", "idriss@exemple.fr", "ENTREPRENEUR"),
                commerce.jardin().id());
        troupe.compte("Ludovic Tanguy", "ludovic@exemple.fr", "COMPTABLE");
        camille = troupe.connecter("camille@exemple.fr");
        idriss = troupe.connecter("idriss@exemple.fr");
        ludovic = troupe.connecter("ludovic@exemple.fr");
    }

    private void mene(UUID compte, coop.essaim.activites.ActiviteId activite) {
        if (personnes.duCompte(compte).isPresent()) return;
        var personne = personnes.ouvrir(new NouvellePersonne(null, "De l’essai", "Personne", null, null, null), null);
        personnes.rattacher(personne, compte);
        commerce.activites.rattacher(activite, personne, new BigDecimal("100"), Commerce.DEBUT);
    }

    @Test
    void deux_chèques_tapés_en_un_écran_paient_trois_factures() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var deux = commerce.facture(prestation("Ourlets", "1", "50.00"));
        var trois = commerce.facture(prestation("Retouches", "1", "10.00"));
        assertThat(texte(lire(ludovic, "/encaissements/saisie"))).contains(une.numero() + "\">Ville de Nantes, reste");

        var reponse = saisir(Map.of(
                "mode",
                "CHEQUE",
                "lignes[0].factures",
                une.numero(),
                "lignes[0].reference",
                "CH-" + une.numero(),
                "lignes[1].factures",
                deux.numero() + " " + trois.numero().toLowerCase(java.util.Locale.ROOT),
                "lignes[1].montant",
                "62,00",
                "lignes[1].reference",
                "CH-" + deux.numero()));

        assertThat(reponse.getStatus()).as(texte(reponse)).isEqualTo(302);
        assertThat(reste(une)).isEqualTo(Montant.ZERO);
        assertThat(reste(deux)).isEqualTo(Montant.ZERO);
        assertThat(reste(trois)).isEqualTo(Montant.euros("10.00"));
        assertThat(texte(lire(ludovic, "/encaissements?q=CH-" + une.numero())))
                .contains(une.numero(), "Chèque à remettre", "120,00");
        assertThat(texte(lire(ludovic, "/encaissements.csv?etat=a-remettre"))).contains("CH-" + deux.numero());
    }

    @Test
    void une_ligne_refusée_n_enregistre_aucune_ligne_du_lot() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));

        var reponse = saisir(Map.of(
                "mode", "VIREMENT",
                "lignes[0].factures", une.numero(),
                "lignes[1].factures", "F1999-99999"));
        assertThat(reponse.getStatus()).isEqualTo(422);
        assertThat(texte(reponse)).contains("aucune facture validée ne le porte", une.numero());

        var trop = saisir(Map.of("mode", "VIREMENT", "lignes[0].factures", une.numero(), "lignes[0].montant", "130"));
        assertThat(trop.getStatus()).isEqualTo(422);
        assertThat(texte(trop)).contains("cochez « En trop »", "10,00");

        var demain = saisir(Map.of(
                "mode",
                "VIREMENT",
                "date",
                coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI.plusDays(1)),
                "lignes[0].factures",
                une.numero()));
        assertThat(texte(demain)).contains("n’est pas encore venu");
        assertThat(reste(une)).isEqualTo(Montant.euros("120.00"));
    }

    @Test
    void le_même_envoi_deux_fois_ne_fait_qu_un_règlement_et_l_excédent_se_garde() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var envoi = Map.of(
                "mode", "VIREMENT",
                "lignes[0].cle", UUID.randomUUID().toString(),
                "lignes[0].factures", une.numero(),
                "lignes[0].montant", "125,00",
                "lignes[0].garder", "true");

        var premiere = saisir(envoi);
        assertThat(premiere.getStatus()).as(texte(premiere)).isEqualTo(302);
        var fiche = texte(lire(ludovic, String.valueOf(premiere.getHeader("Location"))));

        assertThat(fiche).contains(une.numero(), "125,00", "dont 5,00");
        var seconde = saisir(envoi);
        assertThat(seconde.getHeader("Location")).isEqualTo("/encaissements");
        assertThat(texte(lire(ludovic, "/encaissements.csv?q=" + une.numero())).lines())
                .hasSize(2);
        assertThat(reste(une)).isEqualTo(Montant.ZERO);
    }

    @Test
    void un_règlement_annulé_rend_la_facture_due_et_dit_par_qui() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var url = String.valueOf(saisir(Map.of("mode", "CHEQUE", "lignes[0].factures", une.numero()))
                .getHeader("Location"));

        assertThat(envoyer(ludovic, url + "/annulation", Map.of("date", "n’importe quoi", "motif", ""))
                        .getStatus())
                .isEqualTo(422);
        var annule = envoyer(
                ludovic,
                url + "/annulation",
                Map.of(
                        "date",
                        coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI),
                        "motif",
                        "Provision insuffisante",
                        "impaye",
                        "true"));

        assertThat(annule.getStatus()).as(texte(annule)).isEqualTo(302);
        assertThat(texte(lire(ludovic, url)))
                .contains("Chèque revenu impayé", "Provision insuffisante", "par Ludovic Tanguy");
        assertThat(reste(une)).isEqualTo(Montant.euros("120.00"));
        var encore = envoyer(
                ludovic,
                url + "/annulation",
                Map.of("date", coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI), "motif", "Encore"));
        assertThat(encore.getStatus()).isEqualTo(422);
        assertThat(texte(encore)).contains("déjà annulé");
    }

    @Test
    void l_entrepreneur_ne_voit_que_les_règlements_de_ses_activités() {
        var une = commerce.facture(prestation("Rideaux", "1", "77.00"));
        var url = String.valueOf(saisir(Map.of("mode", "VIREMENT", "lignes[0].factures", une.numero()))
                .getHeader("Location"));

        assertThat(texte(lire(camille, url))).contains(une.numero(), "92,40").doesNotContain("Annuler le règlement");
        assertThat(texte(lire(camille, "/encaissements"))).contains(une.numero());
        assertThat(lire(idriss, url).getStatus()).isEqualTo(404);
        assertThat(texte(lire(idriss, "/encaissements"))).doesNotContain(une.numero());
        assertThat(lire(camille, "/encaissements/saisie").getStatus()).isEqualTo(403);
    }

    @Test
    void le_papier_se_télécharge_par_qui_lit_la_facture_et_par_personne_d_autre() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var papier = lire(camille, "/factures/" + une.id() + "/papier");
        var document = String.valueOf(papier.getHeader("Location"));

        assertThat(document).startsWith("/documents/");
        assertThat(lire(camille, document).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(lire(ludovic, document).getStatus()).isEqualTo(200);
        assertThat(lire(idriss, document).getStatus()).isEqualTo(404);
        assertThat(lire(idriss, "/factures/" + une.id() + "/papier").getStatus())
                .isEqualTo(404);
        assertThat(lire(idriss, "/factures/" + une.id() + "/xml").getStatus()).isEqualTo(404);
        assertThat(texte(lire(camille, "/factures/" + une.id() + "/xml")))
                .contains("CrossIndustryInvoice", une.numero());
        assertThat(texte(lire(camille, "/factures/" + une.id()))).contains("Télécharger la facture");
    }

    private Montant reste(Facture facture) {
        return encaissements.reste(facture.id()).orElseThrow();
    }

    private MockHttpServletResponse saisir(Map<String, String> champs) {
        var tout = new java.util.HashMap<>(champs);
        tout.putIfAbsent("date", coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI));
        return envoyer(ludovic, "/encaissements/saisie", tout);
    }

    private MockHttpServletResponse envoyer(Cookie qui, String chemin, Map<String, String> champs) {
        var envoi = navigateur.post().uri(chemin).cookie(qui).with(jeton());
        champs.forEach(envoi::param);
        return envoi.exchange().getResponse();
    }

    private MockHttpServletResponse lire(Cookie qui, String chemin) {
        return navigateur.get().uri(chemin).cookie(qui).exchange().getResponse();
    }

    private static String texte(MockHttpServletResponse reponse) {
        return new String(reponse.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
