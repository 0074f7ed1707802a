package coop.essaim.parcours.chemin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheminsSql {

    private final JdbcClient jdbc;

    CheminsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Chemins.Version> derniere(Chemin chemin) {
        return jdbc.sql("select version, texte from chemin where code = :code order by version desc limit 1")
                .param("code", chemin.name())
                .query((ligne, _) -> new Chemins.Version(ligne.getInt("version"), ligne.getString("texte")))
                .optional();
    }

    void verrouiller(Chemin chemin) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('chemin'), hashtext(:code))")
                .param("code", chemin.name())
                .query()
                .singleRow();
    }

    void ajouter(Chemin chemin, Chemins.Version version, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into chemin (code, version, texte, ecrit_a, ecrit_par)
                values (:code, :version, :texte, :maintenant, :par)""")
                .param("code", chemin.name())
                .param("version", version.numero())
                .param("texte", version.texte())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
