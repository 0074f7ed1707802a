package coop.essaim.comptabilite.cloture;

import coop.essaim.comptabilite.cloture.ControlesSql.Fenetre;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les lignes de client et de TVA en attente que le contrôle de la TVA compare.
@Repository
class TvaEnAttenteSql {

    private static final String LIGNES = """
            select l.ecriture_id, e.piece, s.code, c.numero, l.debit - l.credit, coalesce(g.lettrage_id, 0),
                   c.numero like '44574%',
                   c.numero like '44574%'
                   and exists (select from ligne p join compte_general pc on pc.id = p.compte_id
                                where p.ecriture_id = l.ecriture_id and pc.numero ~ '^(7[0-4]|75[0-7]|77|419)'),
                   j.nature = 'a_nouveaux'
              from ligne l
              join compte_general c on c.id = l.compte_id and c.numero ~ '^(44574|41[136])'
              join ecriture e on e.id = l.ecriture_id
              join journal j on j.id = e.journal_id
              join section s on s.id = l.section_id
              left join lettrage_ligne g on g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif
             where not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
               and\s""";

    /// Les factures d'avant la période qu'elle a trouvées impayées, et tout ce que le lettrage y rattache.
    private static final String D_AVANT = """
            with recursive ouverte (id) as (
                select t.ecriture_id
                  from ligne t join compte_general c on c.id = t.compte_id and c.numero like '44574%'
                 where t.date < :report
                   and exists (select from ligne k
                                 join compte_general kc on kc.id = k.compte_id and kc.numero ~ '^41[136]'
                                 left join lettrage_ligne g
                                        on g.ecriture_id = k.ecriture_id and g.rang = k.rang and g.actif
                                 left join lettrage p on p.id = g.lettrage_id
                                where k.ecriture_id = t.ecriture_id
                                  and (g.lettrage_id is null or p.partiel
                                       or exists (select from lettrage_ligne h
                                                    join ligne x on x.ecriture_id = h.ecriture_id and x.rang = h.rang
                                                   where h.lettrage_id = g.lettrage_id and h.actif
                                                     and x.date >= :report)))
                union
                select h.ecriture_id
                  from ouverte o
                  join lettrage_ligne g on g.ecriture_id = o.id and g.actif
                  join lettrage_ligne h on h.lettrage_id = g.lettrage_id and h.actif)
            """;

    private static final String REQUETE = D_AVANT + LIGNES + "l.date between :report and :au\nunion all\n" + LIGNES
            + "l.date < :report and l.ecriture_id in (select id from ouverte)\norder by 1";

    private final JdbcClient jdbc;

    TvaEnAttenteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TvaEnAttente.Ligne> lignes(Fenetre f) {
        return jdbc.sql(REQUETE)
                .param("report", f.report())
                .param("au", f.au())
                .query((r, _) -> new TvaEnAttente.Ligne(
                        r.getLong(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getBoolean(7),
                        r.getBoolean(8),
                        r.getBoolean(9)))
                .list();
    }
}
