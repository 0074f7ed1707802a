package coop.essaim.facturation.avoir;

import coop.essaim.facturation.FactureId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AvoirsSql {

    private final JdbcClient jdbc;

    AvoirsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les avoirs d'une facture, en brouillon ou validés. Le verrou met deux préparations simultanées en file.
    List<UUID> avoirs(FactureId facture) {
        jdbc.sql("select pg_advisory_xact_lock(:facture)")
                .param("facture", facture.valeur().getLeastSignificantBits())
                .query()
                .listOfRows();
        return jdbc.sql("select id from piece_de_vente where origine_id = :facture order by cree_a, id")
                .param("facture", facture.valeur())
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .list();
    }
}
