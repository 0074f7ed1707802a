package coop.essaim.parcours.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.aide.ActionsSociales;
import coop.essaim.parcours.aide.Aide;
import coop.essaim.parcours.aide.GenreDeSuite;
import coop.essaim.parcours.aide.NatureDAide;
import coop.essaim.parcours.correction.Erreur;
import coop.essaim.parcours.correction.NatureDeLigne;
import coop.essaim.parcours.correction.Notee;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.parcours.soutien.Accord;
import coop.essaim.parcours.soutien.Soutien;
import coop.essaim.parcours.soutien.Soutiens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class CorrectionsSocialesTest extends SuiviDeCamille {

    @Autowired
    RsaSql sql;

    @Autowired
    CorrectionsRsa corrections;

    @Test
    void un_contrat_d_engagement_annulé_reste_écrit_ne_compte_plus_et_laisse_la_place_au_bon() {
        releve(ENTREE, "OUI");
        suivis.engager(camille, engagement(ENTREE), null);
        suivis.engager(camille, engagement(ENTREE.plusYears(1).plusDays(1)), null);
        var faux = sql.engagements(camille).getFirst();
        assertThat(lire(solene, "/rsa/corrections/ENGAGEMENT/" + faux.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Contrat d’engagement de Camille Aubrée", "Ce qui était faux");
        assertThat(envoyer("/rsa/corrections/ENGAGEMENT/" + faux.id(), Map.of()))
                .hasStatus(422);
        assertThat(envoyer("/rsa/corrections/ENGAGEMENT/" + faux.id(), Map.of("erreur", "DATE")))
                .hasStatus(302);

        assertThat(sql.engagements(camille)).extracting(Notee::annulee).containsExactly(true, false);
        assertThat(due(GenreDEcheance.CONTRAT_D_ENGAGEMENT)).isEqualTo(ENTREE.plusMonths(11));
        assertThat(lire(solene, "/rsa/corrections/ENGAGEMENT/" + faux.id())).hasStatus(404);
        assertThat(suivis.engager(camille, engagement(ENTREE.plusYears(1).plusDays(1)), null))
                .isInstanceOf(Suivi.Note.class);
        assertThat(lire(solene, "/parcours/" + camille + "/rsa")).bodyText().contains("Annulé");
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur().update("""
                        insert into contrat_d_engagement (id, personne_id, organisme, signe_le, du, au, saisi_a)
                        select gen_random_uuid(), personne_id, organisme, signe_le, du, au, now()
                          from contrat_d_engagement where personne_id = ? and compte_encore(id) limit 1""", camille.valeur()))
                .hasMessageContaining("déjà noté");
        assertThatThrownBy(() -> PostgresDeTest.courante()
                        .getConnection()
                        .createStatement()
                        .execute("delete from contre_ecriture_sociale"))
                .isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void la_suite_d_un_passage_s_annule_avant_le_passage() {
        releve(ENTREE, "OUI");
        suivis.prevoir(OCTOBRE, "Hôtel du Département", null);
        var reunion = suivis.reunions().stream()
                .filter(r -> r.le().equals(OCTOBRE))
                .findFirst()
                .orElseThrow();
        suivis.presenter(reunion, camille, MotifDePassage.SUIVI, null);
        var passage = suivis.passages(reunion.id()).getFirst().id();
        suivis.decider(reunion, passage, SuiteDePassage.SORTI, null);
        var situation = corrections.trouver(NatureDeLigne.PASSAGE, passage).orElseThrow();
        var suite = corrections.trouver(NatureDeLigne.SUITE_DE_PASSAGE, passage).orElseThrow();

        assertThat(corrections.annuler(situation, Erreur.PERSONNE, null)).isInstanceOf(Suivi.SuiteNotee.class);
        assertThat(corrections.annuler(suite, Erreur.AUTRE, null)).isInstanceOf(Suivi.Note.class);
        assertThat(corrections.annuler(suite, Erreur.AUTRE, null)).isInstanceOf(Suivi.DejaAnnulee.class);
        assertThat(suivis.decider(reunion, passage, SuiteDePassage.POURSUITE, null))
                .isInstanceOf(Suivi.Note.class);
        assertThat(suivis.passages(reunion.id())).extracting(Passage::suite).containsExactly(SuiteDePassage.POURSUITE);
        assertThat(lire(solene, "/rsa/reunions/" + reunion.id())).hasStatusOk();
    }

    @Test
    void une_action_sociale_recule_d_une_suite_puis_s_annule() {
        var demande = new ActionsSociales.Demande(NatureDAide.VACANCES, "Union Sociale", OCTOBRE, Montant.euros("400"));
        actions.demander(camille, demande, null);
        suite(GenreDeSuite.TRANSMISE, OCTOBRE, null);
        suite(GenreDeSuite.ACCORDEE, OCTOBRE, "300");
        assertThat(annuler()).isInstanceOf(Aide.Notee.class);
        assertThat(actions.de(camille).getFirst().suite()).isEqualTo(GenreDeSuite.TRANSMISE);
        assertThat(due(GenreDEcheance.RELANCER_L_ACTION_SOCIALE)).isEqualTo(OCTOBRE.plusMonths(1));
        assertThat(suite(GenreDeSuite.ACCORDEE, OCTOBRE, "250")).isInstanceOf(Aide.Notee.class);
        assertThat(actions.de(camille).getFirst().accorde()).isEqualTo(Montant.euros("250"));

        annuler();
        annuler();
        assertThat(annuler()).isInstanceOf(Aide.Notee.class);
        assertThat(actions.de(camille).getFirst().annulee()).isTrue();
        assertThat(annuler()).isInstanceOf(Aide.DejaAnnulee.class);
        assertThat(lire(solene, "/actions-sociales.csv?annee=2026")).bodyText().doesNotContain("Aubrée");
        assertThat(lire(solene, "/parcours/" + camille + "/actions-sociales"))
                .bodyText()
                .contains("Annulée");
    }

    @Test
    void un_versement_annulé_rend_la_somme_et_un_soutien_versé_ne_s_annule_pas() {
        soutiens.accorder(
                camille,
                new Soutiens.Demande("Rotary", "Un stand", OCTOBRE, Montant.euros("500"), OCTOBRE.plusMonths(3)),
                null);
        var soutien = soutiens.de(camille).getFirst();
        soutiens.verser(soutien, OCTOBRE, Montant.euros("500"), null);
        assertThat(soutiens.annuler(frais(soutien), null, Erreur.AUTRE, null)).isInstanceOf(Accord.DejaVerse.class);
        var versement = PostgresDeTest.superutilisateur()
                .queryForObject("select id from versement_de_soutien where soutien_id = ?", UUID.class, soutien.id());
        var page = "/soutiens/" + soutien.id() + "/annulation?versement=" + versement;
        assertThat(lire(solene, page)).hasStatusOk().bodyText().contains("Versement de 500,00");
        assertThat(envoyer(page, Map.of("erreur", "SOMME"))).hasStatus(302);
        assertThat(frais(soutien).reste()).isEqualTo(Montant.euros("500"));

        soutiens.justifier(frais(soutien), OCTOBRE, null);
        assertThat(soutiens.annuler(frais(soutien), null, Erreur.DATE, null)).isInstanceOf(Accord.Note.class);
        assertThat(due(GenreDEcheance.JUSTIFIER_LE_SOUTIEN)).isEqualTo(OCTOBRE.plusMonths(3));
        assertThat(soutiens.annuler(frais(soutien), null, Erreur.DOUBLON, null)).isInstanceOf(Accord.Note.class);
        assertThat(frais(soutien).annule()).isTrue();
        assertThat(soutiens.verser(frais(soutien), OCTOBRE, Montant.euros("1"), null))
                .isInstanceOf(Accord.DejaAnnule.class);
        assertThat(lire(solene, "/soutiens.csv?annee=2026")).bodyText().doesNotContain("Rotary");
        assertThat(lire(solene, "/soutiens/" + soutien.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Il est annulé");
    }

    private Aide annuler() {
        return actions.annuler(actions.de(camille).getFirst(), Erreur.SOMME, null);
    }

    private Soutien frais(Soutien soutien) {
        return soutiens.de(camille).stream()
                .filter(s -> s.id().equals(soutien.id()))
                .findFirst()
                .orElseThrow();
    }
}
