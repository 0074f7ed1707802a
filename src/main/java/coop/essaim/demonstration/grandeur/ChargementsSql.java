package coop.essaim.demonstration.grandeur;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    /// Le jour de la dernière facture de chaque activité.
    Map<UUID, LocalDate> dernieresFactures() {
        var factures = new HashMap<UUID, LocalDate>();
        jdbc.sql("select activite_id, max(date) as derniere from pub_facture group by activite_id")
                .query(ligne -> {
                    factures.put(
                            ligne.getObject("activite_id", UUID.class), ligne.getObject("derniere", LocalDate.class));
                });
        return factures;
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
