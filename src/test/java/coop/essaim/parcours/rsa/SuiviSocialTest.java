package coop.essaim.parcours.rsa;

import static coop.essaim.JetonDEssai.jeton;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.Aide;
import coop.essaim.parcours.aide.GenreDeSuite;
import coop.essaim.parcours.aide.NatureDAide;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.echeance.Echeances;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.parcours.prevention.Preventions;
import coop.essaim.parcours.soutien.Accord;
import coop.essaim.parcours.soutien.Soutiens;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EssaiComplet
class SuiviSocialTest {

    private static final LocalDate ENTREE = LocalDate.of(2024, 9, 2);
    private static final LocalDate OCTOBRE = LocalDate.of(2026, 10, 6);

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
    SuivisRsa suivis;

    @Autowired
    ActionsSociales actions;

    @Autowired
    Soutiens soutiens;

    @Autowired
    Preventions preventions;

    PersonneId camille;
    Cookie solene;
    Troupe troupe;

    @BeforeEach
    void camille_en_cesa() {
        var decor = new Decor(personnes, parcours, integration, contrats);
        camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, ENTREE);
        troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        solene = troupe.connecter("solene@exemple.fr");
    }

    @Test
    void la_liste_du_mois_dit_qui_perçoit_le_rsa_et_la_réunion_garde_sa_suite() {
        assertThat(suivis.engager(camille, engagement(ENTREE), null)).isInstanceOf(Suivi.SansRsa.class);
        releve(ENTREE, "OUI");
        assertThat(suivis.engager(camille, engagement(ENTREE), null)).isInstanceOf(Suivi.Note.class);
        assertThat(suivis.engager(camille, engagement(ENTREE.plusMonths(2)), null))
                .isInstanceOfSatisfying(
                        Suivi.Chevauche.class,
                        refus -> assertThat(refus.phrase()).contains("L. 262-34"));
        assertThat(due(GenreDEcheance.CONTRAT_D_ENGAGEMENT)).isEqualTo(ENTREE.plusMonths(11));

        assertThat(suivis.prevoir(OCTOBRE, "Hôtel du Département", null)).isInstanceOf(Suivi.Note.class);
        assertThat(suivis.prevoir(OCTOBRE, "Hôtel du Département", null)).isInstanceOf(Suivi.DejaPrevue.class);
        var reunion = suivis.reunions().stream()
                .filter(r -> r.le().equals(OCTOBRE))
                .findFirst()
                .orElseThrow();
        assertThat(suivis.presenter(reunion, camille, MotifDePassage.SUIVI, null))
                .isInstanceOf(Suivi.Note.class);
        assertThat(suivis.presenter(reunion, camille, MotifDePassage.SUIVI, null))
                .isInstanceOf(Suivi.DejaInscrite.class);
        assertThat(lire(solene, "/rsa/reunions/" + reunion.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Aubrée Camille");

        assertThat(lire(solene, "/rsa?mois=2026-10")).hasStatusOk().bodyText().contains("Aubrée Camille", "06/10/2026");
        assertThat(lire(solene, "/rsa.csv?mois=2024-08"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Aubrée");
        releve(LocalDate.of(2026, 11, 1), "NON");
        assertThat(suivis.beneficiaires(LocalDate.of(2026, 11, 15)))
                .extracting(Beneficiaire::personne)
                .doesNotContain(camille.valeur());
        assertThat(lire(solene, "/rsa.pdf?mois=2026-10")).hasStatusOk();
        troupe.compte("Yann Le Bihan", "yann@exemple.fr", RoleLivre.PAIE_SOCIAL.name());
        assertThat(lire(troupe.connecter("yann@exemple.fr"), "/rsa")).hasStatus(403);
    }

    @Test
    void une_action_sociale_se_demande_se_relance_et_se_verse_sans_dépasser_l_accord() {
        var demande = new ActionsSociales.Demande(NatureDAide.VACANCES, "Union Sociale", OCTOBRE, Montant.euros("400"));
        assertThat(actions.demander(
                        camille,
                        new ActionsSociales.Demande(NatureDAide.VACANCES, "Union Sociale", ENTREE.minusDays(1), null),
                        null))
                .isInstanceOf(Aide.SansContrat.class);
        assertThat(actions.demander(camille, demande, null)).isInstanceOf(Aide.Notee.class);
        assertThat(suite(GenreDeSuite.VERSEE, OCTOBRE, "100")).isInstanceOf(Aide.PasDIci.class);
        assertThat(suite(GenreDeSuite.TRANSMISE, OCTOBRE.minusDays(1), null))
                .isInstanceOf(Aide.AvantLaPrecedente.class);
        assertThat(suite(GenreDeSuite.TRANSMISE, OCTOBRE, null)).isInstanceOf(Aide.Notee.class);
        assertThat(due(GenreDEcheance.RELANCER_L_ACTION_SOCIALE)).isEqualTo(OCTOBRE.plusMonths(1));
        assertThat(suite(GenreDeSuite.ACCORDEE, OCTOBRE, null)).isInstanceOf(Aide.MontantAttendu.class);
        assertThat(suite(GenreDeSuite.ACCORDEE, OCTOBRE, "300")).isInstanceOf(Aide.Notee.class);
        assertThat(echeances.restantes(camille))
                .extracting(Echeance::genre)
                .doesNotContain(GenreDEcheance.RELANCER_L_ACTION_SOCIALE);
        assertThat(suite(GenreDeSuite.VERSEE, OCTOBRE, "301")).isInstanceOf(Aide.PlusQuAccorde.class);
        assertThat(suite(GenreDeSuite.VERSEE, OCTOBRE, "300")).isInstanceOf(Aide.Notee.class);
        assertThat(lire(solene, "/actions-sociales?annee=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Camille Aubrée", "300,00");
        assertThat(lire(solene, "/parcours/" + camille + "/actions-sociales")).hasStatusOk();
    }

    @Test
    void un_soutien_de_partenaire_se_verse_dans_sa_limite_et_se_justifie() {
        var demande = new Soutiens.Demande(
                "Rotary", "Une machine à coudre", OCTOBRE, Montant.euros("1000"), OCTOBRE.plusMonths(6));
        assertThat(soutiens.accorder(camille, demande, null)).isInstanceOf(Accord.Note.class);
        assertThat(due(GenreDEcheance.JUSTIFIER_LE_SOUTIEN)).isEqualTo(OCTOBRE.plusMonths(6));
        var soutien = soutiens.de(camille).getFirst();
        assertThat(soutiens.verser(soutien, OCTOBRE, Montant.euros("600"), null))
                .isInstanceOf(Accord.Note.class);
        assertThat(soutiens.verser(soutien, OCTOBRE, Montant.euros("401"), null))
                .isEqualTo(new Accord.PlusQuAccorde(Montant.euros("400")));
        assertThat(soutiens.verser(soutien, OCTOBRE.minusDays(1), Montant.euros("1"), null))
                .isInstanceOf(Accord.AvantLAccord.class);
        assertThat(envoyer("/soutiens/" + soutien.id() + "/justification", Map.of("renduLe", "20/10/2026")))
                .hasStatus(302);
        assertThat(soutiens.justifier(soutien, OCTOBRE, null)).isInstanceOf(Accord.DejaJustifie.class);
        assertThat(echeances.restantes(camille))
                .extracting(Echeance::genre)
                .doesNotContain(GenreDEcheance.JUSTIFIER_LE_SOUTIEN);
        assertThat(lire(solene, "/soutiens.csv?annee=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Rotary", "Camille Aubrée", "Justifié");
        assertThat(lire(solene, "/soutiens/" + soutien.id()))
                .hasStatusOk()
                .bodyText()
                .contains("600,00");
    }

    @Test
    void une_journée_de_prévention_garde_qui_y_était_et_un_engagement_se_tient_une_fois() {
        var id = preventions
                .engager("Sécurité routière 2026", "Former chaque conducteur", OCTOBRE.minusMonths(2), null)
                .orElseThrow();
        assertThat(preventions.engager("Sécurité routière 2026", "Former chaque conducteur", OCTOBRE, null))
                .isEmpty();
        assertThat(preventions.tenir(id, OCTOBRE.minusMonths(3), null)).isFalse();
        assertThat(preventions.tenir(id, OCTOBRE, null)).isTrue();
        assertThat(preventions.tenir(id, OCTOBRE, null)).isFalse();
        var journee = preventions
                .noter(new Preventions.NouvelleJournee(OCTOBRE, "Sécurité routière", null, new BigDecimal("7")), null)
                .orElseThrow();
        assertThat(envoyer("/prevention/journees/" + journee + "/participants", Map.of("personne", camille.toString())))
                .hasStatus(302);
        assertThat(lire(solene, "/prevention/journees/" + journee))
                .hasStatusOk()
                .bodyText()
                .contains("1 participant");
        assertThat(lire(solene, "/prevention.csv?annee=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Camille Aubrée", "Sécurité routière");
        assertThat(lire(solene, "/prevention"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune version n’est rangée", "Tenu le 06/10/2026");
        assertThat(preventions.prochaineMiseAJour()).isPresent();
    }

    private Engagement engagement(LocalDate du) {
        return new Engagement("Département", du, du, du.plusYears(1));
    }

    private Aide suite(GenreDeSuite genre, LocalDate le, @org.jspecify.annotations.Nullable String montant) {
        var action = actions.de(camille).getFirst();
        return actions.suivre(
                action, new ActionsSociales.Suite(genre, le, montant == null ? null : Montant.euros(montant)), null);
    }

    private LocalDate due(GenreDEcheance genre) {
        return echeances.restantes(camille).stream()
                .filter(e -> e.genre() == genre)
                .map(Echeance::dueLe)
                .findFirst()
                .orElseThrow();
    }

    private void releve(LocalDate le, String rsa) {
        PostgresDeTest.superutilisateur()
                .update("""
                        insert into personne_situation (id, personne_id, releve_le, a_l_entree, statut, rsa, saisie_a)
                        values (gen_random_uuid(), ?, ?, false, 'NON_DIT', ?, now())""", List.of(camille.valeur(), le, rsa).toArray());
    }

    private MvcTestResult lire(Cookie session, String adresse) {
        return navigateur.get().uri(adresse).cookie(session).exchange();
    }

    private MvcTestResult envoyer(String adresse, Map<String, String> champs) {
        var demande = navigateur.post().uri(adresse).cookie(solene);
        champs.forEach(demande::param);
        return demande.with(jeton()).exchange();
    }
}
