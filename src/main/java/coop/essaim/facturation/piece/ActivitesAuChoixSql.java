package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.page.liste.Filtres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les activités qui peuvent vendre, et qui les mène : l'équipe cherche plus souvent une personne qu'une enseigne.
@Repository
class ActivitesAuChoixSql {

    private final JdbcClient jdbc;

    ActivitesAuChoixSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises celles où l'on cherche
    /// @param mots chacun doit s'y trouver, dans l'enseigne ou dans un nom ; vide : toutes
    List<ActiviteAuChoix> trouver(List<Activite> permises, String mots, LocalDate jour) {
        return jdbc.sql("""
                select a.id, a.enseigne, coalesce(m.noms, '')
                  from pub_activite a
                  left join lateral (select string_agg(e.prenom || ' ' || e.nom, ', ' order by e.nom, e.prenom) as noms
                                       from pub_activite_entrepreneur e
                                      where e.activite_id = a.id
                                        and :jour between e.du and coalesce(e.au, 'infinity')) m on true
                 where a.id = any(:permises)
                   and not exists (select from unnest(string_to_array(:mots, ' ')) mot
                                    where sans_accents(a.enseigne || ' ' || coalesce(m.noms, ''))
                                          not like '%' || sans_accents(mot) || '%')
                 order by a.enseigne, a.id""")
                .param("jour", jour)
                .param(
                        "permises",
                        permises.stream().map(une -> une.id().valeur()).toArray(UUID[]::new))
                .param("mots", Filtres.litteral(mots.strip()).replaceAll("\\s+", " "))
                .query((ligne, _) -> new ActiviteAuChoix(
                        new ActiviteId(ligne.getObject(1, UUID.class)), ligne.getString(2), ligne.getString(3)))
                .list();
    }
}
