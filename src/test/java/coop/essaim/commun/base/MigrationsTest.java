package coop.essaim.commun.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.PostgresDeTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTest {

    @Test
    void un_hébergeur_qui_ne_donne_qu_un_compte_suffit_et_garde_ses_droits_de_propriétaire() {
        var vierge = PostgresDeTest.vierge();
        var seul = new Connexions(vierge.url(), vierge.proprietaire(), vierge.proprietaire(), vierge.schema());
        Migrations.appliquer(seul);
        // PostgreSQL vérifie les clés étrangères au nom du propriétaire : un droit perdu les ferait échouer.
        assertThat(jdbc(seul, seul.proprietaire())
                        .queryForList(
                                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                        + " and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')"
                                        + " and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))",
                                String.class))
                .isEmpty();
    }

    @Test
    void l_application_ne_change_pas_la_structure() {
        var connexions = PostgresDeTest.connexions();
        var application = jdbc(connexions, connexions.application());
        assertThatThrownBy(() -> application.execute("create table intruse (n int)"))
                .hasStackTraceContaining("permission denied for schema public");
        assertThatThrownBy(() -> application.execute("drop table scheduled_tasks"))
                .hasStackTraceContaining("must be owner of table");
    }

    @Test
    void une_version_ancienne_refuse_une_base_menée_plus_loin() {
        var base = PostgresDeTest.vierge();
        Migrations.appliquer(base);
        jdbc(base, base.proprietaire())
                .execute(
                        "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                                + " installed_by, execution_time, success)"
                                + " values (9999, '2999.01.01.0900', 'futur', 'SQL', 'futur.sql', 1, 'x', 1, true)");
        assertThatThrownBy(() -> Migrations.appliquer(base))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessage("Cette base a été menée plus loin par un Essaim plus récent (migration 2999.01.01.0900) : "
                        + "reprenez-le, ou restaurez une sauvegarde d'avant.");
    }

    /// Le chemin court, qui se passe de Flyway, ne doit rien laisser passer que Flyway refuserait.
    @Test
    void une_histoire_qui_n_est_pas_la_nôtre_n_est_pas_à_jour() {
        var base = PostgresDeTest.vierge();
        assertThat(Migrations.estAJour(base)).isFalse();
        Migrations.appliquer(base);
        var jdbc = jdbc(base, base.proprietaire());
        jdbc.execute("create table sauve as select * from flyway_schema_history");
        for (var accident : List.of(
                "update flyway_schema_history set checksum = checksum + 1 where version = '2026.11.02.0900'",
                "update flyway_schema_history set success = false where version = '2026.11.02.0900'",
                "delete from flyway_schema_history where version = '2026.11.02.0900'",
                "update flyway_schema_history set version = '2026.11.02.0901' where version = '2026.11.02.0900'")) {
            assertThat(Migrations.estAJour(base)).isTrue();
            jdbc.execute(accident);
            assertThat(Migrations.estAJour(base)).as(accident).isFalse();
            assertThatThrownBy(() -> Migrations.appliquer(base)).isInstanceOf(DemarrageRefuse.class);
            jdbc.execute("delete from flyway_schema_history");
            jdbc.execute("insert into flyway_schema_history select * from sauve");
        }
    }

    @Test
    void les_programmes_dépliés_sont_ceux_de_la_version_du_pom() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<postgres.version>" + Programmes.VERSION + "</postgres.version>");
        assertThat(Programmes.VERSION).startsWith(DossierDeDonnees.VERSION_MAJEURE + ".");
    }

    @Test
    void un_serveur_qui_perdrait_des_écritures_est_refusé() {
        assertThatThrownBy(() -> Durabilite.exiger(Map.of("fsync", "off", "full_page_writes", "on")))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessage("Le serveur PostgreSQL tourne avec fsync = off, et une coupure de courant y perdrait des "
                        + "écritures : remettez ce réglage à « on ».");
        // Le serveur d'essai sacrifie sa durabilité exprès : le vrai garde-fou le voit sur un vrai serveur.
        var reglages = new AmenagementSql(source(PostgresDeTest.connexions())).reglagesDeDurabilite();
        assertThat(reglages)
                .containsEntry("fsync", "off")
                .containsEntry("full_page_writes", "off")
                .containsEntry("data_checksums", "on");
    }

    private static JdbcTemplate jdbc(Connexions connexions, Connexions.Compte compte) {
        return new JdbcTemplate(new DriverManagerDataSource(connexions.url(), compte.nom(), compte.motDePasse()));
    }

    private static DriverManagerDataSource source(Connexions connexions) {
        var compte = connexions.application();
        return new DriverManagerDataSource(connexions.url(), compte.nom(), compte.motDePasse());
    }
}
