package coop.essaim.activites.importation;

import coop.essaim.activites.importation.LigneLue.Entrepreneur;
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
class ImportsDActivitesSql {

    private final JdbcClient jdbc;

    ImportsDActivitesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Un fichier déposé.
    ///
    /// @param contenu ses cellules chiffrées ; rien une fois les activités ouvertes, ou le fichier effacé
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
                insert into import_d_activites (id, fichier, contenu, colonnes, depose_a, depose_par)
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
        return jdbc.sql("select 1 from import_d_activites where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Depose> trouver(UUID id) {
        return jdbc.sql("""
                select id, fichier, contenu, colonnes, fait_a, ouvertes, connues from import_d_activites where id = :id""")
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
        jdbc.sql("update import_d_activites set colonnes = :colonnes where id = :id and fait_a is null")
                .param("id", id)
                .param("colonnes", texte(colonnes))
                .update();
    }

    void finir(UUID id, int ouvertes, int connues, Instant a) {
        jdbc.sql("""
                update import_d_activites
                   set fait_a = :a, ouvertes = :ouvertes, connues = :connues, contenu = null
                 where id = :id""")
                .param("id", id)
                .param("ouvertes", ouvertes)
                .param("connues", connues)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Les fiches que désigne un courriel, ou un prénom et un nom : deux suffisent à dire qu'il y a un doute.
    List<Entrepreneur> fiches(String dite) {
        return jdbc.sql("""
                select id, prenom || ' ' || nom as nom
                  from pub_personne
                 where not anonymisee
                   and (lower(courriel) = lower(:dite) or lower(prenom || ' ' || nom) = lower(:dite))
                 order by nom, id
                 limit 2""")
                .param("dite", dite)
                .query((ligne, _) ->
                        new Entrepreneur(new PersonneId(ligne.getObject("id", UUID.class)), ligne.getString("nom")))
                .list();
    }

    boolean enseigneOuverte(String enseigne) {
        return jdbc.sql("select exists (select from pub_activite where lower(enseigne) = lower(:enseigne) "
                        + "and fermee_le is null)")
                .param("enseigne", enseigne)
                .query(Boolean.class)
                .single();
    }

    void effacerAvant(Instant limite) {
        jdbc.sql("update import_d_activites set contenu = null where contenu is not null and depose_a < :limite")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String texte(List<Champ> colonnes) {
        return colonnes.stream().map(Champ::name).collect(Collectors.joining(","));
    }
}
