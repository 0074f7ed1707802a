package coop.essaim.acces.motdepasse;

import coop.essaim.commun.Courriel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MotsDePasseSql {

    record Garde(UUID compte, @Nullable String hache, boolean actif) {}

    private static final String GARDE = """
            select c.id, c.mot_de_passe,
                   not exists (select 1 from compte_desactivation d
                               where d.compte_id = c.id and d.reactive_a is null) as actif
            from compte c
            """;

    private final JdbcClient jdbc;

    MotsDePasseSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Garde> trouver(Courriel adresse) {
        return jdbc.sql(GARDE + "where lower(c.courriel) = :courriel")
                .param("courriel", adresse.adresse())
                .query((ligne, _) -> new Garde(
                        ligne.getObject("id", UUID.class), ligne.getString("mot_de_passe"), ligne.getBoolean("actif")))
                .optional();
    }

    Optional<Garde> trouver(UUID compte) {
        return jdbc.sql(GARDE + "where c.id = :compte")
                .param("compte", compte)
                .query((ligne, _) -> new Garde(
                        ligne.getObject("id", UUID.class), ligne.getString("mot_de_passe"), ligne.getBoolean("actif")))
                .optional();
    }

    void choisir(UUID compte, String hache, Instant maintenant) {
        jdbc.sql("update compte set mot_de_passe = :hache, mot_de_passe_choisi_a = :maintenant where id = :compte")
                .param("compte", compte)
                .param("hache", hache)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Remplace le hachage par un plus fort, si le mot de passe n'a pas changé entre-temps.
    void renforcer(UUID compte, String ancien, String nouveau) {
        jdbc.sql("update compte set mot_de_passe = :nouveau where id = :compte and mot_de_passe = :ancien")
                .param("compte", compte)
                .param("ancien", ancien)
                .param("nouveau", nouveau)
                .update();
    }
}
