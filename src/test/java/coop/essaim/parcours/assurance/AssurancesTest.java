package coop.essaim.parcours.assurance;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.activites.Activites;
import coop.essaim.activites.CouvertureDesBesoins;
import coop.essaim.activites.Ouverture;
import coop.essaim.activites.Risque;
import coop.essaim.activites.assurance.Besoins;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.sejour.NatureDeTitre;
import coop.essaim.parcours.sejour.NotationDeTitre;
import coop.essaim.parcours.sejour.Titre;
import coop.essaim.parcours.sejour.Titres;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class AssurancesTest {

    private static final LocalDate MARS = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Echeances echeances;

    @Autowired
    Assurances assurances;

    @Autowired
    Activites activites;

    @Autowired
    Besoins besoins;

    @Autowired
    CouvertureDesBesoins rapprochement;

    @Autowired
    Titres titres;

    @Autowired
    Clock horloge;

    Decor decor;
    PersonneId idriss;
    UUID contrat;

    @BeforeEach
    void idriss_en_cape() {
        decor = new Decor(personnes, parcours, integration, contrats);
        idriss = decor.enIntegration("Idriss", "Benali", MARS.minusDays(3));
        decor.etape(idriss, Transition.T7, MARS);
        contrat = assurances
                .ouvrir(
                        new Assurances.Nouveau(
                                "La Ruche",
                                "RC-" + idriss,
                                Risque.RC_PRO,
                                "Responsabilité civile",
                                MARS.minusYears(2),
                                null),
                        null)
                .orElseThrow();
    }

    @Test
    void une_entrée_déclarée_fait_sa_tâche_et_la_sortie_ferme_la_ligne_de_l_année() {
        assertThat(reste(GenreDEcheance.ASSURANCE_ENTREE)).isTrue();
        assertThat(declarer(Mouvement.SORTIE, MARS)).isInstanceOf(Declaration.PasEntree.class);
        assertThat(declarer(Mouvement.ENTREE, MARS.minusDays(1))).isInstanceOf(Declaration.PasDansLaCooperative.class);
        assertThat(declarer(Mouvement.ENTREE, MARS.minusYears(3))).isInstanceOf(Declaration.HorsContrat.class);
        assertThat(declarer(Mouvement.ENTREE, MARS)).isInstanceOf(Declaration.Notee.class);
        assertThat(reste(GenreDEcheance.ASSURANCE_ENTREE)).isFalse();
        assertThat(declarer(Mouvement.ENTREE, MARS.plusDays(5))).isInstanceOf(Declaration.DejaEntree.class);
        assertThat(declarer(Mouvement.SORTIE, MARS.minusDays(1))).isInstanceOf(Declaration.SortieAvantEntree.class);

        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Yann Le Bihan", "yann@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        var yann = troupe.connecter("yann@exemple.fr");
        assertThat(navigateur
                        .post()
                        .uri("/parcours/" + idriss + "/assurances")
                        .cookie(yann)
                        .param("assurance", contrat.toString())
                        .param("mouvement", "SORTIE")
                        .param("effet", "31/03/2026")
                        .param("declareeLe", "01/04/2026")
                        .with(jeton())
                        .exchange())
                .hasStatus(302);
        assertThat(navigateur
                        .get()
                        .uri("/assurances.csv?annee=2026")
                        .cookie(yann)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Idriss Benali", ";30;");
        assertThat(navigateur.get().uri("/assurances?annee=2025").cookie(yann).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Personne n’est déclaré cette année-là");
        assertThat(navigateur
                        .get()
                        .uri("/assurances.pdf?annee=2026")
                        .cookie(yann)
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void un_besoin_de_l_activité_reste_à_déclarer_tant_que_nul_contrat_ne_le_garantit() {
        var ouverture = (Ouverture.Faite) activites.ouvrir("Jardins " + idriss, MARS, null);
        var atelier = ouverture.activite().id();
        activites.rattacher(atelier, idriss, new BigDecimal("100"), MARS);
        besoins.ajouter(atelier, Risque.RC_PRO, null, MARS, null);
        besoins.ajouter(atelier, Risque.VEHICULE, "Le fourgon", MARS, null);
        assertThat(rapprochement.manquants(atelier, MARS.minusDays(1))).isEmpty();
        assertThat(rapprochement.manquants(atelier, MARS)).containsOnlyKeys(Risque.RC_PRO, Risque.VEHICULE);

        declarer(Mouvement.ENTREE, MARS);
        assertThat(rapprochement.manquants(atelier, MARS))
                .as("la responsabilité civile ne garantit pas le fourgon")
                .isEqualTo(Map.of(Risque.VEHICULE, List.of("Idriss Benali")));
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        var solene = troupe.connecter("solene@exemple.fr");
        for (var page :
                List.of("/assurances", "/parcours/" + idriss + "/assurances", "/activites/" + atelier + "/assurances"))
            assertThat(navigateur.get().uri(page).cookie(solene).exchange())
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Le fourgon");
        assertThat(navigateur.get().uri("/assurances").cookie(solene).exchange())
                .bodyText()
                .as("la gestion sociale reste l’entrée du menu où l’on est")
                .contains("href=\"/gestion-sociale\" aria-current=\"page\"");
        assertThat(navigateur
                        .get()
                        .uri("/activites/" + atelier + "/assurances")
                        .cookie(solene)
                        .exchange())
                .bodyText()
                .contains("À déclarer", "Couvert");
        declarer(Mouvement.SORTIE, MARS.plusDays(10));
        assertThat(rapprochement.manquants(atelier, MARS.plusDays(10))).containsKey(Risque.RC_PRO);
    }

    @Test
    void un_titre_de_séjour_se_redemande_deux_mois_avant_sa_fin_et_va_au_registre() {
        var jour = LocalDate.now(horloge);
        var ivana = decor.personne("Ivana", "Petrova", LocalDate.of(1990, 1, 2));
        decor.etape(ivana, Transition.R2, MARS);
        var titre =
                new Titre(NatureDeTitre.CARTE_PLURIANNUELLE, "9900123", MARS.minusYears(1), jour.plusYears(1), null);
        assertThat(titres.noter(ivana, titre, null)).isInstanceOf(NotationDeTitre.PasDeTitreRequis.class);
        PostgresDeTest.superutilisateur().execute("update personne set nationalite = 'RS' where id = '" + ivana + "'");
        assertThat(titres.noter(
                        ivana,
                        new Titre(NatureDeTitre.RECEPISSE, "1", MARS.minusYears(2), MARS.minusYears(1), null),
                        null))
                .isInstanceOfSatisfying(
                        NotationDeTitre.DejaEchu.class,
                        refus -> assertThat(refus.phrase()).contains("L. 8251-1"));
        assertThat(titres.noter(ivana, titre, null)).isEqualTo(new NotationDeTitre.Note(true));
        assertThat(titres.noter(ivana, titre, null)).isInstanceOf(NotationDeTitre.DejaNote.class);
        assertThat(echeances.restantes(ivana).stream()
                        .filter(e -> e.genre() == GenreDEcheance.TITRE_DE_SEJOUR)
                        .map(Echeance::dueLe))
                .containsExactly(jour.plusYears(1).minusMonths(2));

        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        var solene = troupe.connecter("solene@exemple.fr");
        var maud = troupe.connecter("maud@exemple.fr");
        assertThat(navigateur.get().uri("/titres-de-sejour").cookie(solene).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ivana Petrova", "9900123");
        assertThat(navigateur.get().uri("/titres-de-sejour").cookie(maud).exchange())
                .hasStatus(403);
        assertThat(navigateur.get().uri("/parcours/" + ivana).cookie(maud).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Demander le titre de séjour suivant");
        assertThat(navigateur
                        .get()
                        .uri("/registre-du-personnel.csv")
                        .cookie(solene)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Carte de séjour pluriannuelle n° 9900123");
        assertThat(navigateur.get().uri("/gestion-sociale").cookie(solene).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Titres de séjour");
    }

    private Declaration declarer(Mouvement mouvement, LocalDate effet) {
        return assurances.declarer(idriss, new Assurances.Demande(contrat, mouvement, effet, MARS, null), null);
    }

    private boolean reste(GenreDEcheance genre) {
        return echeances.restantes(idriss).stream().anyMatch(e -> e.genre() == genre);
    }
}
