package coop.essaim.demonstration.grandeur;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChargementsSql {

    private final JdbcClient jdbc;

    ChargementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean estFait() {
        return jdbc.sql("select exists (select 1 from demonstration_chargement)")
                .query(Boolean.class)
                .single();
    }

    void noter(int facteur, Instant maintenant) {
        jdbc.sql("""
                insert into demonstration_chargement (facteur, charge_a) values (:facteur, :maintenant)
                on conflict (facteur) do nothing""")
                .param("facteur", facteur)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
