package coop.essaim.parcours.contrat;

import coop.essaim.activites.Contribution;
import coop.essaim.commun.Taux;
import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// La contribution que doivent les activités d'une personne, telle que l'assemblée l'a fixée.
@Repository
class ContributionsDuesSql {

    private final JdbcClient jdbc;

    ContributionsDuesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param enseigne l'activité ; vide pour le taux de la coopérative, quand la personne n'en mène encore aucune
    record Due(@Nullable String enseigne, Contribution contribution) {}

    /// Celle de chaque activité que la personne mène ce jour-là, à défaut celle de la coopérative.
    List<Due> au(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                with menee as (
                    select a.id, a.enseigne
                      from pub_activite_entrepreneur e join pub_activite a on a.id = e.activite_id
                     where e.personne_id = :personne and :jour between e.du and coalesce(e.au, 'infinity')
                    union all
                    select null, null
                     where not exists (select from pub_activite_entrepreneur e
                                        where e.personne_id = :personne
                                          and :jour between e.du and coalesce(e.au, 'infinity')))
                select m.enseigne, c.taux, c.base, c.decision
                  from menee m
                 cross join lateral (select c.taux, c.base, c.decision
                                       from pub_contribution c
                                      where (c.activite_id is null or c.activite_id = m.id)
                                        and :jour between c.du and coalesce(c.au, 'infinity')
                                      order by c.activite_id nulls last limit 1) c
                 order by m.enseigne""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> new Due(
                        ligne.getString("enseigne"),
                        new Contribution(
                                new Taux(ligne.getBigDecimal("taux")),
                                Contribution.Base.valueOf(ligne.getString("base")),
                                ligne.getString("decision"))))
                .list();
    }
}
