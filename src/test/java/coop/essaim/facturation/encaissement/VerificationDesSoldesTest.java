package coop.essaim.facturation.encaissement;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@EssaiComplet
class VerificationDesSoldesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Annulations annulations;

    @Autowired
    VerificationDesSoldes verification;

    @Test
    void un_solde_retouché_à_la_main_se_voit_et_un_règlement_annulé_ne_compte_plus() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var auteur = new Auteur(null, "Ludovic Tanguy");
        var facture = commerce.facture(prestation("Atelier", "1", "100.00"));
        var annule = encaisser(facture.id(), "20.00", auteur);
        annulations.annuler(annule, new Annulation(AUJOURD_HUI, false, "Erreur"), auteur);
        encaisser(facture.id(), "30.00", auteur);
        assertThat(verification.executer()).isEmpty();

        var base = PostgresDeTest.superutilisateur();
        base.update(
                "update solde_de_facture set regle = 4000 where facture_id = ?",
                facture.id().valeur());
        try {
            assertThat(verification.executer())
                    .singleElement()
                    .satisfies(anomalie -> assertThat(anomalie.objet() + anomalie.phrase())
                            .contains(facture.numero(), "40,00", "30,00"));
        } finally {
            base.update(
                    "update solde_de_facture set regle = 3000 where facture_id = ?",
                    facture.id().valeur());
        }
    }

    private ReglementId encaisser(coop.essaim.facturation.FactureId facture, String montant, Auteur auteur) {
        var reglement = new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.VIREMENT,
                AUJOURD_HUI,
                Montant.euros(montant),
                List.of(new Part(facture, Montant.euros(montant))),
                null,
                null,
                null);
        return ((Encaissement.Fait) encaissements.encaisser(reglement, auteur)).id();
    }
}
