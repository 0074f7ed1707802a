package coop.essaim.comptabilite.fec;

import coop.essaim.comptabilite.fec.Importation.Bornes;
import coop.essaim.comptabilite.fec.Importation.Cree;
import coop.essaim.comptabilite.fec.Releve.Remarque;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les imports faits, avec ce que chacun a supposé et créé.
@Repository
class ImportsFecSql {

    /// Une coopérative reprend quelques années ; la page n'en montre pas plus.
    private static final int DERNIERS = 20;

    private static final String IMPORTS = """
            select i.id, i.fichier, x.du, x.au, i.ecritures, i.lignes, i.brouillard, i.le, i.par
              from import_fec i join exercice x on x.id = i.exercice_id\s""";

    private final JdbcClient jdbc;

    ImportsFecSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Note(String genre, int ligne, String code, String texte) {}

    long noter(Importation.Faite faite, SourceFec.Examen examen, String auteur) {
        long id = jdbc.sql("""
                insert into import_fec (fichier, empreinte, exercice_id, ecritures, lignes, brouillard, par)
                values (:fichier, :empreinte, (select id from exercice where du = :du), :ecritures, :lignes, :brouillard,
                        :par) returning id""")
                .param("fichier", nu(examen.nom()))
                .param("empreinte", examen.empreinte())
                .param("du", faite.exercice().du())
                .param("ecritures", faite.ecritures())
                .param("lignes", faite.lignes())
                .param("brouillard", faite.brouillard())
                .param("par", auteur)
                .query(Long.class)
                .single();
        var notes = notes(faite);
        jdbc.sql("""
                insert into import_fec_note (import_id, rang, genre, ligne, code, texte)
                select :id, n.rang, n.genre, n.ligne, n.code, n.texte
                  from unnest(:genres::text[], :lignes::int[], :codes::text[], :textes::text[])
                       with ordinality as n (genre, ligne, code, texte, rang)""")
                .param("id", id)
                .param("genres", notes.stream().map(Note::genre).toArray(String[]::new))
                .param("lignes", notes.stream().mapToInt(Note::ligne).toArray())
                .param("codes", notes.stream().map(Note::code).toArray(String[]::new))
                .param("textes", notes.stream().map(Note::texte).toArray(String[]::new))
                .update();
        return id;
    }

    private static List<Note> notes(Importation.Faite faite) {
        var notes = new ArrayList<Note>();
        for (var remarque : faite.suppositions())
            notes.add(new Note("supposition", remarque.ligne(), "", remarque.phrase()));
        noter(notes, "compte", faite.crees().comptes());
        noter(notes, "journal", faite.crees().journaux());
        noter(notes, "tiers", faite.crees().auxiliaires());
        return notes;
    }

    private static void noter(List<Note> notes, String genre, List<Cree> crees) {
        for (var cree : crees) notes.add(new Note(genre, cree.ligne(), cree.code(), cree.libelle()));
    }

    /// Le nom seul : un chemin de la machine qui importe ne regarde personne.
    private static String nu(String chemin) {
        var nom = chemin.substring(Math.max(chemin.lastIndexOf('/'), chemin.lastIndexOf('\\')) + 1);
        return nom.isBlank() ? "fichier sans nom" : nom;
    }

    List<ImportFait> derniers() {
        return jdbc.sql(IMPORTS + "order by i.id desc limit :nombre")
                .param("nombre", DERNIERS)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    Optional<ImportFait> trouver(long id) {
        return jdbc.sql(IMPORTS + "where i.id = :id")
                .param("id", id)
                .query((ligne, _) -> lire(ligne))
                .optional();
    }

    List<Remarque> suppositions(long id) {
        return jdbc.sql("""
                select ligne, texte from import_fec_note
                 where import_id = :id and genre = 'supposition' order by rang""")
                .param("id", id)
                .query((r, _) -> new Remarque(r.getInt(1), r.getString(2)))
                .list();
    }

    Importation.Crees crees(long id) {
        return new Importation.Crees(crees(id, "compte"), crees(id, "journal"), crees(id, "tiers"));
    }

    private List<Cree> crees(long id, String genre) {
        return jdbc.sql("""
                select code, texte, ligne from import_fec_note
                 where import_id = :id and genre = :genre order by rang""")
                .param("id", id)
                .param("genre", genre)
                .query((r, _) -> new Cree(r.getString(1), r.getString(2), r.getInt(3)))
                .list();
    }

    private static ImportFait lire(ResultSet r) throws SQLException {
        return new ImportFait(
                r.getLong("id"),
                r.getString("fichier"),
                new Bornes(r.getObject("du", LocalDate.class), r.getObject("au", LocalDate.class)),
                r.getInt("ecritures"),
                r.getInt("lignes"),
                r.getInt("brouillard"),
                r.getObject("le", OffsetDateTime.class).toInstant(),
                r.getString("par"));
    }
}
