package coop.essaim.facturation.relance;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.consultation.Contestations;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.tiers.DescriptionDeTiers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@EssaiComplet
class RelancesTest {

    /// Trente jours de délai : l'échéance est passée depuis trente jours.
    private static final LocalDate VENDU = AUJOURD_HUI.minusDays(60);

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Relances relances;

    @Autowired
    RelancesSql sql;

    @Autowired
    Contestations contestations;

    @Autowired
    Encaissements encaissements;

    @Autowired
    JdbcClient jdbc;

    private Commerce commerce;

    @BeforeEach
    void un_client_joignable() {
        commerce = usine.createBean(Commerce.class).preparer();
        courriel(new Courriel("facturation@nantes.exemple.fr"));
    }

    @Test
    void un_rappel_part_une_fois_par_niveau_et_laisse_sa_trace() {
        var facture = enRetard("100.00");
        assertThat(proposee(facture)).isEqualTo("Rappel");

        assertThat(relances.relancer(facture.id(), null)).isEqualTo(new Relance.Faite(facture.numero(), "Rappel"));

        assertThat(proposee(facture)).isEqualTo("Relance");
        assertThat(relances.relancer(facture.id(), null)).isEqualTo(new Relance.Faite(facture.numero(), "Relance"));
        assertThat(relances.relancer(facture.id(), null)).isEqualTo(new Relance.DejaFaite(facture.numero()));
        assertThat(sql.journal(facture.id().valeur()))
                .extracting(RelanceFaite::libelle)
                .containsExactly("Relance", "Rappel");
        assertThat(courrier("Rappel : facture " + facture.numero()))
                .contains(facture.numero(), "120,00", "reste due")
                .doesNotContain("{");
        assertThat(courrier("Relance : facture " + facture.numero()))
                .contains("30 jours de retard", "indemnité forfaitaire de recouvrement de 40,00");
    }

    @Test
    void une_facture_contestée_payée_ou_sans_courriel_ne_se_relance_pas() {
        var contestee = enRetard("50.00");
        contestations.ouvrir(contestee.id(), "Le tissu est déchiré", null);
        assertThat(relances.relancer(contestee.id(), null)).isEqualTo(new Relance.Contestee(contestee.numero()));
        assertThat(relances.proposees(null))
                .noneMatch(une -> une.facture().numero().equals(contestee.numero()));
        contestations.lever(contestee.id(), "Repris", null);
        assertThat(relances.relancer(contestee.id(), null)).isInstanceOf(Relance.Faite.class);

        var payee = enRetard("10.00");
        encaissements.encaisser(
                new NouveauReglement(
                        UUID.randomUUID(),
                        ModeDeReglement.VIREMENT,
                        AUJOURD_HUI,
                        payee.ttc(),
                        List.of(new Part(payee.id(), payee.ttc())),
                        null,
                        null,
                        null),
                Auteur.ESSAIM);
        assertThat(relances.relancer(payee.id(), null)).isEqualTo(new Relance.RienDu(payee.numero()));

        var muet = enRetard("20.00");
        courriel(null);
        assertThat(relances.relancer(muet.id(), null))
                .isEqualTo(new Relance.SansCourriel(muet.numero(), "Ville de Nantes"));
        assertThat(relances.relancer(new FactureId(UUID.randomUUID()), null)).isEqualTo(new Relance.Introuvable());
    }

    @Test
    void la_balance_âgée_range_ce_que_doit_un_client_par_retard() {
        enRetard("100.00");
        var avant = balance();
        enRetard("30.00");

        var apres = balance();

        assertThat(apres.jusquA30().moins(avant.jusquA30())).isEqualTo(Montant.euros("36.00"));
        assertThat(apres.total().moins(avant.total())).isEqualTo(Montant.euros("36.00"));
        assertThat(sql.balance(null, VENDU))
                .filteredOn(ligne -> ligne.nom().equals("Ville de Nantes"))
                .allSatisfy(ligne -> assertThat(ligne.enRetard()).isEqualTo(Montant.ZERO));
        assertThat(sql.balance(List.of(commerce.jardin().id()), AUJOURD_HUI))
                .noneMatch(ligne -> ligne.nom().equals("Ville de Nantes"));
    }

    private AgeDuClient balance() {
        return sql.balance(null, AUJOURD_HUI).stream()
                .filter(ligne -> ligne.nom().equals("Ville de Nantes"))
                .findFirst()
                .orElseThrow();
    }

    private String proposee(Facture facture) {
        return relances.proposees(null).stream()
                .filter(une -> une.facture().numero().equals(facture.numero()))
                .map(une -> une.niveau().libelle())
                .findFirst()
                .orElse("rien");
    }

    /// Toutes du même jour : la série ne revient pas en arrière.
    private Facture enRetard(String ht) {
        var piece = commerce.brouillon(prestation("Atelier", "1", ht));
        assertThat(commerce.valider(piece, VENDU)).isInstanceOf(Validation.Faite.class);
        return commerce.factures.trouver(new FactureId(piece.id())).orElseThrow();
    }

    private void courriel(Courriel adresse) {
        var fiche = commerce.tiers.trouver(commerce.nantes()).orElseThrow();
        var d = fiche.description();
        commerce.tiers.corriger(
                fiche.id(),
                fiche.version(),
                new DescriptionDeTiers(
                        d.nature(),
                        d.nom(),
                        d.roles(),
                        d.immatriculation(),
                        d.adresse(),
                        adresse,
                        d.telephone(),
                        d.contact()));
    }

    private String courrier(String sujet) {
        return jdbc.sql("select texte from courrier where sujet like :sujet || '%'")
                .param("sujet", sujet)
                .query(String.class)
                .single();
    }
}
