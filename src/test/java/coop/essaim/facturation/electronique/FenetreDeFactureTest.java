package coop.essaim.facturation.electronique;

import static coop.essaim.facturation.ZoneDePage.UN_POINT;
import static coop.essaim.facturation.ZoneDePage.lignes;
import static coop.essaim.facturation.ZoneDePage.mm;
import static coop.essaim.facturation.electronique.DocumentsDEssai.ATELIER_COUTURE;
import static coop.essaim.facturation.electronique.DocumentsDEssai.TVA_20;
import static coop.essaim.facturation.electronique.DocumentsDEssai.ligne;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.NumeroTva;
import coop.essaim.commun.Siren;
import coop.essaim.commun.Siret;
import coop.essaim.documents.ImpressionsDEssai;
import coop.essaim.facturation.electronique.DocumentFige.Client;
import coop.essaim.facturation.electronique.DocumentFige.Vendeur;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Une facture pliée en trois part dans une enveloppe à fenêtre, avec ou sans logo : l'adresse du client, et elle
/// seule, s'y lit.
class FenetreDeFactureTest {

    private static final Rectangle2D TOUT_CE_QUI_PEUT_SE_VOIR = mm(90, 34, 200, 88);
    private static final Rectangle2D CE_QUI_SE_VOIT_TOUJOURS = mm(100, 45, 190, 79);
    private static final Rectangle2D A_GAUCHE = mm(18, 20, 90, 99);

    private static final Client LOINTAIN = new Client(
            Client.Sorte.ENTREPRISE,
            "Imprimerie des Trois Rivières",
            new Siren("732829320"),
            Siret.valueOf("73282932000074"),
            NumeroTva.valueOf("FR44732829320"),
            new AdressePostale(
                    List.of(
                            "Bâtiment C, escalier 2, étage 4",
                            "Parc des Mésanges",
                            "12 bis rue des Tisserands",
                            "BP 40012"),
                    "1000",
                    "Bruxelles",
                    null,
                    "BE"),
            null,
            null,
            null);

    @ParameterizedTest(name = "avec logo : {0}")
    @ValueSource(booleans = {false, true})
    void l_adresse_la_plus_longue_se_lit_par_la_fenêtre_et_elle_seule(boolean logo) throws Exception {
        var document = new DocumentsDEssai.Brouillon(ligne("Retouches", "3", Unite.HEURE, "38.50", TVA_20))
                .pour(LOINTAIN)
                .de(vendeur(logo ? UN_POINT : null))
                .fige();

        var pdf = new FacturX(ImpressionsDEssai.au("2026-03-12T09:30:00Z")).pdf(document);

        var adresse = List.of(
                "Imprimerie des Trois Rivières",
                "Bâtiment C, escalier 2, étage 4",
                "Parc des Mésanges",
                "12 bis rue des Tisserands",
                "BP 40012",
                "1000 BRUXELLES",
                "BELGIQUE");
        assertThat(lignes(pdf, CE_QUI_SE_VOIT_TOUJOURS)).isEqualTo(adresse);
        assertThat(lignes(pdf, TOUT_CE_QUI_PEUT_SE_VOIR)).isEqualTo(adresse);
        assertThat(lignes(pdf, A_GAUCHE)).contains("Atelier couture", "Camille Aubrée", "TVA FR 96 552 100 554");
        assertThat(lignes(pdf, mm(18, 85, 200, 130)))
                .as("ses numéros sont dessous, le titre ensuite")
                .anyMatch(ligne -> ligne.contains("SIRET 732 829 320 00074") && ligne.contains("TVA FR 44 732 829 320"))
                .contains("Facture F2026-00012");
    }

    private static Vendeur vendeur(@Nullable String logo) {
        var v = ATELIER_COUTURE;
        return new Vendeur(
                v.denomination(),
                v.enseigne(),
                v.entrepreneur(),
                v.siret(),
                v.tva(),
                v.adresse(),
                v.courriel(),
                v.telephone(),
                v.mentions(),
                logo);
    }
}
