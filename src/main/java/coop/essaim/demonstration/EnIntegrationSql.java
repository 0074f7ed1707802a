package coop.essaim.demonstration;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnIntegrationSql {

    private final JdbcClient jdbc;

    EnIntegrationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonneId> enIntegration(LocalDate jour) {
        return jdbc.sql("""
                select personne_id
                  from (select distinct on (personne_id) personne_id, parcours
                          from pub_evenement_de_parcours
                         where parcours is not null and date_effet <= :jour
                         order by personne_id, date_effet desc, rang desc) etape
                 where parcours = 'INTEGRATION'
                 order by personne_id""")
                .param("jour", jour)
                .query((ligne, _) -> new PersonneId(ligne.getObject(1, UUID.class)))
                .list();
    }
}
