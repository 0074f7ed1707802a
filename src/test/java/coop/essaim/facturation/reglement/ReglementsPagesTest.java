package coop.essaim.facturation.reglement;

import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.encaissement.Encaissements;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/// Du clavier de Ludovic au grand livre, et ce que Camille et Idriss en voient.
@EssaiComplet
class ReglementsPagesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Encaissements encaissements;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private Cookie idriss;
    private Cookie ludovic;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        idriss = comptoir.idriss();
        ludovic = comptoir.ludovic();
    }

    @Test
    void une_référence_trop_longue_se_refuse_et_ne_se_coupe_pas() {
        var une = commerce.facture(prestation("Voilages", "1", "30.00"));
        var long140 = "AB12".repeat(40);
        var troplong = comptoir.envoyer(
                ludovic,
                "/encaissements/saisie",
                Map.of(
                        "date",
                        EnFrancais.enTableau(Commerce.AUJOURD_HUI),
                        "mode",
                        "VIREMENT",
                        "lignes[0].factures",
                        une.numero(),
                        "lignes[0].reference",
                        long140,
                        "lignes[0].banque",
                        long140));
        assertThat(troplong.getStatus()).isEqualTo(422);
        assertThat(texte(troplong))
                .contains("champ-lignes-0-reference-refus", "champ-lignes-0-banque-refus", "value=\"" + long140 + "\"");
        var rendre = Map.of(
                "acte",
                "perte",
                "date",
                EnFrancais.enTableau(Commerce.AUJOURD_HUI),
                "montant",
                "1",
                "reference",
                long140);
        var perte = comptoir.envoyer(ludovic, "/factures/" + une.id() + "/solde", rendre);
        assertThat(perte.getStatus()).isEqualTo(422);
        assertThat(texte(perte)).contains("Raccourcissez à 140 caractères au plus");
    }

    @Test
    void deux_chèques_tapés_en_un_écran_paient_trois_factures() throws Exception {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var deux = commerce.facture(prestation("Ourlets", "1", "50.00"));
        var trois = commerce.facture(prestation("Retouches", "1", "10.00"));
        assertThat(texte(comptoir.lire(ludovic, "/encaissements/saisie")))
                .contains(une.numero() + "\">Ville de Nantes, reste");

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
        assertThat(texte(comptoir.lire(camille, "/factures/" + une.id())))
                .as("sa page dit quand et comment elle est payée")
                .contains("Réglé", "120,00\u00a0€, chèque CH-" + une.numero() + ", le ");
        assertThat(reste(deux)).isEqualTo(Montant.ZERO);
        assertThat(reste(trois)).isEqualTo(Montant.euros("10.00"));
        laisserAcquitter(une, trois);
        assertThat(texte(comptoir.lire(ludovic, "/encaissements?q=CH-" + une.numero())))
                .contains(une.numero(), "Chèque à remettre", "120,00");
        assertThat(texte(comptoir.lire(ludovic, "/encaissements.csv?etat=a-remettre")))
                .contains("CH-" + deux.numero());
    }

    /// Son client peut demander qu'on écrive qu'il a tout payé ; pas avant.
    private void laisserAcquitter(Facture payee, Facture due) throws Exception {
        assertThat(texte(comptoir.lire(camille, "/factures/" + payee.id())))
                .contains("/factures/" + payee.id() + "/acquittee.pdf");
        var lettre = comptoir.lire(camille, "/factures/" + payee.id() + "/acquittee.pdf");
        assertThat(lettre.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(lettre.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Facture " + payee.numero() + " acquittée",
                            "Chèque CH-" + payee.numero(),
                            "est entièrement réglée depuis le");
        }

        assertThat(texte(comptoir.lire(camille, "/factures/" + due.id()))).doesNotContain("acquittee.pdf");
        var refusee = comptoir.lire(camille, "/factures/" + due.id() + "/acquittee.pdf");
        assertThat(refusee.getHeader("Location")).isEqualTo("/factures/" + due.id());
        assertThat(texte(comptoir.lire(camille, "/factures/" + due.id())))
                .contains("Attendez le dernier règlement : il reste 10,00\u00a0€ à recevoir.");
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
        var fiche = texte(comptoir.lire(ludovic, String.valueOf(premiere.getHeader("Location"))));

        assertThat(fiche).contains(une.numero(), "125,00", "dont 5,00");
        var seconde = saisir(envoi);
        assertThat(seconde.getHeader("Location")).isEqualTo("/encaissements");
        assertThat(texte(comptoir.lire(ludovic, "/encaissements.csv?q=" + une.numero()))
                        .lines())
                .hasSize(2);
        assertThat(reste(une)).isEqualTo(Montant.ZERO);
    }

    @Test
    void un_règlement_annulé_rend_la_facture_due_et_dit_par_qui() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var url = String.valueOf(saisir(Map.of("mode", "CHEQUE", "lignes[0].factures", une.numero()))
                .getHeader("Location"));

        assertThat(texte(comptoir.lire(ludovic, url))).contains("1 règlement enregistré");
        assertThat(comptoir.envoyer(ludovic, url + "/annulation", Map.of("date", "n’importe quoi", "motif", ""))
                        .getStatus())
                .isEqualTo(422);
        var annule = comptoir.envoyer(
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
        assertThat(texte(comptoir.lire(ludovic, url)))
                .contains("Chèque revenu impayé", "Provision insuffisante", "par Ludovic Tanguy");
        assertThat(reste(une)).isEqualTo(Montant.euros("120.00"));
        var encore = comptoir.envoyer(
                ludovic,
                url + "/annulation",
                Map.of("date", coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI), "motif", "Encore"));
        assertThat(encore.getStatus()).as("un double clic n’est pas une faute").isEqualTo(302);
        assertThat(texte(comptoir.lire(ludovic, url)))
                .contains("est déjà annulé", "Provision insuffisante")
                .doesNotContain("Encore");
    }

    @Test
    void l_entrepreneur_ne_voit_que_les_règlements_de_ses_activités() {
        var une = commerce.facture(prestation("Rideaux", "1", "77.00"));
        var url = String.valueOf(saisir(Map.of("mode", "VIREMENT", "lignes[0].factures", une.numero()))
                .getHeader("Location"));

        assertThat(texte(comptoir.lire(camille, url)))
                .contains(une.numero(), "92,40")
                .doesNotContain("Annuler le règlement");
        assertThat(texte(comptoir.lire(camille, "/encaissements"))).contains(une.numero());
        assertThat(comptoir.lire(idriss, url).getStatus()).isEqualTo(404);
        assertThat(texte(comptoir.lire(idriss, "/encaissements"))).doesNotContain(une.numero());
        assertThat(comptoir.lire(camille, "/encaissements/saisie").getStatus()).isEqualTo(403);
    }

    @Test
    void le_papier_se_télécharge_par_qui_lit_la_facture_et_par_personne_d_autre() {
        var une = commerce.facture(prestation("Rideaux", "1", "100.00"));
        var papier = comptoir.lire(camille, "/factures/" + une.id() + "/papier");
        var document = String.valueOf(papier.getHeader("Location"));

        assertThat(document).startsWith("/documents/");
        assertThat(comptoir.lire(camille, document).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(comptoir.lire(ludovic, document).getStatus()).isEqualTo(200);
        assertThat(comptoir.lire(idriss, document).getStatus()).isEqualTo(404);
        assertThat(comptoir.lire(idriss, "/factures/" + une.id() + "/papier").getStatus())
                .isEqualTo(404);
        assertThat(comptoir.lire(idriss, "/factures/" + une.id() + "/xml").getStatus())
                .isEqualTo(404);
        assertThat(texte(comptoir.lire(camille, "/factures/" + une.id() + "/xml")))
                .contains("CrossIndustryInvoice", une.numero());
        assertThat(texte(comptoir.lire(camille, "/factures/" + une.id()))).contains("Télécharger la facture");
    }

    private Montant reste(Facture facture) {
        return encaissements.reste(facture.id()).orElseThrow();
    }

    private MockHttpServletResponse saisir(Map<String, String> champs) {
        var tout = new java.util.HashMap<>(champs);
        tout.putIfAbsent("date", coop.essaim.commun.EnFrancais.enTableau(Commerce.AUJOURD_HUI));
        return comptoir.envoyer(ludovic, "/encaissements/saisie", tout);
    }
}
