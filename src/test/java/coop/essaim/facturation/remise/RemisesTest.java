package coop.essaim.facturation.remise;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.encaissement.Annulation;
import coop.essaim.facturation.encaissement.Annulations;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.encaissement.ReglementId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@EssaiComplet
class RemisesTest {

    private static final Auteur LUDOVIC = new Auteur(null, "Ludovic Tanguy");

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Remises remises;

    @Autowired
    RemisesSql sql;

    @Autowired
    BordereauDeRemise bordereau;

    @Autowired
    Encaissements encaissements;

    @Autowired
    Annulations annulations;

    private Commerce commerce;

    @BeforeEach
    void une_vente() {
        commerce = usine.createBean(Commerce.class).preparer();
    }

    @Test
    void deux_chèques_vont_en_banque_par_une_écriture_et_un_bordereau() {
        var un = cheque("100.00");
        var autre = cheque("50.00");
        var cle = UUID.randomUUID();

        var faite = (Remise.Faite) remises.remettre(cle, AUJOURD_HUI, List.of(un.valeur(), autre.valeur()), LUDOVIC);

        assertThat(commerce.grandLivre(faite.numero())).contains("512000 | 180,00", "511200 | | 180,00");
        assertThat(remises.remettre(cle, AUJOURD_HUI, List.of(un.valeur()), LUDOVIC))
                .isEqualTo(faite);
        var remise = sql.trouver(faite.id()).orElseThrow();
        assertThat(remise.total()).isEqualTo(Montant.euros("180.00"));
        assertThat(bordereau.imprimer(remise, sql.de(faite.id())))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(sql.aRemettre()).extracting(Cheque::id).doesNotContain(un.valeur(), autre.valeur());
    }

    @Test
    void un_chèque_ne_se_remet_ni_deux_fois_ni_avant_d_être_arrivé_ni_annulé() {
        var un = cheque("100.00");
        remises.remettre(UUID.randomUUID(), AUJOURD_HUI, List.of(un.valeur()), LUDOVIC);

        assertThat(remises.remettre(UUID.randomUUID(), AUJOURD_HUI, List.of(un.valeur()), LUDOVIC))
                .isEqualTo(new Remise.PlusARemettre());
        assertThat(remises.remettre(UUID.randomUUID(), AUJOURD_HUI, List.of(), LUDOVIC))
                .isEqualTo(new Remise.SansCheque());
        var autre = cheque("10.00");
        assertThat(remises.remettre(UUID.randomUUID(), AUJOURD_HUI.plusDays(1), List.of(autre.valeur()), LUDOVIC))
                .isEqualTo(new Remise.DateFuture(AUJOURD_HUI.plusDays(1)));
        assertThat(remises.remettre(UUID.randomUUID(), AUJOURD_HUI.minusDays(1), List.of(autre.valeur()), LUDOVIC))
                .isInstanceOf(Remise.AvantUnCheque.class);
        annulations.annuler(autre, new Annulation(AUJOURD_HUI, false, "Erreur"), LUDOVIC);
        assertThat(remises.remettre(UUID.randomUUID(), AUJOURD_HUI, List.of(autre.valeur()), LUDOVIC))
                .isEqualTo(new Remise.PlusARemettre());
    }

    @Test
    void un_chèque_remis_puis_impayé_ressort_de_la_banque() {
        var un = cheque("100.00");
        var faite = (Remise.Faite) remises.remettre(UUID.randomUUID(), AUJOURD_HUI, List.of(un.valeur()), LUDOVIC);

        var reponse = annulations.annuler(un, new Annulation(AUJOURD_HUI, true, "Provision insuffisante"), LUDOVIC);

        assertThat(reponse).isInstanceOf(Encaissement.Fait.class);
        var numero = ((Encaissement.Fait) reponse).numero();
        assertThat(commerce.grandLivre(numero)).contains("512000 | | 120,00");
        assertThat(sql.de(faite.id()).getFirst().impaye()).isTrue();
    }

    private ReglementId cheque(String ht) {
        var facture = commerce.facture(prestation("Atelier", "1", ht));
        var reglement = new NouveauReglement(
                UUID.randomUUID(),
                ModeDeReglement.CHEQUE,
                AUJOURD_HUI,
                facture.ttc(),
                List.of(new Part(facture.id(), facture.ttc())),
                null,
                null,
                null);
        return ((Encaissement.Fait) encaissements.encaisser(reglement, LUDOVIC)).id();
    }
}
