package coop.essaim.facturation.relance;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static coop.essaim.facturation.encaissement.Auteur.ESSAIM;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.avoir.Avoirs;
import coop.essaim.facturation.encaissement.Annulation;
import coop.essaim.facturation.encaissement.Annulations;
import coop.essaim.facturation.encaissement.Compensation;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.encaissement.ReglementId;
import coop.essaim.facturation.piece.Composition;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 1 200 € échus depuis trente jours, payés par morceaux : chaque part porte intérêt jusqu'à son jour.
@EssaiComplet
class PartsEnRetardTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Relances relances;

    @Autowired
    RelancesSql sql;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Annulations annulations;

    @Autowired
    Avoirs avoirs;

    private Commerce commerce;
    private FactureId facture;

    @BeforeEach
    void une_facture_en_retard_et_le_taux_de_son_semestre() {
        var base = PostgresDeTest.superutilisateur();
        base.update(
                "update taux_d_interet_legal set annule_a = now() where annule_a is null and au >= ?",
                AUJOURD_HUI.minusDays(70));
        base.update(
                "insert into taux_d_interet_legal (taux, du, au, reference) values (2.5, ?, ?, 'Arrêté du semestre')",
                AUJOURD_HUI.minusDays(70),
                AUJOURD_HUI.plusDays(30));
        commerce = usine.createBean(Commerce.class).preparer();
        facture = vendre("1000.00");
    }

    @Test
    void une_part_payée_en_retard_porte_intérêt_jusqu_à_son_paiement() {
        assertThat(parts()).containsExactly("1 200,00 € × 30");
        payer("400.00", "400.00", 20);
        assertThat(parts()).containsExactly("400,00 € × 10", "800,00 € × 30");
        // (400 × 10 + 800 × 30) × 3 × 2,5 % / 365.
        assertThat(dues().interets()).contains(Montant.euros("5.75"));
    }

    @Test
    void ce_qui_est_payé_avant_l_échéance_ne_porte_rien() {
        payer("400.00", "400.00", 30);
        assertThat(parts()).containsExactly("800,00 € × 30");
    }

    @Test
    void un_chèque_impayé_n_a_rien_payé() {
        var cheque = payer("300.00", "300.00", 15);
        fait(annulations.annuler(cheque, new Annulation(AUJOURD_HUI, true, "Sans provision"), ESSAIM));
        assertThat(parts()).containsExactly("1 200,00 € × 30");
    }

    @Test
    void ce_que_rend_un_avoir_de_la_facture_n_a_jamais_été_dû() {
        var avoir = rendre();
        assertThat(parts()).as("avant d’être employé").containsExactly("1 100,00 € × 30");
        fait(encaissements.compenser(compensation("100.00"), avoir, ESSAIM));
        assertThat(parts()).as("une fois employé").containsExactly("1 100,00 € × 30");
    }

    @Test
    void un_trop_perçu_employé_paie_dès_le_jour_où_il_a_été_reçu() {
        var autre = facture;
        facture = vendre("1000.00");
        var trop = payer("1250.00", "1200.00", 25);
        facture = autre;
        fait(encaissements.employer(compensation("50.00"), trop, ESSAIM));
        assertThat(parts()).containsExactly("50,00 € × 5", "1 150,00 € × 30");
    }

    @Test
    void la_relance_demande_les_intérêts_de_toutes_les_parts() {
        payer("400.00", "400.00", 20);
        relances.relancer(facture, new Relances.Demande(Canal.LETTRE, new Reclame(false, true), null));
        assertThat(sql.journal(facture.valeur()).getFirst().interets()).isEqualTo(Montant.euros("5.75"));
    }

    private Penalites dues() {
        var due = sql.due(facture.valeur(), AUJOURD_HUI).orElseThrow();
        return relances.penalites(due, AUJOURD_HUI).orElseThrow();
    }

    private List<String> parts() {
        return dues().parts().stream()
                .map(part -> (part.montant() + " × " + part.jours()).replaceAll("[\\h]", " "))
                .toList();
    }

    private ReglementId payer(String recu, String impute, int ilYA) {
        return fait(encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.CHEQUE,
                        AUJOURD_HUI.minusDays(ilYA),
                        Montant.euros(recu),
                        List.of(new Part(facture, Montant.euros(impute))),
                        null,
                        null,
                        null),
                ESSAIM));
    }

    private Compensation compensation(String montant) {
        return new Compensation(UUID.randomUUID(), AUJOURD_HUI, facture, Montant.euros(montant));
    }

    private FactureId rendre() {
        var prepare =
                (Avoirs.Preparation.Faite) avoirs.preparer(facture, UUID.randomUUID(), Montant.euros("100.00"), null);
        var avoir = commerce.pieces.trouver(prepare.avoir()).orElseThrow();
        assertThat(commerce.valider(new Composition.Faite(avoir.id(), avoir.version()), AUJOURD_HUI.minusDays(60)))
                .isInstanceOf(Validation.Faite.class);
        return new FactureId(avoir.id());
    }

    /// Toutes du même jour : la série ne revient pas en arrière.
    private FactureId vendre(String ht) {
        var piece = commerce.brouillon(prestation("Atelier", "1", ht));
        assertThat(commerce.valider(piece, AUJOURD_HUI.minusDays(60))).isInstanceOf(Validation.Faite.class);
        return new FactureId(piece.id());
    }

    private static ReglementId fait(Encaissement reponse) {
        assertThat(reponse).isInstanceOf(Encaissement.Fait.class);
        return ((Encaissement.Fait) reponse).id();
    }
}
