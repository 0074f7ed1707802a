package coop.essaim.activites;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonneesDActiviteSql {

    private final JdbcClient jdbc;

    DonneesDActiviteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// La part d'une personne dans une activité, de quand à quand.
    record Part(
            String enseigne,
            BigDecimal part,
            LocalDate du,
            @Nullable LocalDate au) {}

    /// Celle qui a fini le plus tard d'abord.
    List<Part> parts(UUID personne) {
        return jdbc.sql("""
                select a.enseigne, e.part, e.du, e.au
                  from activite_entrepreneur e
                  join activite a on a.id = e.activite_id
                 where e.personne_id = :personne
                 order by e.au desc nulls first, e.du desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Part(
                        ligne.getString("enseigne"),
                        ligne.getBigDecimal("part"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }
}
