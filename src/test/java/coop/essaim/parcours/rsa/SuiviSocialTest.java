package coop.essaim.parcours.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.Aide;
import coop.essaim.parcours.aide.GenreDeSuite;
import coop.essaim.parcours.aide.NatureDAide;
import coop.essaim.parcours.echeance.Echeance;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.prevention.Preventions;
import coop.essaim.parcours.soutien.Accord;
import coop.essaim.parcours.soutien.Soutiens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class SuiviSocialTest extends SuiviDeCamille {

    @Autowired
    Preventions preventions;

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
}
