package coop.essaim.facturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;

/// Ce qu'un devis demande avant son solde, contre une base où quelqu'un a écrit sans passer par l'écran.
@EssaiComplet
class EcheancierTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    DevisOfficiels officiels;

    private Commerce commerce;

    @BeforeEach
    void un_commerce() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void un_devis_de_120_euros_qui_en_demande_120_d_avance_est_refusé_par_la_base() {
        var trop = devis();
        demander(trop, 12_000);
        assertThatThrownBy(() -> valider(trop))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("ne laisse pas de solde");

        var juste = devis();
        demander(juste, 11_999);
        assertThat(valider(juste)).isInstanceOf(Validation.Faite.class);
    }

    private Composition.Faite devis() {
        return commerce.brouillon(Brouillon.facture(
                        commerce.couture().id(),
                        commerce.nantes(),
                        "Rideaux",
                        List.of(Commerce.prestation("Confection", "1", "100")))
                .genre(Genre.DEVIS));
    }

    private void demander(Composition.Faite devis, int centimes) {
        commerce.jdbc
                .sql("insert into echeance_de_devis (piece_id, rang, libelle, nature, montant)"
                        + " values (?, 1, 'À la commande', 'ACOMPTE', ?)")
                .params(devis.id(), centimes)
                .update();
    }

    private Validation valider(Composition.Faite devis) {
        return officiels.valider(new Factures.Demande(
                new FactureId(devis.id()), devis.version(), Commerce.AUJOURD_HUI, null, "Maud Kerivel"));
    }
}
