package coop.essaim.comptabilite.cloture;

import coop.essaim.commun.Montant;
import coop.essaim.commun.commande.Verification.Anomalie;
import coop.essaim.comptabilite.Ecriture.Detail;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.EcritureRefusee;
import coop.essaim.comptabilite.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Relit le livre en partant des validations, sans rien supposer de ce qui les entoure : tout peut avoir été touché.
@Repository
class ChaineSql {

    private static final String MAILLONS = """
            select v.ecriture_id, v.journal_id, v.exercice_id, v.numero, v.valide_le, v.contenu, v.empreinte,
                   coalesce(j.code, '?') as journal, extract(year from x.au)::int as annee, e.date, e.piece,
                   e.piece_date, coalesce(e.libelle, '?') as libelle, s.code as section, c.numero as compte,
                   a.code as auxiliaire, l.rang, l.debit, l.credit, l.echeance, l.libelle as ligne_libelle,
                   l.auxiliaire_id is not null and a.id is null as sans_auxiliaire, l.date as ligne_date,
                   d.ecriture_id is not null as detaillee, d.piece as d_piece, d.piece_date as d_piece_date,
                   d.date_origine, d.montant_devise, d.devise, d.vides
              from validation v
              left join exercice x on x.id = v.exercice_id
              left join ecriture e on e.id = v.ecriture_id
              left join journal j on j.id = e.journal_id
              left join ligne l on l.ecriture_id = v.ecriture_id
              left join section s on s.id = l.section_id
              left join compte_general c on c.id = l.compte_id
              left join compte_auxiliaire a on a.id = l.auxiliaire_id
              left join ligne_detail d on d.ecriture_id = l.ecriture_id and d.rang = l.rang
             order by v.exercice_id, v.journal_id, v.numero, v.ecriture_id, l.rang""";

    private final JdbcClient jdbc;

    ChaineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface Lecteur {
        void maillon(Maillon maillon, @Nullable Ligne ligne);
    }

    @SuppressWarnings("ArrayRecordComponent") // Comparés par leur contenu.
    record Maillon(
            long ecriture,
            int journal,
            int exercice,
            int numero,
            Instant valideLe,
            byte[] contenu,
            byte[] empreinte,
            String codeJournal,
            int annee,
            @Nullable LocalDate date,
            @Nullable Piece piece,
            String libelle) {

        String nom() {
            return "écriture %s %d de %d (identifiant %d)".formatted(codeJournal, numero, annee, ecriture);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Compteur(int journal, int exercice, int dernier, byte[] empreinte, String nom) {}

    void parcourir(Lecteur lecteur) {
        jdbc.sql(MAILLONS).withFetchSize(2000).query((RowCallbackHandler) r -> {
            var maillon = maillon(r);
            lecteur.maillon(maillon, ligne(r, maillon));
        });
    }

    private static Maillon maillon(ResultSet r) throws SQLException {
        var reference = r.getString("piece");
        return new Maillon(
                r.getLong("ecriture_id"),
                r.getInt("journal_id"),
                r.getInt("exercice_id"),
                r.getInt("numero"),
                r.getObject("valide_le", OffsetDateTime.class).toInstant(),
                r.getBytes("contenu"),
                r.getBytes("empreinte"),
                r.getString("journal"),
                r.getInt("annee"),
                r.getObject("date", LocalDate.class),
                reference == null ? null : Piece.de(reference, r.getObject("piece_date", LocalDate.class)),
                r.getString("libelle"));
    }

    /// `null` si la ligne n'est plus là, ou plus lisible : l'écriture ne se reconnaîtra pas.
    private static @Nullable Ligne ligne(ResultSet r, Maillon maillon) throws SQLException {
        var section = r.getString("section");
        var compte = r.getString("compte");
        if (section == null || compte == null || r.getBoolean("sans_auxiliaire")) return null;
        if (!r.getObject("ligne_date", LocalDate.class).equals(maillon.date())) return null;
        var detail = r.getBoolean("detaillee")
                ? new Detail(
                        r.getString("d_piece"),
                        r.getObject("d_piece_date", LocalDate.class),
                        r.getObject("date_origine", LocalDate.class),
                        r.getBigDecimal("montant_devise"),
                        r.getString("devise"),
                        r.getString("vides"))
                : null;
        try {
            return new Ligne(
                    section,
                    compte,
                    r.getString("auxiliaire"),
                    r.getString("ligne_libelle"),
                    new Montant(r.getLong("debit")),
                    new Montant(r.getLong("credit")),
                    r.getObject("echeance", LocalDate.class),
                    detail);
        } catch (EcritureRefusee _) {
            return null;
        }
    }

    List<Compteur> compteurs() {
        return jdbc.sql("""
                select n.journal_id, n.exercice_id, n.dernier, n.empreinte,
                       'journal ' || coalesce(j.code, '?') || ' de ' || coalesce(extract(year from x.au)::text, '?')
                  from numerotation n
                  left join journal j on j.id = n.journal_id left join exercice x on x.id = n.exercice_id""")
                .query((r, _) -> new Compteur(r.getInt(1), r.getInt(2), r.getInt(3), r.getBytes(4), r.getString(5)))
                .list();
    }

    List<Anomalie> desequilibres() {
        return anomalies("""
                select 'écriture ' || ecriture_id || ', section ' || coalesce(s.code, '?') as objet,
                       'Débit et crédit diffèrent de ' || sum(debit - credit) || ' centimes.' as phrase
                  from ligne l left join section s on s.id = l.section_id
                 group by ecriture_id, s.code having sum(debit) <> sum(credit) order by ecriture_id limit 20""");
    }

    /// Brouillard compris : ce que la chaîne ne couvre pas.
    List<Anomalie> orphelines() {
        return anomalies("""
                select 'écriture ' || l.ecriture_id || ', ligne ' || l.rang as objet,
                       'Son écriture, son compte, sa section ou son tiers n''existe plus, ou sa date diffère.' as phrase
                  from ligne l
                  left join ecriture e on e.id = l.ecriture_id
                  left join compte_general c on c.id = l.compte_id
                  left join section s on s.id = l.section_id
                  left join compte_auxiliaire a on a.id = l.auxiliaire_id
                 where e.id is null or c.id is null or s.id is null or e.date <> l.date
                    or (l.auxiliaire_id is not null and a.id is null)
                union all
                select 'écriture ' || e.id, 'Elle n''a plus de ligne.'
                  from ecriture e where not exists (select from ligne l where l.ecriture_id = e.id)
                 limit 20""");
    }

    List<Anomalie> lettragesFaux() {
        return anomalies("""
                select 'lettrage ' || t.code || ' (identifiant ' || t.id || ')' as objet,
                       'Ses lignes ne font pas zéro : ' || sum(l.debit - l.credit) || ' centimes.' as phrase
                  from lettrage t
                  join lettrage_ligne g on g.lettrage_id = t.id and g.actif
                  join ligne l on l.ecriture_id = g.ecriture_id and l.rang = g.rang
                 where not t.partiel group by t.id having sum(l.debit - l.credit) <> 0 limit 20""");
    }

    List<Anomalie> datesHorsPeriode() {
        return anomalies("""
                select 'écriture ' || e.id as objet, 'Sa date n''est pas dans son exercice.' as phrase
                  from ecriture e left join exercice x on x.id = e.exercice_id and e.date between x.du and x.au
                 where x.id is null limit 20""");
    }

    private List<Anomalie> anomalies(String sql) {
        return jdbc.sql(sql)
                .query((r, _) -> new Anomalie(r.getString("objet"), r.getString("phrase")))
                .list();
    }
}
