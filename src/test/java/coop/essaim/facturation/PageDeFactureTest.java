package coop.essaim.facturation;

import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.Comptoir.texte;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.piece.LigneSaisie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Ce que la page d'une facture dit à qui l'a faite.
@EssaiComplet
class PageDeFactureTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    private Comptoir comptoir;

    @BeforeEach
    void des_visiteurs() {
        comptoir = usine.createBean(Comptoir.class);
    }

    @Test
    void la_contribution_coopérative_se_lit_sur_la_facture_au_taux_de_sa_date() {
        var facture = comptoir.commerce().facture(prestation("Ourlets", "1", "130.00"));

        assertThat(texte(comptoir.lire(comptoir.camille(), "/factures/" + facture.id()))
                        .replaceAll("[\\h]", " "))
                .contains("Contribution coopérative", "10 %", ": 13,00 €");
    }

    @Test
    void une_section_a_son_titre_et_ne_compte_pas() {
        var facture = comptoir.commerce()
                .facture(
                        LigneSaisie.titre("Premier étage"),
                        prestation("Rideaux", "1", "100.00"),
                        LigneSaisie.titre("Second étage"),
                        prestation("Voilages", "1", "50.00"));

        assertThat(facture.ttc()).isEqualTo(Montant.euros("180.00"));
        assertThat(texte(comptoir.lire(comptoir.camille(), "/factures/" + facture.id())))
                .as("un titre, sans quantité ni prix")
                .containsSubsequence(
                        "scope=\"rowgroup\">Premier étage</th>",
                        "Rideaux",
                        "scope=\"rowgroup\">Second étage</th>",
                        "Voilages");
    }
}
