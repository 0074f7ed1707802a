package coop.essaim.activites.assurance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Risque;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Periode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class BesoinsSql {

    record Trace(Instant le, @Nullable UUID par) {}

    private final JdbcClient jdbc;

    BesoinsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Besoin> de(ActiviteId activite) {
        return jdbc.sql("""
                select id, genre, precision, du, au
                  from besoin_d_assurance
                 where activite_id = :activite
                 order by au nulls first, du, id""")
                .param("activite", activite.valeur())
                .query((ligne, _) -> new Besoin(
                        ligne.getObject("id", UUID.class),
                        Risque.valueOf(ligne.getString("genre")),
                        ligne.getString("precision"),
                        new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class))))
                .list();
    }

    void ajouter(ActiviteId activite, Risque genre, @Nullable String precision, LocalDate du, Trace trace) {
        jdbc.sql("""
                insert into besoin_d_assurance (id, activite_id, genre, precision, du, cree_a, cree_par)
                values (:id, :activite, :genre, :precision, :du, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(trace.le()))
                .param("activite", activite.valeur())
                .param("genre", genre.name())
                .param("precision", precision)
                .param("du", du)
                .param("maintenant", trace.le().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    boolean arreter(ActiviteId activite, UUID besoin, LocalDate au) {
        return jdbc.sql("""
                        update besoin_d_assurance set au = :au
                         where id = :id and activite_id = :activite and au is null and du <= :au""")
                        .param("id", besoin)
                        .param("activite", activite.valeur())
                        .param("au", au)
                        .update()
                == 1;
    }
}
