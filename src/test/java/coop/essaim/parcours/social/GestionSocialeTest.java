package coop.essaim.parcours.social;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.absence.Absences;
import coop.essaim.parcours.absence.Nature;
import coop.essaim.parcours.absence.Suite;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Motif;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.sortie.Depart;
import coop.essaim.parcours.sortie.Sorties;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class GestionSocialeTest {

    private static final LocalDate ENTREE = LocalDate.of(2024, 9, 2);
    private static final LocalDate NOVEMBRE = LocalDate.of(2026, 11, 2);

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
    Absences absences;

    @Autowired
    Sorties sorties;

    @Autowired
    RegistreSql registre;

    PersonneId camille;
    Troupe troupe;

    @BeforeEach
    void camille_en_cesa() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, ENTREE);
        troupe = new Troupe(comptes, navigateur);
    }

    @Test
    void un_accident_se_déclare_sous_deux_jours_ouvrables_et_un_long_arrêt_appelle_la_visite_de_reprise() {
        // Connu un vendredi : samedi, puis lundi ; le dimanche ne compte pas.
        var vendredi = LocalDate.of(2026, 10, 2);
        assertThat(noter(Nature.ACCIDENT_DU_TRAVAIL, vendredi, vendredi.plusDays(39), vendredi))
                .isInstanceOf(Suite.Notee.class);

        assertThat(due(GenreDEcheance.DECLARATION_D_ACCIDENT)).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(due(GenreDEcheance.DSN_D_EVENEMENT)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(due(GenreDEcheance.PREREPRISE)).isEqualTo(vendredi.plusDays(30));
        assertThat(due(GenreDEcheance.VISITE_DE_REPRISE)).isEqualTo(vendredi.plusDays(47));
        assertThat(parcours.etats(camille, vendredi).suspension()).isEqualTo(Etat.ACCIDENT_DU_TRAVAIL);

        assertThat(absences.reprendre(camille, vendredi.plusDays(10), null)).isInstanceOf(Suite.Notee.class);
        assertThat(echeances.restantes(camille))
                .extracting(Echeance::genre)
                .doesNotContain(GenreDEcheance.VISITE_DE_REPRISE, GenreDEcheance.PREREPRISE);
    }

    /// La page des visites montre tout ce que la gestion sociale y compte, le rendez-vous de liaison compris.
    @Test
    void ce_que_la_gestion_sociale_compte_en_visites_se_lit_sur_leur_page() {
        var debut = LocalDate.now(EnFrancais.PARIS).minusDays(40);
        assertThat(noter(Nature.MALADIE, debut, LocalDate.now(EnFrancais.PARIS).plusDays(30), debut))
                .isInstanceOf(Suite.Notee.class);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        assertThat(lire(troupe.connecter("solene@exemple.fr"), "/visites"))
                .hasStatusOk()
                .bodyText()
                .contains("Proposer le rendez-vous de liaison", "Proposer la visite de préreprise");
    }

    @Test
    void le_service_de_santé_se_relit_tel_qu_il_est_noté() {
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        var solene = troupe.connecter("solene@exemple.fr");
        assertThat(envoyer(solene, "/visites/service", Map.of("nom", "Santé du Val", "du", "02/01/2026")))
                .hasStatus(302);
        assertThat(lire(solene, "/visites/service"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Santé du Val\"", "value=\"02/01/2026\"");
    }

    @Test
    void une_absence_se_refuse_hors_contrat_en_double_et_à_l_envers() {
        assertThat(noter(Nature.MALADIE, ENTREE.minusDays(1), null, ENTREE)).isInstanceOf(Suite.SansContrat.class);
        assertThat(noter(Nature.MALADIE, NOVEMBRE, NOVEMBRE.minusDays(1), NOVEMBRE))
                .isInstanceOf(Suite.FinAvantDebut.class);
        assertThat(absences.reprendre(camille, NOVEMBRE, null)).isInstanceOf(Suite.PasAbsente.class);
        assertThat(noter(Nature.MALADIE, NOVEMBRE, null, NOVEMBRE)).isInstanceOf(Suite.Notee.class);
        assertThat(noter(Nature.SANS_SOLDE, NOVEMBRE.plusDays(3), null, NOVEMBRE))
                .isInstanceOf(Suite.Garde.class);
        assertThat(absences.reprendre(camille, NOVEMBRE, null)).isInstanceOf(Suite.RepriseAvantDebut.class);
    }

    @Test
    void une_rupture_conventionnelle_ne_finit_pas_avant_le_8_décembre_2026() {
        var demande = sortie(Motif.RUPTURE_CONVENTIONNELLE, LocalDate.of(2026, 12, 7));
        assertThat(sorties.annoncer(camille, demande, null))
                .isEqualTo(new Depart.AvantLHomologation(LocalDate.of(2026, 12, 8)));
        assertThat(sorties.annoncer(camille, sortie(Motif.RUPTURE_CONVENTIONNELLE, LocalDate.of(2026, 12, 8)), null))
                .isInstanceOf(Depart.Note.class);
        assertThat(due(GenreDEcheance.AUTRE)).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(sorties.partir(camille, LocalDate.of(2026, 12, 7), null))
                .isInstanceOfSatisfying(
                        Depart.Garde.class,
                        garde -> assertThat(garde.phrase()).contains("Attendez le 8 décembre 2026"));
        assertThat(sorties.partir(camille, LocalDate.of(2026, 12, 8), null)).isInstanceOf(Depart.Note.class);
        assertThat(parcours.etats(camille, LocalDate.of(2026, 12, 8)).contrat()).isEqualTo(Etat.SANS_CONTRAT);
        assertThat(due(GenreDEcheance.CERTIFICAT_DE_TRAVAIL)).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void le_registre_s_inscrit_seul_et_rien_ne_s_y_change() {
        assertThat(sorties.annoncer(camille, sortie(Motif.DEMISSION, NOVEMBRE), null))
                .isInstanceOf(Depart.Note.class);
        assertThat(sorties.partir(camille, NOVEMBRE, null)).isInstanceOf(Depart.Note.class);

        var ligne = registre.tout().getLast();
        assertThat(ligne.nom()).isEqualTo("Aubrée");
        assertThat(ligne.entree()).isEqualTo(ENTREE);
        assertThat(ligne.sortie()).isEqualTo(NOVEMBRE);

        var depart = parcours.etapes(camille).getLast().id();
        parcours.annuler(camille, depart, null);
        assertThat(registre.tout().getLast().sortie()).isNull();
        assertThat(new LigneDuRegistre(
                                1, "Lemasson", "Nadia", null, null, "SN", null, "", "CESA", LocalDate.EPOCH, null, null)
                        .pays())
                .isEqualTo("Sénégal");
        var embauche = parcours.etapes(camille).getFirst().id();
        parcours.annuler(camille, parcours.etapes(camille).getLast().id(), null);
        parcours.annuler(camille, embauche, null);
        assertThat(registre.tout().getLast().radiation()).isNotNull();

        for (var ordre :
                new String[] {"delete from registre_du_personnel", "update mention_au_registre set le = '2020-01-01'"})
            assertThatThrownBy(() -> PostgresDeTest.superutilisateur().execute(ordre))
                    .as(ordre)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("ajoutez une mention");
    }

    @Test
    void les_pages_se_lisent_et_les_papiers_de_fin_se_font() {
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        troupe.compte("Maud Kerivel", "maud@exemple.fr", RoleLivre.ACCOMPAGNATEUR.name());
        var solene = troupe.connecter("solene@exemple.fr");
        var maud = troupe.connecter("maud@exemple.fr");
        var ici = "/parcours/" + camille;

        assertThat(envoyer(
                        solene, ici + "/absences", Map.of("nature", "", "du", "02/11/2026", "connueLe", "02/11/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la nature");
        assertThat(envoyer(solene, ici + "/absences", Map.of("nature", "MALADIE", "du", "31/02/2026")))
                .as("ce qui ne se lit pas et ce qui manque se disent ensemble")
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un jour qui existe", "le jour où la coopérative l’a su");
        assertThat(envoyer(solene, ici + "/mutuelle", Map.of("choix", "", "du", "31/02/2026")))
                .as("un champ illisible et un choix absent se disent ensemble")
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un jour qui existe", "Choisissez un niveau d’adhésion");
        assertThat(envoyer(
                        solene,
                        ici + "/absences",
                        Map.of("nature", "MALADIE", "du", "02/11/2026", "connueLe", "02/11/2026")))
                .hasStatus(302);
        assertThat(navigateur
                        .post()
                        .uri(ici + "/absences/reprise")
                        .cookie(solene)
                        .with(jeton())
                        .header("Referer", "https://essaim.exemple" + ici + "/absences?vue=toutes")
                        .param("le", "31/02/2026"))
                .as("un champ seul illisible ramène à sa page, avec sa phrase")
                .hasStatus(302)
                .hasHeader("Location", ici + "/absences?vue=toutes")
                .flash()
                .extractingByKey("avis")
                .asString()
                .contains("Choisissez un jour qui existe");
        assertThat(lire(solene, "/absences")).hasStatusOk().bodyText().contains("Camille Aubrée", "Arrêt maladie");
        assertThat(lire(maud, "/absences")).hasStatus(403);
        assertThat(envoyer(solene, ici + "/absences/reprise", Map.of("le", "05/11/2026")))
                .hasStatus(302);

        assertThat(envoyer(
                        maud,
                        ici + "/sortie",
                        Map.of(
                                "motif", "LICENCIEMENT",
                                "notifieeLe", "09/11/2026",
                                "finPrevue", "20/11/2026",
                                "reference", "1200")))
                .hasStatus(302);
        // 2 ans et 2 mois à un quart de mois par an : 26 / 48 de 1 200 €.
        assertThat(lire(maud, ici + "/sortie")).hasStatusOk().bodyText().contains("650,00");
        assertThat(envoyer(maud, ici + "/sortie/papiers", Map.of("sommes", "Salaire : 1 200 €")))
                .hasStatus(302);
        assertThat(lire(maud, ici + "/sortie")).hasStatusOk().bodyText().contains("Certificat de travail, Camille");
        assertThat(lire(solene, "/registre-du-personnel"))
                .hasStatusOk()
                .bodyText()
                .contains("Aubrée");
        assertThat(lire(solene, "/registre-du-personnel.pdf")).hasStatusOk();
        assertThat(lire(solene, "/registre-du-personnel.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Nationalité");
    }

    @Test
    void une_visite_faite_annonce_la_suivante_et_une_dispense_se_redemande() {
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        var solene = troupe.connecter("solene@exemple.fr");
        var ici = "/parcours/" + camille;
        assertThat(envoyer(solene, ici + "/visites", Map.of("genre", "PREMIERE_VISITE", "suivi", "ADAPTE")))
                .hasStatus(422)
                .bodyText()
                .contains("écrivez le jour du rendez-vous");
        assertThat(envoyer(
                        solene,
                        ici + "/visites",
                        Map.of("genre", "PREMIERE_VISITE", "suivi", "ADAPTE", "faiteLe", "01/10/2024")))
                .hasStatus(302);
        assertThat(due(GenreDEcheance.VISITE_SUIVANTE)).isEqualTo(LocalDate.of(2027, 10, 1));

        assertThat(envoyer(
                        solene,
                        ici + "/mutuelle",
                        Map.of("choix", "COUVERTURE_COLLECTIVE", "du", "02/09/2026", "echeance", "01/09/2027")))
                .hasStatus(422)
                .bodyText()
                .contains("demande écrite");
        assertThat(envoyer(
                        solene,
                        ici + "/mutuelle",
                        Map.of(
                                "choix", "COUVERTURE_COLLECTIVE",
                                "du", "02/09/2026",
                                "echeance", "01/09/2027",
                                "informee", "true")))
                .hasStatus(302);
        assertThat(due(GenreDEcheance.DISPENSE_A_RENOUVELER)).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(lire(solene, "/mutuelle")).hasStatusOk().bodyText().contains("Couverte par un contrat collectif");
        assertThat(lire(solene, "/visites")).hasStatusOk();
    }

    private Suite noter(Nature nature, LocalDate du, @Nullable LocalDate au, LocalDate connue) {
        return absences.noter(new Absences.Demande(camille, nature, du, au, connue), null);
    }

    private static Sorties.Demande sortie(Motif motif, LocalDate fin) {
        return new Sorties.Demande(motif, NOVEMBRE, fin, null, null);
    }

    private LocalDate due(GenreDEcheance genre) {
        return echeances.restantes(camille).stream()
                .filter(e -> e.genre() == genre)
                .findFirst()
                .orElseThrow()
                .dueLe();
    }

    private MvcTestResult lire(Cookie session, String adresse) {
        return navigateur.get().uri(adresse).cookie(session).exchange();
    }

    private MvcTestResult envoyer(Cookie session, String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(session);
        champs.forEach(demande::param);
        return demande.with(jeton()).exchange();
    }
}
