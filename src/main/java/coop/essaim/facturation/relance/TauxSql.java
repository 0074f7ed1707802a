package coop.essaim.facturation.relance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TauxSql {

    private final JdbcClient jdbc;

    TauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Deux réglages se suivent.
    void verrouiller() {
        jdbc.sql("select pg_advisory_xact_lock(4516)").query().listOfRows();
    }

    void ajouter(TauxLegal taux) {
        jdbc.sql("insert into taux_d_interet_legal (taux, du, au, reference) values (:taux, :du, :au, :reference)")
                .param("taux", taux.taux())
                .param("du", taux.du())
                .param("au", taux.au())
                .param("reference", taux.reference())
                .update();
    }

    void annuler(LocalDate du, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update taux_d_interet_legal set annule_a = :maintenant, annule_par = :par
                 where du = :du and annule_a is null""")
                .param("du", du)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, java.sql.Types.OTHER)
                .update();
    }
}
