package coop.essaim.comptabilite.fec;

import coop.essaim.commun.Montant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;

@Repository
class FecSql {

    private static final SQLExceptionTranslator ERREURS = new SQLStateSQLExceptionTranslator();

    /// Les colonnes du FEC, sauf leur mise en forme : montants en centimes, dates ISO. À-nouveaux d'abord, puis
    /// l'ordre de validation. Un lettrage partiel fait ici n'y est pas ; celui qu'un FEC importé portait y retourne
    /// comme il est venu, et de même une zone qu'il laissait vide. La barre oblique inverse, que `copy`
    /// échappe, n'a pas sa place dans un libellé.
    static final String LIGNES = """
            select coalesce(j.code_fec, j.code), j.libelle, coalesce(i.numero, v.numero::text),
                   coalesce(d.date_origine, l.date), c.numero, c.libelle, a.code, a.libelle,
                   case when d.vides like '%%PieceRef%%' then null else coalesce(d.piece, e.piece) end,
                   case when d.vides like '%%PieceDate%%' then null else coalesce(d.piece_date, e.piece_date) end,
                   case when d.vides like '%%EcritureLib%%' then null else coalesce(l.libelle, e.libelle) end, l.debit, l.credit,
                   g.code, case when g.repris then r.repris_le else g.date end,
                   coalesce(i.valide_le, (v.valide_le at time zone 'Europe/Paris')::date),
                   d.montant_devise, d.devise
              from validation v
              join ecriture e on e.id = v.ecriture_id
              join journal j on j.id = v.journal_id and j.nature not in ('interne', 'a_nouveaux_internes')
              join ligne l on l.ecriture_id = v.ecriture_id
              join compte_general c on c.id = l.compte_id
              left join compte_auxiliaire a on a.id = l.auxiliaire_id
              left join ecriture_importee i on i.ecriture_id = v.ecriture_id
              left join ligne_detail d on d.ecriture_id = l.ecriture_id and d.rang = l.rang
              left join lettrage_ligne r on r.ecriture_id = l.ecriture_id and r.rang = l.rang and r.actif
              left join lettrage g on g.id = r.lettrage_id and (not g.partiel or g.repris)
             where v.exercice_id = %d
             order by j.nature <> 'a_nouveaux',
                      coalesce(i.valide_le, (v.valide_le at time zone 'Europe/Paris')::date), v.rang, l.rang""";

    private final JdbcClient jdbc;
    private final DataSource source;

    FecSql(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /// Verse les lignes d'un exercice dans un flux, au format `copy` de PostgreSQL, une ligne en mémoire à la fois.
    ///
    /// Dans la transaction de l'appelant. `copy` ne prend pas de paramètre : le seul est un entier.
    void verser(int exercice, OutputStream flux) {
        var connexion = DataSourceUtils.getConnection(source);
        var ordre = "copy (" + LIGNES.formatted(exercice) + ") to stdout (encoding 'UTF8', null '')";
        try {
            connexion.unwrap(PGConnection.class).getCopyAPI().copyOut(ordre, flux);
        } catch (SQLException e) {
            var traduite = ERREURS.translate("FEC", ordre, e);
            throw traduite == null ? new IllegalStateException(e) : traduite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connexion, source);
        }
    }

    /// Un premier import remplit des tables dont PostgreSQL ne sait rien : il les parcourrait à chaque rangée.
    /// Vaut jusqu'à la fin de la transaction. Les plans gardés du temps où elles étaient presque vides, ceux
    /// des clés étrangères surtout, les parcourraient encore : ils s'oublient.
    void suivreLesIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("discard plans").update();
    }

    /// Ce qui vient d'entrer est compté : sans quoi un export, juste après, se planifierait pour des tables vides.
    void mesurer() {
        jdbc.sql("select mesurer_le_livre()").query((_, _) -> true).single();
    }

    long auBrouillard(int exercice) {
        return jdbc.sql("""
                select count(*) from ecriture e join journal j on j.id = e.journal_id and j.nature not in ('interne', 'a_nouveaux_internes')
                 where e.exercice_id = :exercice
                   and not exists (select from validation v where v.ecriture_id = e.id)""").param("exercice", exercice).query(Long.class).single();
    }

    /// Les lignes d'un exercice que le FEC rend sans référence de pièce, comme leur fichier d'origine.
    long sansPiece(int exercice) {
        return jdbc.sql("""
                select count(*) from ligne_detail d join validation v on v.ecriture_id = d.ecriture_id
                 where v.exercice_id = :exercice and d.vides like '%PieceRef%'""").param("exercice", exercice).query(Long.class).single();
    }

    boolean sert(String compte) {
        return jdbc.sql("""
                select exists (select from ligne where compte_id = (select id from compte_general where numero = :numero))""").param("numero", compte).query(Boolean.class).single();
    }

    boolean journalSert(String code) {
        return jdbc.sql("""
                select exists (select from ecriture e join journal j on j.id = e.journal_id where j.code = :code)""").param("code", code).query(Boolean.class).single();
    }

    List<Importation.Solde> balance(long[] ecritures) {
        return jdbc.sql("""
                select c.numero, c.libelle, sum(l.debit), sum(l.credit)
                  from ligne l join compte_general c on c.id = l.compte_id
                 where l.ecriture_id = any(:ids) group by c.id order by c.numero collate "C\"""")
                .param("ids", ecritures)
                .query((ligne, _) -> new Importation.Solde(
                        ligne.getString(1),
                        ligne.getString(2),
                        new Montant(ligne.getLong(3)),
                        new Montant(ligne.getLong(4))))
                .list();
    }
}
