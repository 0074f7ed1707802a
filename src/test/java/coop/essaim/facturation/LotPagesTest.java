package coop.essaim.facturation;

import static coop.essaim.JetonDEssai.jeton;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.tiers.NatureDeTiers;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Maud valide d'un geste les pièces sans remarque, et ouvre les autres.
@EssaiComplet
class LotPagesTest {

    private static final String LOT = "/ventes/a-valider/lot";

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester navigateur;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie maud;

    @BeforeEach
    void une_file_vide() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        maud = comptoir.maud();
        for (var id : jdbc.sql("select id from piece_de_vente where etat = 'SOUMISE'")
                .query(UUID.class)
                .list()) commerce.pieces.renvoyer(id, null, "Pour un autre essai.");
    }

    @Test
    void les_pièces_sans_remarque_sont_cochées_et_les_autres_disent_pourquoi_les_ouvrir() {
        var sure = soumise("Ourlet du lundi", "21.00");
        var sansSiren = commerce.client(commerce.couture(), NatureDeTiers.ENTREPRISE, "Garage Tanguy", null);
        soumettre(commerce.brouillon(Brouillon.facture(
                commerce.couture().id(), sansSiren, "Housses", List.of(prestation("Housses", "1", "90.00")))));

        var page = lire(LOT);

        assertThat(page)
                .contains("Les contrôles n’ont rien à dire de cette pièce.")
                .contains("Garage Tanguy n’a pas de SIREN");
        assertThat(page)
                .containsPattern("name=\"pieces\" value=\"" + sure.id() + "\\." + version(sure) + "\" checked")
                .doesNotContain("Valider Housses,");
    }

    @Test
    void les_pièces_cochées_prennent_leurs_numéros_d_un_geste() {
        var une = soumise("Ourlet du mardi", "22.00");
        var deux = soumise("Ourlet du mercredi", "23.00");

        assertThat(envoyer(choix(une), choix(deux))).isEqualTo(302);

        var avis = lire("/ventes/a-valider");
        assertThat(avis).contains("2 pièces validées : ", numero(une), numero(deux), "La file est vide.");
    }

    @Test
    void les_numéros_suivent_l_ordre_des_cases_envoyées() {
        var une = soumise("Ourlet d’abord", "28.00");
        var deux = soumise("Ourlet ensuite", "29.00");
        var trois = soumise("Ourlet enfin", "30.00");

        assertThat(envoyer(choix(trois), choix(une), choix(deux))).isEqualTo(302);

        assertThat(List.of(numero(trois), numero(une), numero(deux))).isSorted();
    }

    @Test
    void une_pièce_reprise_entre_temps_n_arrête_pas_le_lot_et_se_dit() {
        var une = soumise("Ourlet du jeudi", "24.00");
        var reprise = soumise("Ourlet du vendredi", "25.00");
        var perimee = reprise.id() + "." + (version(reprise) - 1);
        var partie = soumise("Ourlet du samedi", "26.00");
        var choixPartie = choix(partie);
        commerce.pieces.renvoyer(partie.id(), null, "À revoir.");

        assertThat(envoyer(choix(une), perimee, choixPartie)).isEqualTo(302);

        assertThat(lire("/ventes/a-valider"))
                .contains("Une pièce validée : " + numero(une))
                .contains("« Ourlet du vendredi » : Cette pièce a changé depuis que vous l’avez ouverte")
                .contains("1 pièce n’attend plus : quelqu’un vient de s’en occuper.");
        assertThat(etat(reprise)).isEqualTo("SOUMISE");
        assertThat(etat(partie)).isEqualTo("BROUILLON");
    }

    @Test
    void rien_de_coché_ne_valide_rien_et_le_dit() {
        var une = soumise("Ourlet du dimanche", "27.00");

        assertThat(envoyer()).isEqualTo(422);
        assertThat(etat(une)).isEqualTo("SOUMISE");
    }

    private Composition.Faite soumise(String objet, String prix) {
        return soumettre(commerce.brouillon(Brouillon.facture(
                commerce.couture().id(), commerce.nantes(), objet, List.of(prestation(objet, "1", prix)))));
    }

    private Composition.Faite soumettre(Composition.Faite piece) {
        assertThat(commerce.pieces.soumettre(piece.id(), piece.version(), null)).isInstanceOf(Composition.Faite.class);
        return piece;
    }

    private String choix(Composition.Faite piece) {
        return piece.id() + "." + version(piece);
    }

    private int version(Composition.Faite piece) {
        return commerce.pieces.trouver(piece.id()).orElseThrow().version();
    }

    private String numero(Composition.Faite piece) {
        return commerce.factures
                .trouver(new FactureId(piece.id()))
                .orElseThrow()
                .numero();
    }

    private String etat(Composition.Faite piece) {
        return commerce.pieces.trouver(piece.id()).orElseThrow().etat().name();
    }

    private int envoyer(String... pieces) {
        var demande = navigateur.post().uri(LOT).cookie(maud).with(jeton());
        return demande.param("pieces", pieces).exchange().getResponse().getStatus();
    }

    private String lire(String chemin) {
        var page = comptoir.lire(maud, chemin);
        assertThat(page.getStatus()).isEqualTo(200);
        return Comptoir.texte(page);
    }
}
