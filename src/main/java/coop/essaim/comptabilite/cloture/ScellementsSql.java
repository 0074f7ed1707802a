package coop.essaim.comptabilite.cloture;

import coop.essaim.comptabilite.cloture.Scellements.Nature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScellementsSql {

    private final JdbcClient jdbc;

    ScellementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Un sceau à la fois par coopérative : chacun contient le précédent.
    void mettreEnFile() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || '.scellement', 0))::text")
                .query(String.class)
                .optional();
    }

    List<LocalDate> joursASceller(LocalDate aujourdhui) {
        return jdbc.sql("""
                select distinct (valide_le at time zone 'Europe/Paris')::date as jour from validation
                 where valide_le < :aujourdhui::date::timestamp at time zone 'Europe/Paris'
                   and valide_le >= coalesce((select (max(du) + 1)::timestamp at time zone 'Europe/Paris' from scellement
                                               where nature = 'jour'), '-infinity')
                 order by jour""")
                .param("aujourdhui", aujourdhui)
                .query((ligne, _) -> Objects.requireNonNull(ligne.getObject("jour", LocalDate.class)))
                .list();
    }

    Sceau.Totaux totauxDuJour(LocalDate jour) {
        return jdbc.sql("""
                select count(distinct v.ecriture_id), coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0)
                  from validation v join ligne l on l.ecriture_id = v.ecriture_id
                 where v.valide_le >= :jour::date::timestamp at time zone 'Europe/Paris'
                   and v.valide_le < (:jour::date + 1)::timestamp at time zone 'Europe/Paris'""")
                .param("jour", jour)
                .query((r, _) -> new Sceau.Totaux(r.getLong(1), r.getLong(2), r.getLong(3)))
                .single();
    }

    Sceau.Totaux totaux(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select count(distinct e.id), coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0)
                  from ecriture e
                  join journal j on j.id = e.journal_id
                  join ligne l on l.ecriture_id = e.id
                 where e.date between :du and :au
                   and j.nature not in ('a_nouveaux', 'a_nouveaux_internes')
                   and exists (select from validation v where v.ecriture_id = e.id)""")
                .param("du", du)
                .param("au", au)
                .query((r, _) -> new Sceau.Totaux(r.getLong(1), r.getLong(2), r.getLong(3)))
                .single();
    }

    String bouts() {
        return jdbc.sql("""
                select coalesce(string_agg(journal_id || '/' || exercice_id || ':' || dernier || ':'
                                           || encode(empreinte, 'hex'), ',' order by exercice_id, journal_id), '-')
                  from numerotation""").query(String.class).single();
    }

    /// Le sceau de la période d'avant, ou un sceau vide : un mois reclos ne compte pas deux fois dans le cumul.
    Sceau precedent(Nature nature, LocalDate du) {
        return jdbc.sql("""
                select nature, du, au, nombre, debit, credit, cumul_debit, cumul_credit, bouts
                  from scellement where nature = :nature and du < :du order by du desc, id desc limit 1""")
                .param("nature", nature.code())
                .param("du", du)
                .query((ligne, _) -> sceau(ligne))
                .optional()
                .orElse(new Sceau(
                        nature,
                        LocalDate.MIN,
                        LocalDate.MIN,
                        new Sceau.Totaux(0, 0, 0),
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        ""));
    }

    byte[] derniereEmpreinte() {
        return jdbc.sql("select empreinte from scellement order by id desc limit 1")
                .query((ligne, _) -> ligne.getBytes(1))
                .optional()
                .orElse(new byte[32]);
    }

    void ajouter(Sceau sceau, byte[] empreinte, OffsetDateTime le) {
        jdbc.sql("""
                insert into scellement (nature, du, au, nombre, debit, credit, cumul_debit, cumul_credit, bouts,
                                        scelle_le, empreinte)
                values (:nature, :du, :au, :nombre, :debit, :credit, :cumul_debit, :cumul_credit, :bouts, :le,
                        :empreinte)""")
                .param("nature", sceau.nature().code())
                .param("du", sceau.du())
                .param("au", sceau.au())
                .param("nombre", sceau.totaux().nombre())
                .param("debit", sceau.totaux().debit())
                .param("credit", sceau.totaux().credit())
                .param("cumul_debit", new BigDecimal(sceau.cumulDebit()))
                .param("cumul_credit", new BigDecimal(sceau.cumulCredit()))
                .param("bouts", sceau.bouts())
                .param("le", le)
                .param("empreinte", empreinte)
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // Lu une fois, comparé par son contenu.
    record Pose(long id, Sceau sceau, byte[] empreinte, boolean dernierDeSaPeriode) {}

    /// Tous les sceaux, dans l'ordre ; un mois rouvert puis reclos en a plusieurs, le dernier seul vaut.
    List<Pose> tous() {
        return jdbc.sql("""
                select id, nature, du, au, nombre, debit, credit, cumul_debit, cumul_credit, bouts, empreinte,
                       id = max(id) over (partition by nature, du) and (nature <> 'mois' or exists (
                           select from periode p where p.du = s.du and p.close_le is not null)) as dernier
                  from scellement s order by id""")
                .query((ligne, _) -> new Pose(
                        ligne.getLong("id"), sceau(ligne), ligne.getBytes("empreinte"), ligne.getBoolean("dernier")))
                .list();
    }

    private static Sceau sceau(ResultSet r) throws SQLException {
        return new Sceau(
                Nature.valueOf(r.getString("nature").toUpperCase(Locale.ROOT)),
                r.getObject("du", LocalDate.class),
                r.getObject("au", LocalDate.class),
                new Sceau.Totaux(r.getLong("nombre"), r.getLong("debit"), r.getLong("credit")),
                r.getBigDecimal("cumul_debit").toBigInteger(),
                r.getBigDecimal("cumul_credit").toBigInteger(),
                r.getString("bouts"));
    }
}
