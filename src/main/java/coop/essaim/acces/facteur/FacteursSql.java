package coop.essaim.acces.facteur;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FacteursSql {

    record Totp(byte[] secret, boolean actif, long dernierPas) {}

    private static final String TOTP =
            "select secret, active_a is not null as actif, dernier_pas from totp where compte_id = :compte";

    private final JdbcClient jdbc;

    FacteursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Totp> trouver(UUID compte) {
        return jdbc.sql(TOTP).param("compte", compte).query(FacteursSql::totp).optional();
    }

    Optional<Totp> verrouiller(UUID compte) {
        return jdbc.sql(TOTP + " for update")
                .param("compte", compte)
                .query(FacteursSql::totp)
                .optional();
    }

    void proposer(UUID compte, byte[] secret, Instant maintenant) {
        jdbc.sql("""
                insert into totp (compte_id, secret, propose_a) values (:compte, :secret, :maintenant)
                on conflict (compte_id) do update set secret = :secret, propose_a = :maintenant, dernier_pas = 0
                where totp.active_a is null""")
                .param("compte", compte)
                .param("secret", secret)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void activer(UUID compte, long pas, Instant maintenant) {
        jdbc.sql("update totp set active_a = :maintenant, dernier_pas = :pas where compte_id = :compte")
                .param("compte", compte)
                .param("pas", pas)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void noterPas(UUID compte, long pas) {
        jdbc.sql("update totp set dernier_pas = :pas where compte_id = :compte")
                .param("compte", compte)
                .param("pas", pas)
                .update();
    }

    boolean retirer(UUID compte) {
        jdbc.sql("delete from code_de_secours where compte_id = :compte")
                .param("compte", compte)
                .update();
        return jdbc.sql("delete from totp where compte_id = :compte")
                        .param("compte", compte)
                        .update()
                == 1;
    }

    /// Vrai une seule fois par code.
    boolean brulerCode(UUID compte, byte[] empreinte, Instant maintenant) {
        return jdbc.sql("""
                        update code_de_secours set servi_a = :maintenant
                        where compte_id = :compte and empreinte = :empreinte and servi_a is null""")
                        .param("compte", compte)
                        .param("empreinte", empreinte)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int codesRestants(UUID compte) {
        return jdbc.sql("select count(*) from code_de_secours where compte_id = :compte and servi_a is null")
                .param("compte", compte)
                .query(Integer.class)
                .single();
    }

    void remplacerLesCodes(UUID compte, List<byte[]> empreintes, Instant maintenant) {
        jdbc.sql("delete from code_de_secours where compte_id = :compte")
                .param("compte", compte)
                .update();
        for (var empreinte : empreintes) {
            jdbc.sql("""
                    insert into code_de_secours (compte_id, empreinte, cree_a)
                    values (:compte, :empreinte, :maintenant)""")
                    .param("compte", compte)
                    .param("empreinte", empreinte)
                    .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Totp totp(ResultSet ligne, int rang) throws SQLException {
        return new Totp(ligne.getBytes("secret"), ligne.getBoolean("actif"), ligne.getLong("dernier_pas"));
    }
}
