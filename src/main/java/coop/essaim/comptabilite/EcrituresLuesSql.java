package coop.essaim.comptabilite;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Detail;
import coop.essaim.comptabilite.Ecriture.Ligne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Relire des écritures entières, l'une après l'autre, sans les tenir toutes en mémoire.
@Repository
class EcrituresLuesSql {

    private static final String COLONNES = """
            select e.id, e.journal_id, e.exercice_id, j.code as journal, e.date, e.piece, e.piece_date, e.lien,
                   e.libelle, e.contrepasse, s.code as section, c.numero as compte, a.code as auxiliaire, l.rang,
                   l.debit, l.credit, l.echeance, l.libelle as ligne_libelle, d.ecriture_id is not null as detaillee,
                   d.piece as d_piece, d.piece_date as d_piece_date, d.date_origine, d.montant_devise, d.devise, d.vides,
                   v.numero, v.valide_le, v.valide_par, v.contenu, v.empreinte
              from ecriture e
              join journal j on j.id = e.journal_id
              join ligne l on l.ecriture_id = e.id
              join section s on s.id = l.section_id
              join compte_general c on c.id = l.compte_id
              left join compte_auxiliaire a on a.id = l.auxiliaire_id
              left join ligne_detail d on d.ecriture_id = l.ecriture_id and d.rang = l.rang
              left join validation v on v.ecriture_id = e.id
            """;

    private final JdbcClient jdbc;

    EcrituresLuesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EcritureLue> lire(EcritureId id) {
        return lire(List.of(id)).stream().findFirst();
    }

    List<EcritureLue> lire(List<EcritureId> ids) {
        var lues = new ArrayList<EcritureLue>(ids.size());
        var suite = new Suite(lues::add);
        jdbc.sql(COLONNES + "where e.id = any(:ids) order by e.id, l.rang")
                .param("ids", ids.stream().mapToLong(EcritureId::valeur).toArray())
                .query((RowCallbackHandler) suite::ligne);
        suite.fin();
        return lues;
    }

    private static final String BROUILLARD = """
            select e.id from ecriture e join journal j on j.id = e.journal_id
             where not exists (select from validation v where v.ecriture_id = e.id) and e.date <= :jusqu_au
            """;

    private static final String ORDRE_DE_VALIDATION = " order by e.date, e.id";
    private static final String BROUILLARD_DE_TOUS = BROUILLARD + ORDRE_DE_VALIDATION;
    private static final String BROUILLARD_DU_JOURNAL = BROUILLARD + " and j.code = :journal" + ORDRE_DE_VALIDATION;

    /// Le brouillard d'un journal jusqu'à une date, dans l'ordre où il se valide : date, puis ordre de passation.
    ///
    /// @param journal `null` : tous
    List<EcritureId> brouillard(@Nullable String journal, LocalDate jusquAu) {
        var ordre = journal == null
                ? jdbc.sql(BROUILLARD_DE_TOUS)
                : jdbc.sql(BROUILLARD_DU_JOURNAL).param("journal", journal);
        return ordre.param("jusqu_au", jusquAu)
                .query((ligne, _) -> new EcritureId(ligne.getLong(1)))
                .list();
    }

    /// Assemble les lignes qui se suivent d'une même écriture.
    private static final class Suite {

        private final Consumer<EcritureLue> destinataire;
        private final List<Ligne> lignes = new ArrayList<>();
        private @Nullable Tete tete;

        Suite(Consumer<EcritureLue> destinataire) {
            this.destinataire = destinataire;
        }

        void ligne(ResultSet r) throws SQLException {
            if (tete == null || tete.id().valeur() != r.getLong("id")) {
                fin();
                tete = tete(r);
            }
            var detail = r.getBoolean("detaillee")
                    ? new Detail(
                            r.getString("d_piece"),
                            r.getObject("d_piece_date", LocalDate.class),
                            r.getObject("date_origine", LocalDate.class),
                            r.getBigDecimal("montant_devise"),
                            r.getString("devise"),
                            r.getString("vides"))
                    : null;
            lignes.add(new Ligne(
                    r.getString("section"),
                    r.getString("compte"),
                    r.getString("auxiliaire"),
                    r.getString("ligne_libelle"),
                    new Montant(r.getLong("debit")),
                    new Montant(r.getLong("credit")),
                    r.getObject("echeance", LocalDate.class),
                    detail));
        }

        void fin() {
            if (tete == null) return;
            destinataire.accept(tete.avec(lignes));
            lignes.clear();
            tete = null;
        }
    }

    private record Tete(
            EcritureId id,
            int journalId,
            int exerciceId,
            String journal,
            LocalDate date,
            Piece piece,
            String libelle,
            @Nullable EcritureId contrepasse,
            EcritureLue.@Nullable Validee validation) {

        EcritureLue avec(List<Ligne> lignes) {
            var ecriture = new Ecriture(journal, date, piece, libelle, lignes);
            return new EcritureLue(id, ecriture, journalId, exerciceId, contrepasse, validation);
        }
    }

    private static Tete tete(ResultSet r) throws SQLException {
        long contrepasse = r.getLong("contrepasse");
        var contrepassee = r.wasNull() ? null : new EcritureId(contrepasse);
        int numero = r.getInt("numero");
        var validee = r.wasNull()
                ? null
                : new EcritureLue.Validee(
                        numero,
                        r.getObject("valide_le", OffsetDateTime.class).toInstant(),
                        r.getString("valide_par"),
                        r.getBytes("contenu"),
                        r.getBytes("empreinte"));
        return new Tete(
                new EcritureId(r.getLong("id")),
                r.getInt("journal_id"),
                r.getInt("exercice_id"),
                r.getString("journal"),
                r.getObject("date", LocalDate.class),
                new Piece(r.getString("piece"), r.getObject("piece_date", LocalDate.class), r.getString("lien")),
                r.getString("libelle"),
                contrepassee,
                validee);
    }
}
