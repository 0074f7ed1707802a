package coop.essaim.commun.courrier;

import java.sql.ResultSet;
import java.sql.SQLException;
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
class CourriersSql {

    record AEnvoyer(
            UUID id,
            String destinataire,
            String sujet,
            String texte,
            int essais,
            @Nullable String repondreA) {}

    private static final String DEPOSE = """
            select id, destinataire, sujet, texte, confidentiel, cree_a, essais, envoye_a, abandonne_a, derniere_erreur
            from courrier
            """;

    private final JdbcClient jdbc;

    CourriersSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void deposer(UUID id, Courrier courrier, Instant maintenant) {
        var repondreA = courrier.repondreA();
        jdbc.sql("""
                insert into courrier (id, destinataire, sujet, texte, confidentiel, repondre_a, cree_a, prochain_essai_a)
                values (:id, :destinataire, :sujet, :texte, :confidentiel, :repondreA, :maintenant, :maintenant)""")
                .param("id", id)
                .param("destinataire", courrier.destinataire().adresse())
                .param("sujet", courrier.sujet())
                .param("texte", courrier.texte())
                .param("confidentiel", courrier.confidentiel())
                .param("repondreA", repondreA == null ? null : repondreA.adresse())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
        for (int rang = 0; rang < courrier.pieces().size(); rang++)
            jdbc.sql("insert into courrier_piece (courrier_id, rang, document) values (:courrier, :rang, :document)")
                    .param("courrier", id)
                    .param("rang", rang + 1)
                    .param("document", courrier.pieces().get(rang))
                    .update();
    }

    List<UUID> pieces(UUID courrier) {
        return jdbc.sql("select document from courrier_piece where courrier_id = :courrier order by rang")
                .param("courrier", courrier)
                .query((ligne, _) -> ligne.getObject("document", UUID.class))
                .list();
    }

    Optional<AEnvoyer> prendreLeSuivant(Instant maintenant) {
        return jdbc.sql("""
                select id, destinataire, sujet, texte, essais, repondre_a from courrier
                where envoye_a is null and abandonne_a is null and texte is not null
                  and prochain_essai_a <= :maintenant
                order by prochain_essai_a
                limit 1
                for update skip locked""")
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> new AEnvoyer(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("destinataire"),
                        ligne.getString("sujet"),
                        ligne.getString("texte"),
                        ligne.getInt("essais"),
                        ligne.getString("repondre_a")))
                .optional();
    }

    void noterEnvoye(UUID id, Instant maintenant) {
        jdbc.sql("""
                update courrier set envoye_a = :maintenant, essais = essais + 1, derniere_erreur = null,
                    texte = case when confidentiel then null else texte end
                where id = :id""")
                .param("id", id)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reporter(UUID id, String erreur, Instant prochain) {
        jdbc.sql("""
                update courrier set essais = essais + 1, derniere_erreur = left(:erreur, 1000),
                    prochain_essai_a = :prochain
                where id = :id""")
                .param("id", id)
                .param("erreur", erreur)
                .param("prochain", prochain.atOffset(ZoneOffset.UTC))
                .update();
    }

    void abandonner(UUID id, String erreur, Instant maintenant) {
        jdbc.sql("""
                update courrier set essais = essais + 1, derniere_erreur = left(:erreur, 1000), abandonne_a = :maintenant
                where id = :id""")
                .param("id", id)
                .param("erreur", erreur)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean reessayer(UUID id, Instant maintenant) {
        return jdbc.sql("""
                        update courrier set essais = 0, abandonne_a = null, prochain_essai_a = :maintenant
                        where id = :id and envoye_a is null and texte is not null""")
                        .param("id", id)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void effacerLesSecretsAvant(Instant limite) {
        jdbc.sql("update courrier set texte = null where confidentiel and texte is not null and cree_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ceux dont le dernier essai a échoué, ou que l'on a abandonnés.
    int enPanne() {
        return jdbc.sql("select count(*) from courrier where envoye_a is null and derniere_erreur is not null")
                .query(Integer.class)
                .single();
    }

    List<CourrierAffiche> derniers(int nombre) {
        return jdbc.sql(DEPOSE + "order by cree_a desc, id desc limit :nombre")
                .param("nombre", nombre)
                .query(CourriersSql::depose)
                .list();
    }

    Optional<CourrierAffiche> trouver(UUID id) {
        return jdbc.sql(DEPOSE + "where id = :id")
                .param("id", id)
                .query(CourriersSql::depose)
                .optional();
    }

    private static CourrierAffiche depose(ResultSet ligne, int rang) throws SQLException {
        return new CourrierAffiche(
                ligne.getObject("id", UUID.class),
                ligne.getString("destinataire"),
                ligne.getString("sujet"),
                ligne.getString("texte"),
                ligne.getBoolean("confidentiel"),
                ligne.getObject("cree_a", OffsetDateTime.class).toInstant(),
                ligne.getInt("essais"),
                instant(ligne, "envoye_a"),
                instant(ligne, "abandonne_a"),
                ligne.getString("derniere_erreur"));
    }

    private static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var instant = ligne.getObject(colonne, OffsetDateTime.class);
        return instant == null ? null : instant.toInstant();
    }
}
