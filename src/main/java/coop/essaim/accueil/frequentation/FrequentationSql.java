package coop.essaim.accueil.frequentation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FrequentationSql {

    private final JdbcClient jdbc;

    FrequentationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Par lieu et par mois ; une séance sans inscription ne compte personne, et n'apparaît donc pas.
    List<Frequentation> parMois(LocalDate du, LocalDate au, LocalDate jour) {
        return jdbc.sql("""
                select l.nom as lieu, date_trunc('month', s.jour)::date as mois,
                       count(distinct s.id) as seances,
                       count(i.id) as inscrits,
                       count(i.id) filter (where s.jour < :jour or i.presence is not null) as attendus,
                       count(i.id) filter (where i.presence = 'PRESENTE') as recus,
                       count(distinct r.inscription_id) as reorientes
                  from seance s
                  join lieu l on l.id = s.lieu_id
                  join inscription i on i.seance_id = s.id and i.etat = 'INSCRITE'
                  left join reorientation r on r.inscription_id = i.id
                 where s.genre = 'INFORMATION_COLLECTIVE' and s.annulee_a is null and s.jour between :du and :au
                 group by l.nom, mois
                 order by l.nom, mois""")
                .param("du", du)
                .param("au", au)
                .param("jour", jour)
                .query((ligne, _) -> new Frequentation(
                        ligne.getString("lieu"),
                        YearMonth.from(ligne.getObject("mois", LocalDate.class)),
                        ligne.getInt("seances"),
                        ligne.getInt("inscrits"),
                        ligne.getInt("attendus"),
                        ligne.getInt("recus"),
                        ligne.getInt("reorientes")))
                .list();
    }
}
