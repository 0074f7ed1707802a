package coop.essaim.facturation.relance;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.ZoneDePage.UN_POINT;
import static coop.essaim.facturation.ZoneDePage.lignes;
import static coop.essaim.facturation.ZoneDePage.mm;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Une relance ou un relevé part dans une enveloppe à fenêtre : l'adresse du client, entière et seule, s'y lit.
@EssaiComplet
class LettreDeRelanceTest {

    /// Une fenêtre de 45 × 100 mm, à 20 mm du bas et de la droite d'une enveloppe de 110 × 220 mm : ce qu'elle montre
    /// du tiers plié, où qu'il ait glissé.
    private static final Rectangle2D TOUT_CE_QUI_PEUT_SE_VOIR = mm(90, 34, 200, 90);

    private static final Rectangle2D CE_QUI_SE_VOIT_TOUJOURS = mm(100, 45, 190, 79);
    /// La même, de 35 mm de haut.
    private static final Rectangle2D PAR_UNE_FENETRE_BASSE = mm(100, 55, 190, 79);

    private static final Rectangle2D A_GAUCHE = mm(18, 20, 90, 99);

    /// Quatre lignes d'adresse, la commune et le pays : ce qu'une adresse a de plus long.
    private static final AdressePostale LOINTAINE = new AdressePostale(
            List.of("Bâtiment C, escalier 2, étage 4", "Parc des Mésanges", "12 bis rue des Tisserands", "BP 40012"),
            "1000",
            "Bruxelles",
            null,
            "BE");

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Impressions impressions;

    @Autowired
    Relances relances;

    @Autowired
    RelancesSql sql;

    @Autowired
    Documents documents;

    @ParameterizedTest(name = "avec logo : {0}")
    @ValueSource(booleans = {false, true})
    void la_plus_longue_adresse_tient_dans_la_fenêtre_et_rien_d_autre_ne_s_y_lit(boolean logo) throws Exception {
        var tete = new TeteDeLettre(
                new Entete("L’Essor", List.of(joignable().mention()), logo ? UN_POINT : null),
                joignable(),
                "Fil & Aiguille",
                new TeteDeLettre.Destinataire("Imprimerie des Trois Rivières", "Service comptable", LOINTAINE));

        var pdf = impressions.imprimer(Impression.de(
                "Relevé",
                "facturation/relance/releve-papier",
                Map.of("tete", tete, "titre", "Relevé", "releve", new Releve(AUJOURD_HUI, "", "", List.of()))));

        var adresse = List.of(
                "Imprimerie des Trois Rivières",
                "Service comptable",
                "Bâtiment C, escalier 2, étage 4",
                "Parc des Mésanges",
                "12 bis rue des Tisserands",
                "BP 40012",
                "1000 BRUXELLES",
                "BELGIQUE");
        assertThat(lignes(pdf, CE_QUI_SE_VOIT_TOUJOURS)).isEqualTo(adresse);
        assertThat(lignes(pdf, TOUT_CE_QUI_PEUT_SE_VOIR)).isEqualTo(adresse);
        assertThat(lignes(pdf, A_GAUCHE))
                .contains("Fil & Aiguille", "L’Essor", "Tél. 02 40 00 00 01", "bonjour@essor.exemple.coop")
                .anyMatch(ligne -> ligne.matches("\\d{5} [A-Z ]+"));
    }

    @Test
    void le_client_qui_a_déménagé_depuis_sa_facture_reçoit_la_lettre_chez_lui() throws Exception {
        var commerce = usine.createBean(Commerce.class).preparer();
        var piece = commerce.brouillon(prestation("Atelier", "1", "250.00"));
        assertThat(commerce.valider(piece, AUJOURD_HUI.minusDays(60))).isInstanceOf(Validation.Faite.class);
        var avant = commerce.tiers.trouver(commerce.nantes()).orElseThrow();
        commerce.demenagerNantes(AdressePostale.enFrance("8 quai des Antilles", "44200", "Nantes"));
        try {
            relances.relancer(new FactureId(piece.id()), new Relances.Demande(Canal.LETTRE, Reclame.RIEN, null));
        } finally {
            commerce.demenagerNantes(avant.description().adresse());
        }

        var faite = sql.journal(piece.id()).getFirst();
        assertThat(faite.destinataire()).isEqualTo("8 quai des Antilles, 44200 Nantes");
        var pdf = documents.octetsDejaPermis(new DocumentId(faite.lettre())).orElseThrow();
        assertThat(lignes(pdf, PAR_UNE_FENETRE_BASSE))
                .containsExactly("Ville de Nantes", "8 quai des Antilles", "44200 NANTES");
        assertThat(texte(pdf)).contains("Objet : Rappel, facture");
    }

    @Test
    void les_lettres_du_jour_s_impriment_d_un_coup_et_chacun_n_a_que_les_siennes() throws Exception {
        var comptoir = usine.createBean(Comptoir.class);
        var commerce = comptoir.commerce();
        var numeros = new ArrayList<String>();
        for (var prix : List.of("31.00", "32.00")) {
            var piece = commerce.brouillon(prestation("Atelier", "1", prix));
            commerce.valider(piece, AUJOURD_HUI.minusDays(60));
            relances.relancer(new FactureId(piece.id()), new Relances.Demande(Canal.LETTRE, Reclame.RIEN, null));
            numeros.add(commerce.factures
                    .trouver(new FactureId(piece.id()))
                    .orElseThrow()
                    .numero());
        }
        var maud = comptoir.maud();

        assertThat(Comptoir.texte(comptoir.lire(maud, "/relances"))).contains("lettres du jour (PDF)");
        var reunies = comptoir.lire(maud, LettresController.CHEMIN);
        assertThat(reunies.getContentType()).isEqualTo("application/pdf");
        assertThat(texte(reunies.getContentAsByteArray())).contains(numeros);
        assertThat(comptoir.lire(comptoir.camille(), LettresController.CHEMIN).getStatus())
                .isEqualTo(200);
        assertThat(comptoir.lire(comptoir.idriss(), LettresController.CHEMIN).getStatus())
                .as("aucune des siennes")
                .isEqualTo(302);
    }

    private static Cooperative joignable() {
        var essor = Commerce.essor();
        return new Cooperative(
                essor.du(),
                essor.denomination(),
                essor.forme(),
                essor.siret(),
                essor.greffe(),
                essor.ape(),
                essor.siege(),
                essor.capitalMinimum(),
                essor.tva(),
                essor.banque(),
                new Cooperative.Contact(
                        Telephone.lire("02 40 00 00 01").siLue().orElseThrow(),
                        new Courriel("bonjour@essor.exemple.coop"),
                        null),
                null);
    }

    private static String texte(byte[] pdf) throws IOException {
        try (var papier = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(papier).replace('\u00a0', ' ');
        }
    }
}
