package coop.essaim.acces.lecture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LecturesSql {

    private final JdbcClient jdbc;

    LecturesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> parmi(UUID compte, List<String> quoi) {
        return jdbc.sql("select quoi from lecture where compte_id = :compte and quoi = any(:quoi)")
                .param("compte", compte)
                .param("quoi", quoi.toArray(String[]::new))
                .query((ligne, _) -> ligne.getString("quoi"))
                .set();
    }

    void noter(UUID compte, String quoi, Instant maintenant) {
        jdbc.sql("""
                insert into lecture (compte_id, quoi, lue_a) values (:compte, :quoi, :maintenant)
                on conflict do nothing""")
                .param("compte", compte)
                .param("quoi", quoi)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
