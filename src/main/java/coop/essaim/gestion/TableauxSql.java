package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Le tableau d'une activité en un seul ordre : ses lignes des deux exercices, lues une fois par l'index de sa section,
/// donnent ses mouvements et ce que ses clients ont payé.
@Repository
class TableauxSql {

    /// `encaisse` : l'avoir d'un compte client dans un journal de banque ou de caisse, donc impayés et remboursements
    /// déduits.
    private static final String TABLEAU = """
            with cadre as materialized (
                select x.du, x.report, coalesce(p.du, x.du - 1) as du_avant, coalesce(p.report, x.du - 1) as report_avant,
                       (x.du - interval '1 year')::date as un_an_avant,
                       (select o.montant from objectif_ca o
                         where o.activite_id = :activite and o.du = x.du
                         order by o.fixe_a desc, o.id desc limit 1) as objectif
                  from (select coalesce(max(c.du), :au) as du, coalesce(max(c.report), :au) as report
                          from pub_cadrage c where :au between c.du and c.au) x
                  left join lateral (select c.du, c.report
                                       from pub_cadrage c where x.du - 1 between c.du and c.au limit 1) p on true),
            lue as materialized (
                select l.ecriture_id, l.compte_id, l.date, l.debit - l.credit as solde
                  from cadre c
                  join pub_ligne l on l.section_id = (select id from pub_section where code = :section)
                   and l.date between least(c.report, c.report_avant, c.un_an_avant) and :au),
            encaisse as (
                select sum(-l.solde) filter (where l.date >= :premier)::bigint as mois,
                       sum(-l.solde) filter (where l.date >= c.du)::bigint as cumul,
                       sum(-l.solde) filter (where l.date between c.un_an_avant and :ilYAUnAn)::bigint as cumul_avant
                  from cadre c
                 cross join lue l
                  join pub_compte_general k on k.id = l.compte_id and k.numero like '41%'
                  join pub_ecriture e on e.id = l.ecriture_id and e.nature in ('banque', 'caisse')),
            devis as (
                select array_agg(d.id::text order by d.signe_le, d.numero) as ids,
                       array_agg(d.numero order by d.signe_le, d.numero) as numeros,
                       array_agg(d.objet order by d.signe_le, d.numero) as objets,
                       array_agg(d.signe_le::text order by d.signe_le, d.numero) as signatures,
                       array_agg(d.reste::bigint order by d.signe_le, d.numero) as restes
                  from pub_devis_signe d
                 where d.activite_id = :activite and d.signe_le <= :au and d.reste > 0),
            mouvement as (
                select l.compte_id, l.date >= c.du as courant, l.date >= c.report as reporte,
                       l.date >= c.report_avant and l.date < c.du as reporte_avant,
                       l.date <= :ilYAUnAn as retenu,
                       case when l.date >= c.du_avant then l.date - extract(day from l.date)::int + 1 end as mois,
                       sum(l.solde)::bigint as solde
                  from cadre c
                 cross join lue l
                 group by 1, 2, 3, 4, 5, 6)
            select c.du, n.mois as encaisse_mois, n.cumul as encaisse_cumul, n.cumul_avant as encaisse_avant,
                   d.ids, d.numeros, d.objets, d.signatures, d.restes, c.objectif,
                   k.numero, m.courant, m.reporte, m.reporte_avant, m.retenu, m.mois, m.solde
              from cadre c
             cross join encaisse n
             cross join devis d
              left join mouvement m on true
              left join pub_compte_general k on k.id = m.compte_id""";

    private final JdbcClient jdbc;

    TableauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tableau lire(Activite activite, LocalDate au) {
        var ilYAUnAn = au.minusYears(1);
        return jdbc.sql(TABLEAU)
                .param("au", au)
                .param("ilYAUnAn", ilYAUnAn)
                .param("premier", au.withDayOfMonth(1))
                .param("section", activite.section())
                .param("activite", activite.id().valeur())
                .query((ResultSetExtractor<Tableau>) lignes -> tableau(lignes, activite, au, ilYAUnAn));
    }

    private static Tableau tableau(ResultSet lignes, Activite activite, LocalDate au, LocalDate ilYAUnAn)
            throws SQLException {
        lignes.next();
        var debut = lignes.getObject("du", LocalDate.class);
        var encaisse = new Tableau.Encaisse(
                montant(lignes, "encaisse_mois"), montant(lignes, "encaisse_cumul"), montant(lignes, "encaisse_avant"));
        var devis = devis(lignes);
        var objectif = lignes.getObject("objectif") == null ? null : montant(lignes, "objectif");
        var annee = new ArrayList<Mouvement>();
        var precedente = new ArrayList<Mouvement>();
        do {
            ajouter(lignes, annee, precedente);
        } while (lignes.next());
        return new Tableau(
                activite,
                new Annee(debut, au, annee),
                new Annee(debut.minusYears(1), ilYAUnAn, precedente),
                encaisse,
                devis,
                objectif);
    }

    /// L'exercice d'avant, s'il n'est pas clos, fait aussi le report de celui-ci : ses lignes servent deux fois.
    private static void ajouter(ResultSet ligne, List<Mouvement> annee, List<Mouvement> precedente)
            throws SQLException {
        var numero = ligne.getString("numero");
        if (numero == null) return;
        var poste = Poste.de(numero);
        var solde = montant(ligne, "solde");
        var mois = mois(ligne.getObject("mois", LocalDate.class));
        if (ligne.getBoolean("reporte"))
            annee.add(new Mouvement(poste, ligne.getBoolean("courant") ? mois : null, true, solde));
        if (ligne.getBoolean("reporte_avant"))
            precedente.add(new Mouvement(poste, mois, ligne.getBoolean("retenu"), solde));
    }

    private static @Nullable YearMonth mois(@Nullable LocalDate premier) {
        return premier == null ? null : YearMonth.from(premier);
    }

    /// Du plus ancien au plus récent.
    private static List<DevisSigne> devis(ResultSet ligne) throws SQLException {
        var ids = ligne.getArray("ids");
        if (ids == null) return List.of();
        var identifiants = (String[]) ids.getArray();
        var numeros = (String[]) ligne.getArray("numeros").getArray();
        var objets = (String[]) ligne.getArray("objets").getArray();
        var signatures = (String[]) ligne.getArray("signatures").getArray();
        var restes = (Long[]) ligne.getArray("restes").getArray();
        var signes = new ArrayList<DevisSigne>();
        for (int rang = 0; rang < identifiants.length; rang++)
            signes.add(new DevisSigne(
                    UUID.fromString(identifiants[rang]),
                    numeros[rang],
                    objets[rang],
                    LocalDate.parse(signatures[rang]),
                    new Montant(restes[rang])));
        return signes;
    }

    private static Montant montant(ResultSet ligne, String colonne) throws SQLException {
        return new Montant(ligne.getLong(colonne));
    }
}
