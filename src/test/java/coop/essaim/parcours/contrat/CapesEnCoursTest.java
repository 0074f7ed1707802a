package coop.essaim.parcours.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.facturation.TitulairesDeCape.Cape;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
