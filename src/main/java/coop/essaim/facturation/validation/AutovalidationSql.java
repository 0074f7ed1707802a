package coop.essaim.facturation.validation;

import coop.essaim.commun.Montant;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AutovalidationSql {

    private final JdbcClient jdbc;

    AutovalidationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Qui valide soi-même, et jusqu'à combien.
    record Autovalidation(UUID compte, String nom, Montant plafond, Instant donneA) {}

    Optional<Montant> plafond(UUID compte) {
        return jdbc.sql("select plafond from autovalidation where compte_id = :compte and retire_a is null")
                .param("compte", compte)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .optional();
    }

    List<Autovalidation> toutes() {
        return jdbc.sql("""
                select v.compte_id, c.nom, v.plafond, v.donne_a
                  from autovalidation v join pub_compte c on c.id = v.compte_id
                 where v.retire_a is null order by c.nom, c.id""")
                .query((ligne, _) -> new Autovalidation(
                        ligne.getObject(1, UUID.class),
                        ligne.getString(2),
                        new Montant(ligne.getLong(3)),
                        ligne.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    void retirer(UUID compte, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update autovalidation set retire_a = :maintenant, retire_par = :par
                 where compte_id = :compte and retire_a is null""")
                .param("compte", compte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void donner(UUID id, UUID compte, Montant plafond, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into autovalidation (id, compte_id, plafond, donne_a, donne_par)
                values (:id, :compte, :plafond, :maintenant, :par)""")
                .param("id", id)
                .param("compte", compte)
                .param("plafond", plafond.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }
}
