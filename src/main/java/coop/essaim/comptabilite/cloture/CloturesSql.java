package coop.essaim.comptabilite.cloture;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CloturesSql {

    record Mois(int id, LocalDate du, LocalDate au, boolean clos) {}

    /// @param report premier jour du plus ancien exercice qui n'a pas encore d'à-nouveaux après lui
    record Annee(int id, LocalDate du, LocalDate au, boolean close, LocalDate report, boolean precedenteOuverte) {}

    private static final String ANNEE = """
            select x.id, x.du, x.au, x.clos_le is not null,
                   coalesce((select min(a.du) from exercice a
                              where a.du < x.du and a.clos_le is null
                                and not exists (select from exercice b
                                                 where b.du > a.du and b.du < x.du and b.clos_le is not null)),
                            x.du),
                   exists (select from exercice a where a.du < x.du and a.clos_le is null)
              from exercice x where :jour between x.du and x.au""";

    private final JdbcClient jdbc;

    CloturesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Verrouille les mois de l'exercice : plus aucune écriture n'y entre pendant qu'on contrôle et qu'on clôt.
    List<Mois> verrouiller(int exercice) {
        return jdbc.sql("""
                select id, du, au, close_le is not null from periode where exercice_id = :exercice order by du
                   for no key update""")
                .param("exercice", exercice)
                .query((r, _) -> new Mois(
                        r.getInt(1), r.getObject(2, LocalDate.class), r.getObject(3, LocalDate.class), r.getBoolean(4)))
                .list();
    }

    /// L'exercice de ce jour, verrouillé jusqu'à la fin de la transaction.
    Optional<Annee> annee(LocalDate jour) {
        return annee(jdbc.sql(ANNEE + " for no key update of x").param("jour", jour));
    }

    Optional<Annee> anneeLue(LocalDate jour) {
        return annee(jdbc.sql(ANNEE).param("jour", jour));
    }

    private static Optional<Annee> annee(JdbcClient.StatementSpec ordre) {
        return ordre.query((r, _) -> new Annee(
                        r.getInt(1),
                        r.getObject(2, LocalDate.class),
                        r.getObject(3, LocalDate.class),
                        r.getBoolean(4),
                        r.getObject(5, LocalDate.class),
                        r.getBoolean(6)))
                .optional();
    }

    /// Les mois d'un exercice, sans les verrouiller.
    List<Mois> mois(int exercice) {
        return jdbc.sql(
                        "select id, du, au, close_le is not null from periode where exercice_id = :exercice order by du")
                .param("exercice", exercice)
                .query((r, _) -> new Mois(
                        r.getInt(1), r.getObject(2, LocalDate.class), r.getObject(3, LocalDate.class), r.getBoolean(4)))
                .list();
    }

    void cloreMois(int id, OffsetDateTime le, String auteur) {
        jdbc.sql("update periode set close_le = :le where id = :id")
                .param("le", le)
                .param("id", id)
                .update();
        tracer(id, "close", le, auteur, "");
    }

    void rouvrirMois(int id, OffsetDateTime le, String auteur, String motif) {
        jdbc.sql("update periode set close_le = null where id = :id")
                .param("id", id)
                .update();
        tracer(id, "rouverte", le, auteur, motif);
    }

    private void tracer(int id, String acte, OffsetDateTime le, String auteur, String motif) {
        jdbc.sql("insert into periode_acte (periode_id, acte, le, par, motif) values (:id, :acte, :le, :par, :motif)")
                .param("id", id)
                .param("acte", acte)
                .param("le", le)
                .param("par", auteur)
                .param("motif", motif)
                .update();
    }

    void cloreExercice(int id, OffsetDateTime le, String auteur) {
        jdbc.sql("update exercice set clos_le = :le, clos_par = :par where id = :id")
                .param("le", le)
                .param("par", auteur)
                .param("id", id)
                .update();
    }

    /// @param resultat vrai pour un compte de résultat, interne ou non
    record Solde(
            String section,
            String compte,
            @Nullable String auxiliaire,
            long centimes,
            boolean interne,
            boolean resultat) {}

    /// Les soldes de clôture, par section, compte et tiers, validés : les à-nouveaux de demain.
    List<Solde> soldes(LocalDate report, LocalDate au) {
        return jdbc.sql("""
                select s.code, c.numero, a.code, g.solde, c.classe = 9,
                       c.classe in (6, 7) or c.numero ~ '^9[12]'
                  from (select section_id, compte_id, auxiliaire_id, sum(debit - credit) as solde
                          from ligne where date between :report and :au
                         group by section_id, compte_id, auxiliaire_id having sum(debit - credit) <> 0) g
                  join section s on s.id = g.section_id
                  join compte_general c on c.id = g.compte_id
                  left join compte_auxiliaire a on a.id = g.auxiliaire_id
                 where c.classe <> 8
                 order by s.nature desc, s.code collate "C", c.numero collate "C", a.code collate "C\"""")
                .param("report", report)
                .param("au", au)
                .query((r, _) -> new Solde(
                        r.getString(1), r.getString(2), r.getString(3), r.getLong(4), r.getBoolean(5), r.getBoolean(6)))
                .list();
    }

    /// Les à-nouveaux déjà là, importés d'ailleurs, par compte : `section compte` et solde.
    List<Solde> aNouveauxPresents(LocalDate du) {
        return jdbc.sql("""
                select s.code, c.numero, null, sum(l.debit - l.credit), c.classe = 9, false
                  from ecriture e
                  join journal j on j.id = e.journal_id and j.nature in ('a_nouveaux', 'a_nouveaux_internes')
                  join ligne l on l.ecriture_id = e.id
                  join section s on s.id = l.section_id
                  join compte_general c on c.id = l.compte_id
                 where e.date = :du
                 group by s.id, c.id having sum(l.debit - l.credit) <> 0
                 order by s.nature desc, s.code collate "C", c.numero collate "C\"""")
                .param("du", du)
                .query((r, _) -> new Solde(r.getString(1), r.getString(2), null, r.getLong(4), r.getBoolean(5), false))
                .list();
    }

    void marquer(List<Long> ecritures, int exercice) {
        jdbc.sql("insert into ecriture_de_cloture (ecriture_id, exercice_id) select unnest(:ids::bigint[]), :exercice")
                .param("ids", ecritures.stream().mapToLong(Long::longValue).toArray())
                .param("exercice", exercice)
                .update();
    }
}
