package coop.essaim.gestion;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.commun.Taux;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.devis.Accord;
import coop.essaim.facturation.devis.Accords;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.devis.Transformations;
import coop.essaim.facturation.devis.Transformations.Transformation;
import coop.essaim.facturation.piece.Brouillon;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Ce qu'un client a signé est à venir, jusqu'à ce qu'une facture le dise.
@EssaiComplet
class DevisSignesTest {

    @Autowired
    Tableaux tableaux;

    @Autowired
    DevisOfficiels devis;

    @Autowired
    Accords accords;

    @Autowired
    Transformations transformations;

    @Autowired
    Comptes comptes;

    @Autowired
    ApplicationContext contexte;

    private Commerce commerce;
    private UUID camille;

    @BeforeEach
    void la_couture_de_camille() {
        commerce = contexte.getAutowireCapableBeanFactory()
                .createBean(Commerce.class)
                .preparer();
        var creation =
                comptes.creer("Camille Aubrée", "camille" + System.nanoTime() + "@essor.example", Set.of(), null);
        camille = ((CreationDeCompte.Faite) creation).compte();
    }

    @Test
    void un_devis_signé_est_à_venir_jusqu_à_ce_que_ses_factures_le_disent() {
        var signe = signer("1000.00");
        assertThat(aFacturer()).isEqualTo("1 200,00");

        valider(transformations.prendre(
                signe, Genre.ACOMPTE, new Remise.Pourcentage(Taux.pourCent("30")), UUID.randomUUID(), null));
        assertThat(aFacturer()).isEqualTo("840,00");

        valider(transformations.solder(signe, UUID.randomUUID(), null));
        assertThat(aFacturer()).isEqualTo("0,00");
        assertThat(tableaux.de(commerce.couture(), AUJOURD_HUI).devisSignes()).isEmpty();
    }

    @Test
    void une_option_retenue_compte_et_un_devis_refusé_non() {
        var option = officiel(prestation("Retouches", "1", "200.00").enOption());
        assertThat(accords.noterLAccord(option, "Ville de Nantes", Set.of(2), null, camille))
                .isInstanceOf(Accord.Note.class);
        assertThat(aFacturer()).isEqualTo("1 440,00");
        valider(transformations.solder(option, UUID.randomUUID(), null));

        var refuse = officiel(prestation("Retouches", "1", "50.00"));
        accords.noterLeRefus(refuse, "Trop cher", camille);
        officiel(prestation("Sans réponse", "1", "70.00"));
        assertThat(aFacturer()).isEqualTo("0,00");
    }

    private DevisId signer(String ht) {
        var officiel = officiel(prestation("Ourlets offerts", "1", "0.00"), ht);
        assertThat(accords.noterLAccord(officiel, "Ville de Nantes", Set.of(), null, camille))
                .isInstanceOf(Accord.Note.class);
        return officiel;
    }

    private DevisId officiel(coop.essaim.facturation.piece.LigneSaisie seconde) {
        return officiel(seconde, "1000.00");
    }

    private DevisId officiel(coop.essaim.facturation.piece.LigneSaisie seconde, String ht) {
        var piece = commerce.brouillon(Brouillon.facture(
                        commerce.couture().id(),
                        commerce.nantes(),
                        "Atelier couture",
                        List.of(prestation("Atelier", "1", ht), seconde))
                .genre(Genre.DEVIS));
        var validation = devis.valider(
                new Factures.Demande(new FactureId(piece.id()), piece.version(), AUJOURD_HUI, null, "Maud Kerivel"));
        assertThat(validation).isInstanceOf(Validation.Faite.class);
        return new DevisId(piece.id());
    }

    private void valider(Transformation transformation) {
        assertThat(transformation).isInstanceOf(Transformation.Faite.class);
        var piece = commerce.pieces
                .trouver(((Transformation.Faite) transformation).facture())
                .orElseThrow();
        var validation = commerce.factures.valider(
                new Factures.Demande(new FactureId(piece.id()), piece.version(), AUJOURD_HUI, null, "Maud Kerivel"));
        assertThat(validation).isInstanceOf(Validation.Faite.class);
    }

    private String aFacturer() {
        var montant = tableaux.de(commerce.couture(), AUJOURD_HUI).aFacturer();
        return montant.toString().replace("\u00a0€", "").replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
