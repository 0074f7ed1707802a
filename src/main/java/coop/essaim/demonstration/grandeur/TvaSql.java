package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que le grand livre dit de la TVA de chaque mois.
@Repository
class TvaSql {

    private final JdbcClient jdbc;

    TvaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param collectee positive pour une TVA due, négative pour une TVA à déduire
    record DuMois(YearMonth mois, String section, String compte, Montant collectee) {}

    /// Collectée et exigible, déductible ; celle qui attend l'encaissement n'en est pas.
    List<DuMois> parMois(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select date_trunc('month', l.date)::date as mois, s.code as section, c.numero as compte,
                       sum(l.credit - l.debit) as collectee
                  from pub_ligne l
                  join pub_compte_general c on c.id = l.compte_id
                  join pub_section s on s.id = l.section_id
                 where l.date between :du and :au
                   and (c.numero like '44571%' or c.numero in ('445620', '445660'))
                 group by 1, 2, 3 having sum(l.credit - l.debit) <> 0
                 order by 1, 2, 3""")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new DuMois(
                        YearMonth.from(ligne.getObject("mois", LocalDate.class)),
                        ligne.getString("section"),
                        ligne.getString("compte"),
                        new Montant(ligne.getLong("collectee"))))
                .list();
    }
}
