package coop.essaim.parcours.echeance;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.equipe.Equipe;
import coop.essaim.personnes.equipe.MembreSaisie;
import coop.essaim.personnes.suivi.Confiee;
import coop.essaim.personnes.suivi.Suivis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@EssaiComplet
class RappelsTest {

    private static final LocalDate JOUR = LocalDate.now(EnFrancais.PARIS);

    @Autowired
    Rappels rappels;

    @Autowired
    Agendas agendas;

    @Autowired
    Echeances echeances;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Suivis suivis;

    @Autowired
    Equipe equipe;

    @Autowired
    Comptes comptes;

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    JdbcClient jdbc;

    @Test
    void un_rappel_par_semaine_sans_rien_qui_touche_à_la_santé() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        var adresse = "maud-" + UUID.randomUUID() + "@exemple.fr";
        var compte = new Troupe(comptes, navigateur).compte("Maud Kerivel", adresse, RoleLivre.ACCOMPAGNATEUR.name());
        var maud = decor.personne("Maud", "Kerivel", null);
        personnes.rattacher(maud, compte);
        equipe.entrer(maud, new MembreSaisie("Accompagnement", new BigDecimal("80"), null, JOUR.minusYears(1)), null);
        var idriss = decor.enIntegration("Idriss", "Benali", JOUR.minusDays(200));
        decor.etape(idriss, Transition.T7, JOUR.minusDays(190));
        assertThat(suivis.confier(idriss, maud, JOUR.minusDays(200), null)).isInstanceOf(Confiee.Faite.class);

        rappels.passer();
        assertThat(courriers(adresse))
                .singleElement()
                .asString()
                .contains("Informer l’URSSAF du CAPE", "en retard", "Idriss Benali")
                .doesNotContain("visite");
        rappels.passer();
        assertThat(courriers(adresse)).hasSize(1);
    }

    @Test
    void ce_que_nul_ne_suit_va_à_qui_signe_et_un_compte_coupé_n_a_plus_d_agenda() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        var adresse = "solene-" + UUID.randomUUID() + "@exemple.fr";
        var compte = new Troupe(comptes, navigateur).compte("Solène Marrec", adresse, RoleLivre.GERANCE.name());
        var nom = "Sans-Conseiller-" + UUID.randomUUID().toString().substring(0, 8);
        var seule = decor.enIntegration("Idriss", nom, JOUR.minusDays(20));
        decor.etape(seule, Transition.T7, JOUR.minusDays(10));

        rappels.passer();
        assertThat(courriers(adresse)).singleElement().asString().contains("celles que personne n’accompagne encore");
        var jeton = agendas.abonner(compte);
        assertThat(agendas.flux(jeton).orElseThrow().replace("\r\n ", ""))
                .contains("Informer l’URSSAF du CAPE : Idriss " + nom);

        comptes.desactiver(compte, "Départ", null);
        assertThat(agendas.flux(jeton)).isEmpty();
    }

    private List<String> courriers(String adresse) {
        return jdbc.sql("select texte from courrier where destinataire = :adresse")
                .param("adresse", adresse)
                .query(String.class)
                .list();
    }

    @Test
    void une_alerte_venue_depuis_relaie_celle_d_avant() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        var idriss = decor.enIntegration("Idriss", "Benali", JOUR.minusDays(20));
        transaction.executeWithoutResult(_ -> {
            for (int mois : List.of(-3, -1, 2))
                echeances.annoncer(new Echeances.Annonce(
                        idriss, GenreDEcheance.LIMITE_D_ASSOCIE, "alerte " + mois, JOUR.plusMonths(mois), null, null));
            for (int mois : List.of(4, 5))
                echeances.annoncer(new Echeances.Annonce(
                        idriss, GenreDEcheance.MUTUELLE, "essai " + mois, JOUR.minusMonths(mois), null, null));
        });

        var restantes = echeances.restantes(idriss);

        assertThat(restantes.stream().filter(e -> e.genre() == GenreDEcheance.LIMITE_D_ASSOCIE))
                .as("l’alerte de trois mois se tait, celle à venir se lit déjà")
                .extracting(Echeance::precision)
                .containsExactly("alerte -1", "alerte 2");
        assertThat(restantes.stream().filter(e -> e.genre() == GenreDEcheance.MUTUELLE))
                .as("une autre échéance ne se relaie pas")
                .extracting(Echeance::precision)
                .contains("essai 4", "essai 5");
    }
}
