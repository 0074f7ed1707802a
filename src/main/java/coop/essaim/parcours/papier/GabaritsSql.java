package coop.essaim.parcours.papier;

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
public class GabaritsSql {

    public record Passee(int numero, Instant ecriteA) {}

    private final JdbcClient jdbc;

    GabaritsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void verrouiller(Gabarit gabarit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('parcours.gabarit'), hashtext(:code))")
                .param("code", gabarit.name())
                .query()
                .singleRow();
    }

    Optional<Gabarits.Version> derniere(Gabarit gabarit) {
        return jdbc.sql("select version, html from gabarit where code = :code order by version desc limit 1")
                .param("code", gabarit.name())
                .query((ligne, _) -> new Gabarits.Version(ligne.getInt("version"), ligne.getString("html")))
                .optional();
    }

    List<Passee> versions(Gabarit gabarit) {
        return jdbc.sql("select version, ecrit_a from gabarit where code = :code order by version desc")
                .param("code", gabarit.name())
                .query((ligne, _) -> new Passee(
                        ligne.getInt("version"),
                        ligne.getObject("ecrit_a", OffsetDateTime.class).toInstant()))
                .list();
    }

    void ajouter(Gabarit gabarit, Gabarits.Version version, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into gabarit (code, version, html, ecrit_a, ecrit_par)
                values (:code, :version, :html, :maintenant, :par)""")
                .param("code", gabarit.name())
                .param("version", version.numero())
                .param("html", version.html())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
