package coop.essaim.commun.tableur;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportationsSql {

    private final JdbcClient jdbc;

    ImportationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Un fichier déposé.
    ///
    /// @param contenu ses cellules chiffrées ; rien une fois ses lignes prises, ou le fichier effacé
    @SuppressWarnings("ArrayRecordComponent")
    record Depose(
            UUID id,
            String fichier,
            byte @Nullable [] contenu,
            List<String> colonnes,
            boolean fait,
            int ouvertes,
            int connues) {}

    void deposer(String genre, Depose depose, Instant a, @Nullable UUID par) {
        jdbc.sql("""
                insert into import_de_fiches (id, genre, fichier, contenu, colonnes, depose_a, depose_par)
                values (:id, :genre, :fichier, :contenu, :colonnes, :a, :par)""")
                .param("id", depose.id())
                .param("genre", genre)
                .param("fichier", depose.fichier())
                .param("contenu", depose.contenu())
                .param("colonnes", String.join(",", depose.colonnes()))
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Met en file ceux qui agissent sur le même fichier.
    boolean verrouiller(String genre, UUID id) {
        return jdbc.sql("select 1 from import_de_fiches where id = :id and genre = :genre for update")
                .param("id", id)
                .param("genre", genre)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Depose> trouver(String genre, UUID id) {
        return jdbc.sql("""
                select id, fichier, contenu, colonnes, fait_a, ouvertes, connues from import_de_fiches
                 where id = :id and genre = :genre""")
                .param("id", id)
                .param("genre", genre)
                .query((ligne, _) -> new Depose(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("fichier"),
                        ligne.getBytes("contenu"),
                        List.of(ligne.getString("colonnes").split(",")),
                        ligne.getObject("fait_a", OffsetDateTime.class) != null,
                        ligne.getInt("ouvertes"),
                        ligne.getInt("connues")))
                .optional();
    }

    void associer(UUID id, List<String> colonnes) {
        jdbc.sql("update import_de_fiches set colonnes = :colonnes where id = :id and fait_a is null")
                .param("id", id)
                .param("colonnes", String.join(",", colonnes))
                .update();
    }

    void finir(UUID id, Execution.Faite faite, Instant a) {
        jdbc.sql("""
                update import_de_fiches
                   set fait_a = :a, ouvertes = :ouvertes, connues = :connues, contenu = null
                 where id = :id""")
                .param("id", id)
                .param("ouvertes", faite.ouvertes())
                .param("connues", faite.connues())
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    void effacerAvant(Instant limite) {
        jdbc.sql("update import_de_fiches set contenu = null where contenu is not null and depose_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<UUID, String> fichiers(Collection<UUID> ids) {
        return jdbc
                .sql("select id, fichier from import_de_fiches where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((ligne, _) -> Map.entry(ligne.getObject("id", UUID.class), ligne.getString("fichier")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
