package coop.essaim.parcours.sortie;

import static coop.essaim.facturation.Commerce.AUJOURD_HUI;
import static coop.essaim.facturation.Commerce.prestation;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activite;
import coop.essaim.activites.Ouverture;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.recurrence.Calendrier;
import coop.essaim.facturation.recurrence.Programmation;
import coop.essaim.facturation.recurrence.Recurrences;
import coop.essaim.facturation.recurrence.Rythme;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.tiers.NatureDeTiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Mathis a quitté la coopérative, son activité est encore ouverte : il n'y vend plus, l'équipe finit de facturer.
@EssaiComplet
class SortisDesActivitesTest {

    @Autowired
    AutowireCapableBeanFactory usine;

    @Autowired
    Recurrences recurrences;

    @Autowired
    Personnes personnes;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sorti_il_n_établit_et_ne_soumet_plus_rien_et_rien_ne_naît_mais_l_équipe_facture_encore() {
        var commerce = usine.createBean(Commerce.class).preparer();
        var troupe = new Troupe(comptes, navigateur);
        var mathis = troupe.compte("Mathis Jégou", "mathis.sortie@exemple.fr", "ENTREPRENEUR");
        var maud = troupe.compte("Maud Kerivel", "maud.sortie@exemple.fr", "ACCOMPAGNATEUR");
        var personne = personnes.ouvrir(new NouvellePersonne(null, "Jégou", "Mathis", null, null, null), null);
        personnes.rattacher(personne, mathis);
        var atelier = atelier(commerce, personne);
        var contenu = Brouillon.facture(
                atelier.id(),
                commerce.client(atelier, NatureDeTiers.PARTICULIER, "Léa Moreau", null),
                "Vélos",
                List.of(prestation("Révision", "1", "60")));
        etape(personne, "EN_ACTIVITE", AUJOURD_HUI.minusYears(1));
        var avant = (Composition.Faite) commerce.pieces.creer(UUID.randomUUID(), contenu, mathis);
        var revient = ((Programmation.Faite) recurrences.programmer(
                        UUID.randomUUID(), contenu, new Calendrier(Rythme.MOIS, AUJOURD_HUI.plusDays(1), null), mathis))
                .id();

        var depart = AUJOURD_HUI.minusDays(3);
        etape(personne, "SORTI", depart);

        var refus = new Composition.EntrepreneurSorti(atelier.enseigne(), depart);
        assertThat(commerce.pieces.creer(UUID.randomUUID(), contenu, mathis)).isEqualTo(refus);
        assertThat(commerce.pieces.soumettre(avant.id(), avant.version(), mathis))
                .isEqualTo(refus);
        assertThat(refus.phrase()).contains("est sorti de la coopérative le", "l’équipe d’appui établit");
        assertThat(recurrences.generer(revient, AUJOURD_HUI.plusDays(1))).isZero();
        assertThat(commerce.pieces.creer(UUID.randomUUID(), contenu, maud)).isInstanceOf(Composition.Faite.class);
        assertThat(commerce.pieces.soumettre(avant.id(), avant.version(), maud)).isInstanceOf(Composition.Faite.class);

        etape(personne, "EN_ACTIVITE", AUJOURD_HUI);
        assertThat(commerce.pieces.creer(UUID.randomUUID(), contenu, mathis))
                .as("revenu")
                .isInstanceOf(Composition.Faite.class);
        assertThat(recurrences.generer(revient, AUJOURD_HUI.plusDays(1))).isEqualTo(1);
    }

    private static Activite atelier(Commerce commerce, PersonneId personne) {
        var ouverture = commerce.activites.ouvrir("Vélos " + UUID.randomUUID(), Commerce.DEBUT, null);
        var activite = ((Ouverture.Faite) ouverture).activite();
        commerce.activites.rattacher(activite.id(), personne, new BigDecimal("100"), Commerce.DEBUT);
        return activite;
    }

    private void etape(PersonneId personne, String etape, LocalDate date) {
        jdbc.sql("""
                insert into evenement_de_parcours (id, personne_id, transition, date_effet, parcours, saisi_a)
                values (gen_random_uuid(), :personne, 'T1', :date, :etape, now())""")
                .param("personne", personne.valeur())
                .param("date", date)
                .param("etape", etape)
                .update();
    }
}
