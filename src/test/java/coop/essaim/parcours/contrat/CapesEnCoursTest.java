package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.TitulairesDeCape.Cape;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.NatureDeTiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class CapesEnCoursTest {

    private static final LocalDate SEPTEMBRE = LocalDate.of(2026, 9, 1);

    @Autowired
    CapesEnCours capes;

    @Autowired
    Activites activites;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Signatures signatures;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    AutowireCapableBeanFactory usine;

    @Test
    void une_activité_menée_sous_CAPE_le_dit_avec_son_terme_tant_qu_il_court() {
        var maud = new Troupe(comptes, navigateur)
                .compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        var decor = new Decor(personnes, parcours, integration, contrats);
        var idriss = decor.enIntegration("Idriss", "Benali", SEPTEMBRE.minusDays(10));
        var ouverture = activites.ouvrir("Jardins " + UUID.randomUUID(), SEPTEMBRE, null);
        var activite = ((Ouverture.Faite) ouverture).activite().id();
        activites.rattacher(activite, idriss, new BigDecimal("100"), SEPTEMBRE);
        var terme = SEPTEMBRE.plusMonths(6);
        var cape = decor.cape(idriss, SEPTEMBRE, terme);
        assertThat(contrats.emettre(cape, maud)).isInstanceOf(Emission.Faite.class);
        assertThat(capes.capes(List.of(activite), SEPTEMBRE)).isEmpty();

        var acte = new Acte.LeContrat(contrats.trouver(cape).orElseThrow());
        assertThat(signatures.surPapier(acte, SEPTEMBRE.minusDays(2), "signe.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));

        assertThat(capes.capes(List.of(activite), SEPTEMBRE))
                .containsExactly(new Cape(activite, "Idriss Benali", terme));
        assertThat(capes.capes(List.of(activite), terme.plusDays(1))).isEmpty();
    }

    /// Art. R. 127-3 du code de commerce : le terme du contrat est sur la facture.
    @Test
    void une_facture_faite_sous_CAPE_en_porte_le_terme() {
        var maud = new Troupe(comptes, navigateur)
                .compte("Maud Kerivel", "maud.cape@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        var commerce = usine.createBean(Commerce.class).preparer();
        var debut = Commerce.AUJOURD_HUI.minusDays(20);
        var terme = debut.plusMonths(6);
        var decor = new Decor(personnes, parcours, integration, contrats);
        var idriss = decor.enIntegration("Idriss", "Benali", debut.minusDays(10));
        var activite = commerce.activite("Potager " + UUID.randomUUID());
        activites.rattacher(activite.id(), idriss, new BigDecimal("100"), debut);
        var cape = decor.cape(idriss, debut, terme);
        assertThat(contrats.emettre(cape, maud)).isInstanceOf(Emission.Faite.class);
        var acte = new Acte.LeContrat(contrats.trouver(cape).orElseThrow());
        assertThat(signatures.surPapier(acte, debut.minusDays(2), "signe.txt", Decor.papierSigne(), maud))
                .isEqualTo(new Signature.Faite(true));

        var client = commerce.client(activite, NatureDeTiers.PARTICULIER, "Yves Le Goff", null);
        var piece = commerce.brouillon(
                Brouillon.facture(activite.id(), client, "Tonte", List.of(Commerce.prestation("Tonte", "1", "100"))));
        assertThat(commerce.valider(piece)).isInstanceOf(Validation.Faite.class);

        assertThat(commerce.factures
                        .trouver(new FactureId(piece.id()))
                        .orElseThrow()
                        .mentions())
                .containsExactly("Idriss Benali bénéficie d’un contrat d’appui au projet d’entreprise (CAPE) jusqu’au "
                        + EnFrancais.enFrancais(terme) + ".");
    }
}
