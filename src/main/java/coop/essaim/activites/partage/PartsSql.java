package coop.essaim.activites.partage;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Periode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PartsSql {

    private final JdbcClient jdbc;

    PartsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les parts d'hier, d'aujourd'hui et de demain, les plus récentes d'abord.
    public List<PartAffichee> deLActivite(ActiviteId id) {
        return jdbc.sql("""
                select personne_id, prenom || ' ' || nom as nom, part, du, au
                  from pub_activite_entrepreneur
                 where activite_id = :id
                 order by du desc, nom""")
                .param("id", id.valeur())
                .query((ligne, _) -> new PartAffichee(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getBigDecimal("part"),
                        new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class))))
                .list();
    }

    public List<ConventionAffichee> conventions(ActiviteId id) {
        return jdbc.sql("""
                select du, signee_le, nature, repartition, propriete
                  from convention_de_partage
                 where activite_id = :id
                 order by du desc""")
                .param("id", id.valeur())
                .query((ligne, _) -> convention(ligne))
                .list();
    }

    /// Les personnes dont le nom contient ces mots, pour en choisir une.
    List<PersonneTrouvee> chercher(String mots) {
        return jdbc.sql("""
                select id, prenom || ' ' || nom as nom, courriel
                  from pub_personne
                 where prenom || ' ' || nom ilike '%' || :mots || '%' or nom || ' ' || prenom ilike '%' || :mots || '%'
                 order by nom, prenom, id
                 limit 12""")
                .param("mots", mots)
                .query((ligne, _) -> new PersonneTrouvee(
                        ligne.getObject("id", UUID.class), ligne.getString("nom"), ligne.getString("courriel")))
                .list();
    }

    List<PersonneTrouvee> personnes(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("""
                select id, prenom || ' ' || nom as nom, courriel from pub_personne where id in (:ids)
                 order by nom, prenom, id""")
                .param("ids", ids)
                .query((ligne, _) -> new PersonneTrouvee(
                        ligne.getObject("id", UUID.class), ligne.getString("nom"), ligne.getString("courriel")))
                .list();
    }

    void verrouiller(ActiviteId id) {
        jdbc.sql("select id from activite where id = :id for update")
                .param("id", id.valeur())
                .query(UUID.class)
                .single();
    }

    Optional<LocalDate> dernierDebut(ActiviteId id) {
        return jdbc.sql("select max(du) as du from activite_entrepreneur where activite_id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject("du", LocalDate.class)))
                .single();
    }

    void arreter(ActiviteId id, LocalDate au) {
        jdbc.sql("""
                update activite_entrepreneur set au = :au
                 where activite_id = :id and du <= :au and coalesce(au, 'infinity') > :au""").param("id", id.valeur()).param("au", au).update();
    }

    void ajouter(ActiviteId id, Part part, LocalDate du, Instant maintenant) {
        jdbc.sql("""
                insert into activite_entrepreneur (id, activite_id, personne_id, part, du)
                values (:id, :activite, :personne, :part, :du)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("activite", id.valeur())
                .param("personne", part.personne().valeur())
                .param("part", part.part())
                .param("du", du)
                .update();
    }

    void ajouter(ActiviteId id, Convention convention, LocalDate du, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into convention_de_partage
                       (id, activite_id, du, signee_le, nature, repartition, propriete, cree_a, cree_par)
                values (:id, :activite, :du, :signeeLe, :nature, :repartition, :propriete, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("activite", id.valeur())
                .param("du", du)
                .param("signeeLe", convention.signeeLe())
                .param("nature", convention.nature())
                .param("repartition", convention.repartition())
                .param("propriete", convention.propriete())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    private static ConventionAffichee convention(ResultSet ligne) throws SQLException {
        return new ConventionAffichee(
                ligne.getObject("du", LocalDate.class),
                new Convention(
                        ligne.getObject("signee_le", LocalDate.class),
                        ligne.getString("nature"),
                        ligne.getString("repartition"),
                        ligne.getString("propriete")));
    }
}
