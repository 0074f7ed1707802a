package coop.essaim.comptabilite.banc;

import coop.essaim.comptabilite.Passage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Le SQL nu auquel on se compare : JDBC sans Spring, sur les mêmes tables, avec les mêmes gardes de la base, mais sans
/// contrôle, sans chaîne et sans clé d'idempotence.
final class SqlNu {

    private final DataSource source;
    private final Map<String, Integer> comptes;
    private final Map<String, Integer> sections;
    private final Map<String, Integer> auxiliaires;
    private final Map<String, Integer> journaux;

    SqlNu(DataSource source) {
        this.source = source;
        comptes = codes("select numero, id from compte_general");
        sections = codes("select code, id from section");
        auxiliaires = codes("select code, id from compte_auxiliaire");
        journaux = codes("select code, id from journal");
    }

    private interface Acte<T> {
        T faire(Connection connexion) throws SQLException, IOException;
    }

    private <T> T avec(Acte<T> acte) {
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            var rendu = acte.faire(connexion);
            connexion.commit();
            return rendu;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> codes(String sql) {
        return avec(connexion -> {
            var codes = new HashMap<String, Integer>();
            try (var ordre = connexion.createStatement();
                    var lignes = ordre.executeQuery(sql)) {
                while (lignes.next()) codes.put(lignes.getString(1), lignes.getInt(2));
            }
            return codes;
        });
    }

    /// Lit tout le résultat, et rend le nombre de lignes.
    int lire(String sql) {
        return avec(connexion -> {
            int nombre = 0;
            try (var ordre = connexion.createStatement();
                    var lignes = ordre.executeQuery(sql)) {
                while (lignes.next()) nombre++;
            }
            return nombre;
        });
    }

    long copierVers(String sql, OutputStream flux) {
        return avec(connexion ->
                connexion.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + sql + ") to stdout", flux));
    }

    /// `COPY` des têtes puis des lignes, dans une transaction.
    void copier(List<Passage> passages, int exercice, long premierId) {
        var tetes = new StringBuilder();
        var lignes = new StringBuilder();
        long id = premierId;
        for (var passage : passages) {
            var e = passage.ecriture();
            tetes.append(id)
                    .append('\t')
                    .append(id(journaux, e.journal()))
                    .append('\t')
                    .append(exercice);
            tetes.append('\t')
                    .append(e.date())
                    .append('\t')
                    .append(e.piece().reference())
                    .append('\t');
            tetes.append(e.date()).append('\t').append(e.libelle()).append("\tbanc\n");
            int rang = 0;
            for (var l : e.lignes()) {
                lignes.append(id)
                        .append('\t')
                        .append(++rang)
                        .append('\t')
                        .append(e.date())
                        .append('\t');
                lignes.append(id(sections, l.section()))
                        .append('\t')
                        .append(id(comptes, l.compte()))
                        .append('\t');
                lignes.append(l.auxiliaire() == null ? "\\N" : id(auxiliaires, l.auxiliaire()))
                        .append('\t');
                lignes.append(l.debit().centimes())
                        .append('\t')
                        .append(l.credit().centimes())
                        .append('\n');
            }
            id++;
        }
        avec(connexion -> {
            var copie = connexion.unwrap(PGConnection.class).getCopyAPI();
            copie.copyIn(
                    "copy ecriture (id, journal_id, exercice_id, date, piece, piece_date, libelle, cree_par) from stdin",
                    new StringReader(tetes.toString()));
            return copie.copyIn(
                    "copy ligne (ecriture_id, rang, date, section_id, compte_id, auxiliaire_id, debit, credit) from stdin",
                    new StringReader(lignes.toString()));
        });
    }

    /// Une écriture, ses lignes, son numéro et sa validation par des ordres préparés, et un `commit`.
    void inserer(Connection connexion, Passage passage, int exercice, LocalDate jour) throws SQLException {
        var e = passage.ecriture();
        long id;
        try (var tete = connexion.prepareStatement(
                "insert into ecriture (journal_id, exercice_id, date, piece, piece_date, libelle, cree_par)"
                        + " values (?, ?, ?, ?, ?, ?, 'banc')",
                Statement.RETURN_GENERATED_KEYS)) {
            tete.setInt(1, id(journaux, e.journal()));
            tete.setInt(2, exercice);
            tete.setObject(3, e.date());
            tete.setString(4, e.piece().reference());
            tete.setObject(5, jour);
            tete.setString(6, e.libelle());
            tete.executeUpdate();
            try (var cles = tete.getGeneratedKeys()) {
                cles.next();
                id = cles.getLong("id");
            }
        }
        lignes(connexion, passage, id);
        valider(connexion, id, id(journaux, e.journal()), exercice);
        connexion.commit();
    }

    /// Toutes les lignes d'un ordre : la base refuse une écriture à moitié insérée.
    private void lignes(Connection connexion, Passage passage, long id) throws SQLException {
        var lignes = passage.ecriture().lignes();
        var sql = "insert into ligne (ecriture_id, rang, date, section_id, compte_id, auxiliaire_id, debit, credit)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?, ?, ?, ?)".repeat(lignes.size() - 1);
        try (PreparedStatement ordre = connexion.prepareStatement(sql)) {
            int place = 1;
            int rang = 0;
            for (var l : lignes) {
                ordre.setLong(place++, id);
                ordre.setInt(place++, ++rang);
                ordre.setObject(place++, passage.ecriture().date());
                ordre.setInt(place++, id(sections, l.section()));
                ordre.setInt(place++, id(comptes, l.compte()));
                ordre.setObject(place++, l.auxiliaire() == null ? null : id(auxiliaires, l.auxiliaire()), 4);
                ordre.setLong(place++, l.debit().centimes());
                ordre.setLong(place++, l.credit().centimes());
            }
            ordre.executeUpdate();
        }
    }

    private static void valider(Connection connexion, long id, int journal, int exercice) throws SQLException {
        int numero;
        try (var ordre = connexion.prepareStatement(
                "update numerotation set dernier = dernier + 1 where journal_id = ? and exercice_id = ?"
                        + " returning dernier")) {
            ordre.setInt(1, journal);
            ordre.setInt(2, exercice);
            try (var lignes = ordre.executeQuery()) {
                lignes.next();
                numero = lignes.getInt(1);
            }
        }
        try (var ordre = connexion.prepareStatement(
                "insert into validation (ecriture_id, journal_id, exercice_id, numero, valide_le, valide_par, contenu,"
                        + " empreinte) values (?, ?, ?, ?, now(), 'banc', ?, ?)")) {
            ordre.setLong(1, id);
            ordre.setInt(2, journal);
            ordre.setInt(3, exercice);
            ordre.setInt(4, numero);
            ordre.setBytes(5, new byte[32]);
            ordre.setBytes(6, new byte[32]);
            ordre.executeUpdate();
        }
    }

    private static int id(Map<String, Integer> codes, String code) {
        return Objects.requireNonNull(codes.get(code), code);
    }
}
