package coop.essaim.facturation.devis;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Comptoir;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.piece.Brouillon;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Un devis part une fois par envoi, et le lien de son courriel vit tant qu'on n'en envoie pas un autre.
@EssaiComplet
class EnvoiDeDevisTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    DevisOfficiels officiels;

    private Comptoir comptoir;
    private Commerce commerce;
    private Cookie camille;
    private UUID devis;

    @BeforeEach
    void un_devis_validé() {
        comptoir = usine.createBean(Comptoir.class);
        commerce = comptoir.commerce();
        camille = comptoir.camille();
        var piece = commerce.brouillon(Brouillon.facture(
                        commerce.couture().id(),
                        commerce.nantes(),
                        "Rideaux",
                        List.of(prestation("Confection", "1", "100.00")))
                .genre(Genre.DEVIS));
        assertThat(officiels.valider(new Factures.Demande(
                        new FactureId(piece.id()), piece.version(), AUJOURD_HUI, null, "Maud Kerivel")))
                .isInstanceOf(Validation.Faite.class);
        devis = piece.id();
    }

    @Test
    void un_double_clic_n_écrit_qu_une_fois_au_client_et_son_lien_vit() {
        var cle = UUID.randomUUID();
        assertThat(envoyer(cle)).isEqualTo(302);
        assertThat(envoyer(cle)).as("double clic").isEqualTo(302);

        assertThat(liens()).hasSize(1);
        assertThat(comptoir.lire(null, "/devis/acceptation/" + liens().getFirst())
                        .getStatus())
                .isEqualTo(200);

        assertThat(envoyer(UUID.randomUUID())).isEqualTo(302);
        assertThat(liens()).as("un autre envoi est un autre courriel").hasSize(2);
    }

    /// Revenue en arrière corriger son mot, la page porte encore la clé du premier envoi.
    @Test
    void un_mot_corrigé_après_un_retour_en_arrière_part_à_son_tour() {
        var cle = UUID.randomUUID();
        assertThat(envoyer(cle)).isEqualTo(302);
        assertThat(envoyer(cle, "Le voici, au bon prix.")).isEqualTo(302);
        assertThat(liens()).hasSize(2);
        assertThat(comptoir.lire(null, "/devis/acceptation/" + liens().getLast())
                        .getStatus())
                .isEqualTo(200);
    }

    private int envoyer(UUID cle) {
        return envoyer(cle, "Le voici.");
    }

    private int envoyer(UUID cle, String mot) {
        return comptoir.envoyer(
                        camille,
                        "/devis/" + devis + "/envoi",
                        "cle",
                        cle.toString(),
                        "courriel",
                        "achats-" + devis + "@nantes.exemple",
                        "sujet",
                        "Votre devis",
                        "mot",
                        mot)
                .getStatus();
    }

    private List<String> liens() {
        return commerce.jdbc
                .sql("""
                select substring(texte from 'acceptation/([A-Za-z0-9_-]{43})') from courrier
                 where destinataire = :client order by cree_a""")
                .param("client", "achats-" + devis + "@nantes.exemple")
                .query(String.class)
                .list();
    }
}
