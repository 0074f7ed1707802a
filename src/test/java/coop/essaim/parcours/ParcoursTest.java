package coop.essaim.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.commun.EnFrancais;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@EssaiComplet
class ParcoursTest {

    private static final LocalDate MARS = LocalDate.of(2026, 3, 1);

    @Autowired
    Parcours parcours;

    @Autowired
    Personnes personnes;

    @Autowired
    VerificationDuParcours verification;

    PersonneId idriss;

    @BeforeEach
    void idriss() {
        idriss = personnes.ouvrir(new NouvellePersonne(null, "Benali", "Idriss", null, null, null), null);
    }

    @Test
    void l_état_d_une_date_passée_se_retrouve_et_l_effet_n_est_pas_la_saisie() {
        franchir(Transition.T2, MARS);
        franchir(Transition.T4, MARS.plusDays(10));
        franchir(Transition.T5, MARS.plusDays(40));

        assertThat(parcours.etats(idriss, MARS.minusDays(1)).parcours()).isEqualTo(Etat.INCONNU);
        assertThat(parcours.etats(idriss, MARS).parcours()).isEqualTo(Etat.RECU);
        assertThat(parcours.etats(idriss, MARS.plusDays(39)).parcours()).isEqualTo(Etat.DIAGNOSTIC);
        assertThat(parcours.etats(idriss, MARS.plusDays(40)).parcours()).isEqualTo(Etat.ADMIS);
    }

    @Test
    void une_étape_saisie_après_coup_prend_sa_place_si_la_suite_tient() {
        franchir(Transition.R2, MARS);
        franchir(Transition.T12, MARS.plusMonths(6));

        assertThat(demander(Transition.S1_MALADIE, MARS.plusMonths(2))).isInstanceOf(Passage.Fait.class);
        assertThat(demander(Transition.S1_REPRISE, MARS.plusMonths(3))).isInstanceOf(Passage.Fait.class);
        assertThat(parcours.etats(idriss, MARS.plusMonths(2)).suspension()).isEqualTo(Etat.MALADIE);
        assertThat(parcours.etats(idriss, MARS.plusMonths(6)).suspension()).isEqualTo(Etat.PRESENT);

        assertThat(demander(Transition.T12, MARS.plusMonths(1)))
                .isEqualTo(new Passage.CasseLaSuite(Transition.T12, MARS.plusMonths(6)));
        assertThat(demander(Transition.T8, MARS))
                .isInstanceOfSatisfying(
                        Passage.PasDIci.class,
                        refus -> assertThat(refus.phrase())
                                .contains(
                                        "Premier renouvellement du CAPE",
                                        "il faut être en « CAPE »",
                                        "l’état est « CESA »"));
    }

    @Test
    void une_erreur_se_corrige_par_un_contre_événement_et_rien_ne_s_efface() {
        franchir(Transition.T2, MARS);
        var trop = franchir(Transition.T4, MARS.plusDays(10));
        var admission = franchir(Transition.T5, MARS.plusDays(20));
        var avantLaCorrection = Instant.now();

        assertThat(parcours.annuler(idriss, trop, null))
                .isEqualTo(new Passage.CasseLaSuite(Transition.T5, MARS.plusDays(20)));
        assertThat(parcours.annuler(idriss, admission, null)).isInstanceOf(Passage.Fait.class);
        assertThat(parcours.annuler(idriss, admission, null)).isEqualTo(new Passage.DejaAnnule());
        assertThat(parcours.annuler(idriss, trop, null)).isInstanceOf(Passage.Fait.class);

        assertThat(parcours.etats(idriss, MARS.plusDays(30)).parcours()).isEqualTo(Etat.RECU);
        assertThat(parcours.etatsConnusLe(idriss, MARS.plusDays(30), avantLaCorrection)
                        .parcours())
                .isEqualTo(Etat.ADMIS);
        assertThat(admin().queryForObject(
                                "select count(*) from evenement_de_parcours where personne_id = ?",
                                Integer.class,
                                idriss.valeur()))
                .isEqualTo(5);
    }

    @Test
    void ni_l_application_ni_le_propriétaire_ne_changent_un_événement() {
        franchir(Transition.T2, MARS);
        var application = new JdbcTemplate(PostgresDeTest.courante());

        for (var ordre : new String[] {
            "update evenement_de_parcours set date_effet = '2020-01-01'",
            "delete from evenement_de_parcours",
            "truncate evenement_de_parcours cascade"
        }) {
            assertThatThrownBy(() -> application.execute(ordre)).as(ordre).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> admin().execute(ordre))
                    .as(ordre)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("contre-événement");
        }
    }

    @Test
    void une_date_trop_lointaine_et_un_motif_manquant_sont_refusés() {
        assertThat(demander(Transition.T2, LocalDate.now(EnFrancais.PARIS).plusYears(2)))
                .isInstanceOf(Passage.TropLoin.class);
        franchir(Transition.T2, MARS);
        assertThat(demander(Transition.T3, MARS))
                .isEqualTo(new Passage.Gardee(
                        "Pour continuer, choisissez le motif : un refus, une réorientation ou une sortie se motive, et les "
                                + "bilans le comptent."));
    }

    @Test
    void la_vérification_trouve_une_histoire_rompue() {
        assertThat(verification.executer()).isEmpty();
        admin().update(
                        "insert into evenement_de_parcours (id, personne_id, transition, date_effet, parcours, saisi_a) "
                                + "values (gen_random_uuid(), ?, 'T5', '2026-01-01', 'ADMIS', now())",
                        personnes
                                .ouvrir(new NouvellePersonne(null, "Sans", "Passé", null, null, null), null)
                                .valeur());
        assertThat(verification.executer())
                .singleElement()
                .satisfies(anomalie -> assertThat(anomalie.phrase()).contains("« Admission » du 1er janvier 2026"));
        PostgresDeTest.superutilisateur()
                .execute("set session_replication_role = replica; delete from evenement_de_parcours");
    }

    private UUID franchir(Transition transition, LocalDate effet) {
        return ((Passage.Fait) demander(transition, effet)).evenement();
    }

    private Passage demander(Transition transition, LocalDate effet) {
        return parcours.franchir(Demande.de(idriss, transition, effet, null), Dossier.vide());
    }

    private static JdbcTemplate admin() {
        return PostgresDeTest.superutilisateur();
    }
}
