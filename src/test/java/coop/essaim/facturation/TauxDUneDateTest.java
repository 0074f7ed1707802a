package coop.essaim.facturation;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Une facture prend le régime de TVA de sa date : ce qui n'existe plus, ou a changé de taux, se refuse et se dit.
@EssaiComplet
class TauxDUneDateTest {

    /// Le sien à chaque essai.
    private final String code = "E" + Math.floorMod(System.nanoTime(), 1_000_000_000L);

    @Autowired
    AutowireCapableBeanFactory usine;

    private Commerce commerce;

    @BeforeEach
    void un_régime_à_seize_pour_cent() {
        commerce = usine.createBean(Commerce.class).preparer();
        PostgresDeTest.superutilisateur().update("""
                insert into regime_de_tva (code, libelle, categorie, taux, compte, attente, du, reference, rang)
                select ?, 'Seize', 'S', 16, compte, attente, date '2020-01-01', 'Essai', 99
                  from regime_de_tva where code = 'N20' and au is null""", code);
    }

    @Test
    void un_régime_qui_n_existe_plus_à_la_date_est_refusé_et_nommé() {
        var piece = commerce.brouillon(ligne());
        finir();

        assertThat(commerce.valider(piece)).isEqualTo(new Validation.RegimeHorsDate("Seize pour cent", AUJOURD_HUI));
        assertThat(new Validation.RegimeHorsDate("Seize pour cent", AUJOURD_HUI).phrase())
                .contains("« Seize pour cent »", "choisissez-en un autre");
    }

    @Test
    void un_brouillon_ne_prend_pas_un_régime_d_hier() {
        finir();
        var brouillon = Brouillon.facture(commerce.couture().id(), commerce.nantes(), "Essai", List.of(ligne()));

        assertThat(commerce.pieces.creer(UUID.randomUUID(), brouillon, null)).isInstanceOf(Composition.Refus.class);
    }

    @Test
    void un_taux_changé_depuis_le_brouillon_le_fait_reprendre() {
        var piece = commerce.brouillon(ligne());
        PostgresDeTest.superutilisateur().update("update regime_de_tva set taux = 18 where code = ?", code);

        assertThat(commerce.valider(piece)).isEqualTo(new Validation.TauxChange(AUJOURD_HUI));
        assertThat(new Validation.TauxChange(AUJOURD_HUI).phrase()).contains("enregistrez-la, puis validez");
    }

    private LigneSaisie ligne() {
        return LigneSaisie.de("Seize pour cent", "PRESTATION", code, BigDecimal.ONE, new BigDecimal("100"));
    }

    private void finir() {
        PostgresDeTest.superutilisateur()
                .update("update regime_de_tva set au = ? where code = ?", AUJOURD_HUI.minusDays(1), code);
    }
}
