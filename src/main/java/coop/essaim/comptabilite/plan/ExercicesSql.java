package coop.essaim.comptabilite.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExercicesSql {

    private final JdbcClient jdbc;

    ExercicesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Exercice> tous() {
        return jdbc.sql("select id, du, au, clos_le from exercice order by du")
                .query((ligne, _) -> exercice(ligne))
                .list();
    }

    Optional<Exercice> contenant(LocalDate jour) {
        return jdbc.sql("select id, du, au, clos_le from exercice where :jour between du and au")
                .param("jour", jour)
                .query((ligne, _) -> exercice(ligne))
                .optional();
    }

    Exercice ouvrir(LocalDate du, LocalDate au) {
        return jdbc.sql("insert into exercice (du, au) values (:du, :au) returning id, du, au, clos_le")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> exercice(ligne))
                .single();
    }

    void ajouterMois(int exercice, LocalDate du, LocalDate au) {
        jdbc.sql("insert into periode (exercice_id, du, au) values (:exercice, :du, :au)")
                .param("exercice", exercice)
                .param("du", du)
                .param("au", au)
                .update();
    }

    private static Exercice exercice(ResultSet r) throws SQLException {
        var clos = r.getObject("clos_le", OffsetDateTime.class);
        return new Exercice(
                r.getInt("id"),
                r.getObject("du", LocalDate.class),
                r.getObject("au", LocalDate.class),
                clos == null ? null : clos.toInstant());
    }
}
