package coop.essaim.gestion;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Le grand livre d'une activité en un seul ordre : ses lignes des deux exercices, lues par l'index de sa section, et
/// le cadre où elles se comptent.
@Repository
class TableauxSql {

    /// Les lignes voyagent nues : les grouper ici coûterait à la base plus que de les envoyer. Le cadre, et l'activité
    /// elle-même, sont la ligne qui n'a pas de compte.
    private static final String LIGNES = """
            with cadre as materialized (
                select x.du, x.report, coalesce(p.du, x.du - 1) as du_avant, coalesce(p.report, x.du - 1) as report_avant,
                       (x.du - interval '1 year')::date as un_an_avant,
                       array(select k.id from pub_compte_general k where k.numero like '41%') as clients,
                       array(select j.id from pub_journal j where j.nature in ('banque', 'caisse')) as caisses
                  from (select coalesce(max(c.du), :au) as du, coalesce(max(c.report), :au) as report
                          from pub_cadrage c where :au between c.du and c.au) x
                  left join lateral (select c.du, c.report
                                       from pub_cadrage c where x.du - 1 between c.du and c.au limit 1) p on true)
            select concat_ws(chr(31), c.du, c.report, c.du_avant, c.report_avant, a.ouverte_le,
                             coalesce(a.fermee_le::text, '-'), a.section, a.enseigne) as cadre,
                   null as date, null as compte_id,
                   (select o.montant from objectif_ca o
                     where o.activite_id = :activite and o.du = c.du
                     order by o.fixe_a desc, o.id desc limit 1) as montant,
                   exists (select from pub_devis_repondu r where r.activite_id = :activite and r.signe) as vrai
              from cadre c
              join pub_activite a on a.id = :activite
             union all
            select null, l.date, l.compte_id, l.debit - l.credit,
                   l.compte_id = any (c.clients)
                   and exists (select from pub_ecriture e where e.id = l.ecriture_id and e.journal_id = any (c.caisses))
              from cadre c
              join pub_ligne l on l.section_id = (select s.id from pub_section s join pub_activite a on a.section = s.code
                                                     where a.id = :activite)
               and l.date between least(c.report, c.report_avant, c.un_an_avant) and :au""";

    /// Ce qu'aucun texte tapé ne contient : une section et une enseigne peuvent porter des espaces.
    private static final String SEPARATEUR = "\u001f";

    private final JdbcClient jdbc;

    TableauxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return rien si l'activité n'existe pas
    Optional<Livre> lire(ActiviteId activite, LocalDate au) {
        return jdbc.sql(LIGNES)
                .param("au", au)
                .param("activite", activite.valeur())
                .query((ResultSetExtractor<Optional<Livre>>) lignes -> livre(activite, lignes));
    }

    private static Optional<Livre> livre(ActiviteId id, ResultSet lignes) throws SQLException {
        var lues = new ArrayList<Livre.Ligne>();
        Livre.@Nullable Cadre cadre = null;
        while (lignes.next()) {
            var date = lignes.getObject(2, LocalDate.class);
            if (date == null) cadre = cadre(id, lignes);
            else lues.add(new Livre.Ligne(date, lignes.getInt(3), lignes.getLong(4), lignes.getBoolean(5)));
        }
        return Optional.ofNullable(cadre).map(trouve -> new Livre(trouve, lues));
    }

    private static Livre.Cadre cadre(ActiviteId id, ResultSet ligne) throws SQLException {
        var mots = ligne.getString(1).split(SEPARATEUR, 8);
        long objectif = ligne.getLong(4);
        return new Livre.Cadre(
                new Activite(
                        id,
                        mots[7],
                        mots[6],
                        LocalDate.parse(mots[4]),
                        mots[5].equals("-") ? null : LocalDate.parse(mots[5])),
                LocalDate.parse(mots[0]),
                LocalDate.parse(mots[1]),
                LocalDate.parse(mots[2]),
                LocalDate.parse(mots[3]),
                ligne.wasNull() ? null : new Montant(objectif),
                ligne.getBoolean(5));
    }

    /// Le poste de chaque compte du plan.
    Map<Integer, Poste> postes() {
        var postes = new HashMap<Integer, Poste>();
        jdbc.sql("select id, numero from pub_compte_general").query(ligne -> {
            postes.put(ligne.getInt("id"), Poste.de(ligne.getString("numero")));
        });
        return postes;
    }

    /// Les devis signés qui restent à facturer, du plus ancien au plus récent.
    List<DevisSigne> devisSignes(ActiviteId activite, LocalDate au) {
        return jdbc.sql("""
                select id, numero, objet, signe_le, reste
                  from pub_devis_signe
                 where activite_id = :activite and signe_le <= :au and reste > 0
                 order by signe_le, numero""")
                .param("activite", activite.valeur())
                .param("au", au)
                .query((ligne, _) -> new DevisSigne(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("numero"),
                        ligne.getString("objet"),
                        ligne.getObject("signe_le", LocalDate.class),
                        new Montant(ligne.getLong("reste"))))
                .list();
    }
}
