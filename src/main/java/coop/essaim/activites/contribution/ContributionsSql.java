package coop.essaim.activites.contribution;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Periode;
import coop.essaim.commun.Taux;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ContributionsSql {

    private final JdbcClient jdbc;

    ContributionsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les contributions d'une activité, ou celles de la coopérative, la plus récente d'abord.
    public List<ContributionAffichee> de(@Nullable ActiviteId activite) {
        return jdbc.sql("""
                select taux, base, decision, du, au
                  from contribution
                 where activite_id is not distinct from :activite::uuid
                 order by du desc""")
                .param("activite", valeur(activite))
                .query((ligne, _) -> new ContributionAffichee(
                        new Periode(ligne.getObject("du", LocalDate.class), ligne.getObject("au", LocalDate.class)),
                        new Contribution(
                                new Taux(ligne.getBigDecimal("taux")),
                                Contribution.Base.valueOf(ligne.getString("base")),
                                ligne.getString("decision"))))
                .list();
    }

    void verrouiller() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('activites.contribution'))")
                .query()
                .singleRow();
    }

    Optional<LocalDate> dernierDebut(@Nullable ActiviteId activite) {
        return jdbc.sql("select max(du) as du from contribution where activite_id is not distinct from :activite::uuid")
                .param("activite", valeur(activite))
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject("du", LocalDate.class)))
                .single();
    }

    void arreter(@Nullable ActiviteId activite, LocalDate au) {
        jdbc.sql("""
                update contribution set au = :au
                 where activite_id is not distinct from :activite::uuid and du <= :au and coalesce(au, 'infinity') > :au""").param("activite", valeur(activite)).param("au", au).update();
    }

    void ajouter(@Nullable ActiviteId activite, Contribution nouvelle, LocalDate du, Instant maintenant) {
        jdbc.sql("""
                insert into contribution (id, activite_id, taux, base, du, decision)
                values (:id, :activite, :taux, :base, :du, :decision)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("activite", valeur(activite))
                .param("taux", nouvelle.taux().pourCent())
                .param("base", nouvelle.base().name())
                .param("du", du)
                .param("decision", nouvelle.decision())
                .update();
    }

    private static @Nullable UUID valeur(@Nullable ActiviteId activite) {
        return activite == null ? null : activite.valeur();
    }
}
