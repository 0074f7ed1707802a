package coop.essaim.gestion;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObjectifsSql {

    record Objectif(
            UUID id,
            ActiviteId activite,
            LocalDate du,
            Montant montant,
            Instant fixeA,
            @Nullable UUID par) {}

    private final JdbcClient jdbc;

    ObjectifsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// La fin est celle de l'exercice ; un exercice qui n'existe pas encore dure un an.
    void ajouter(Objectif objectif) {
        jdbc.sql("""
                insert into objectif_ca (id, activite_id, du, au, montant, fixe_a, fixe_par)
                values (:id, :activite, :du,
                        coalesce((select x.au from pub_exercice x where x.du = :du),
                                 (:du + interval '1 year - 1 day')::date),
                        :montant, :fixeA, :par)""")
                .param("id", objectif.id())
                .param("activite", objectif.activite().valeur())
                .param("du", objectif.du())
                .param("montant", objectif.montant().centimes())
                .param("fixeA", objectif.fixeA().atOffset(ZoneOffset.UTC))
                .param("par", objectif.par())
                .update();
    }
}
