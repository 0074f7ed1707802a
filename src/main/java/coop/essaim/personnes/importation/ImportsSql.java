package coop.essaim.personnes.importation;

import coop.essaim.personnes.PersonneId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportsSql {

    private final JdbcClient jdbc;

    ImportsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Un fichier déposé.
    ///
    /// @param contenu ses cellules chiffrées ; rien une fois les fiches ouvertes, ou le fichier effacé
    @SuppressWarnings("ArrayRecordComponent")
    record Depose(
            UUID id,
            String fichier,
            byte @Nullable [] contenu,
            List<Champ> colonnes,
            boolean fait,
            int ouvertes,
            int connues) {}

    void deposer(Depose depose, Instant a, @Nullable UUID par) {
        jdbc.sql("""
                insert into import_de_personnes (id, fichier, contenu, colonnes, depose_a, depose_par)
                values (:id, :fichier, :contenu, :colonnes, :a, :par)""")
                .param("id", depose.id())
                .param("fichier", depose.fichier())
                .param("contenu", depose.contenu())
                .param("colonnes", texte(depose.colonnes()))
                .param("a", a.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Met en file ceux qui agissent sur le même fichier.
    boolean verrouiller(UUID id) {
        return jdbc.sql("select 1 from import_de_personnes where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Depose> trouver(UUID id) {
        return jdbc.sql("""
                select id, fichier, contenu, colonnes, fait_a, ouvertes, connues from import_de_personnes where id = :id""")
                .param("id", id)
                .query((ligne, _) -> new Depose(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("fichier"),
                        ligne.getBytes("contenu"),
                        Arrays.stream(ligne.getString("colonnes").split(","))
                                .map(Champ::valueOf)
                                .toList(),
                        ligne.getObject("fait_a", OffsetDateTime.class) != null,
                        ligne.getInt("ouvertes"),
                        ligne.getInt("connues")))
                .optional();
    }

    void associer(UUID id, List<Champ> colonnes) {
        jdbc.sql("update import_de_personnes set colonnes = :colonnes where id = :id and fait_a is null")
                .param("id", id)
                .param("colonnes", texte(colonnes))
                .update();
    }

    void finir(UUID id, int ouvertes, int connues, Instant a) {
        jdbc.sql("""
                update import_de_personnes
                   set fait_a = :a, ouvertes = :ouvertes, connues = :connues, contenu = null
                 where id = :id""")
                .param("id", id)
                .param("ouvertes", ouvertes)
                .param("connues", connues)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> dejaPrise(String empreinte) {
        return jdbc.sql("""
                select p.prenom || ' ' || p.nom from import_ligne l join personne p on p.id = l.personne_id
                 where l.empreinte = :empreinte and p.anonymisee_a is null""").param("empreinte", empreinte).query(String.class).optional();
    }

    void prendre(String empreinte, PersonneId personne) {
        jdbc.sql("""
                insert into import_ligne (empreinte, personne_id) values (:empreinte, :personne)
                on conflict (empreinte) do update set personne_id = excluded.personne_id""")
                .param("empreinte", empreinte)
                .param("personne", personne.valeur())
                .update();
    }

    void oublier(PersonneId personne) {
        jdbc.sql("delete from import_ligne where personne_id = :personne")
                .param("personne", personne.valeur())
                .update();
    }

    void effacerAvant(Instant limite) {
        jdbc.sql("update import_de_personnes set contenu = null where contenu is not null and depose_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String texte(List<Champ> colonnes) {
        return colonnes.stream().map(Champ::name).collect(Collectors.joining(","));
    }
}
