package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PiecesSql {

    private final JdbcClient jdbc;

    PiecesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> objet(EcritureId ecriture) {
        return jdbc.sql("select objet from piece_comptable where ecriture_id = :ecriture")
                .param("ecriture", ecriture.valeur())
                .query(UUID.class)
                .optional();
    }

    void attacher(EcritureId ecriture, UUID objet) {
        jdbc.sql("""
                insert into piece_comptable (ecriture_id, objet) values (:ecriture, :objet)
                on conflict (ecriture_id) do nothing""").param("ecriture", ecriture.valeur()).param("objet", objet).update();
    }
}
