package coop.essaim.comptabilite.plan;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournauxSql {

    private final JdbcClient jdbc;

    JournauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Journal> tous() {
        return jdbc.sql("""
                select j.code, j.libelle, j.nature, c.numero from journal j left join compte_general c on c.id = j.compte_id
                 where j.desactive_le is null order by j.id""")
                .query((ligne, _) -> new Journal(
                        ligne.getString(1),
                        ligne.getString(2),
                        Journal.Nature.valueOf(ligne.getString(3).toUpperCase(Locale.ROOT)),
                        ligne.getString(4)))
                .list();
    }

    boolean creer(Journal journal) {
        return jdbc.sql("""
                insert into journal (code, libelle, nature, compte_id)
                values (:code, :libelle, :nature, (select id from compte_general where numero = :tresorerie))
                on conflict (code) do nothing""")
                        .param("code", journal.code())
                        .param("libelle", journal.libelle())
                        .param("nature", journal.nature().name().toLowerCase(Locale.ROOT))
                        .param("tresorerie", journal.tresorerie())
                        .update()
                == 1;
    }
}
