package coop.essaim.parcours.social;

import coop.essaim.parcours.machine.GenreDEcheance;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DuesSql {

    record Dues(GenreDEcheance genre, int nombre, int enRetard) {}

    private final JdbcClient jdbc;

    DuesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ce qui reste dû, par genre.
    List<Dues> dues(LocalDate jour, LocalDate jusquAu) {
        return jdbc.sql("""
                select genre, count(*) as nombre, count(*) filter (where due_le < :jour) as en_retard
                  from echeance
                 where faite_le is null and annulee_a is null and due_le <= :jusquAu
                 group by genre""")
                .param("jour", jour)
                .param("jusquAu", jusquAu)
                .query((ligne, _) -> new Dues(
                        GenreDEcheance.valueOf(ligne.getString("genre")),
                        ligne.getInt("nombre"),
                        ligne.getInt("en_retard")))
                .list();
    }
}
