package coop.essaim.parcours.sortie;

import coop.essaim.activites.ActiviteId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les sorties de qui mène une activité : la dernière étape du parcours fait foi, une personne revenue n'est plus
/// sortie.
@Repository
class SortisSql {

    private final JdbcClient jdbc;

    SortisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> duCompte(ActiviteId activite, UUID compte, LocalDate jour) {
        return jdbc.sql("""
                select d.date_effet
                  from pub_activite_entrepreneur a
                  join lateral (select e.parcours, e.date_effet from pub_evenement_de_parcours e
                                 where e.personne_id = a.personne_id and e.parcours is not null
                                   and e.date_effet <= :jour
                                 order by e.date_effet desc, e.rang desc limit 1) d on d.parcours = 'SORTI'
                 where a.activite_id = :activite and a.compte_id = :compte
                   and :jour between a.du and coalesce(a.au, 'infinity')""")
                .param("activite", activite.valeur())
                .param("compte", compte)
                .param("jour", jour)
                .query(LocalDate.class)
                .optional();
    }

    /// Le jour du dernier départ, quand plus personne ne mène l'activité.
    Optional<LocalDate> deTous(ActiviteId activite, LocalDate jour) {
        return jdbc.sql("""
                select max(d.date_effet)
                  from pub_activite_entrepreneur a
                  left join lateral (select e.parcours, e.date_effet from pub_evenement_de_parcours e
                                      where e.personne_id = a.personne_id and e.parcours is not null
                                        and e.date_effet <= :jour
                                      order by e.date_effet desc, e.rang desc limit 1) d on true
                 where a.activite_id = :activite and :jour between a.du and coalesce(a.au, 'infinity')
                having count(*) > 0 and bool_and(coalesce(d.parcours, '') = 'SORTI')""")
                .param("activite", activite.valeur())
                .param("jour", jour)
                .query(LocalDate.class)
                .optional();
    }
}
