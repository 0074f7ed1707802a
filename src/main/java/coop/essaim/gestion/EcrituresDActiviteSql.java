package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Une écriture et celles de ses lignes qui touchent une section ; rien quand aucune ne la touche.
@Repository
class EcrituresDActiviteSql {

    private final JdbcClient jdbc;

    EcrituresDActiviteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EcritureDActivite> lire(String section, long ecriture) {
        var lignes = new ArrayList<EcritureDActivite.Ligne>();
        return jdbc
                .sql("""
                select l.date, j.libelle as journal, l.numero, l.piece, l.piece_date, l.lien, l.compte,
                       c.libelle as nom_du_compte, l.libelle, l.debit, l.credit
                  from pub_ligne_ecriture l
                  join pub_journal j on j.code = l.journal
                  join pub_compte_general c on c.id = l.compte_id
                 where l.ecriture_id = :ecriture
                   and l.section_id = (select id from pub_section where code = :section)
                 order by l.rang""")
                .param("ecriture", ecriture)
                .param("section", section)
                .query((ligne, _) -> {
                    lignes.add(ligne(ligne));
                    return entete(ecriture, ligne);
                })
                .list()
                .stream()
                .findFirst()
                .map(entete -> new EcritureDActivite(
                        entete.id(),
                        entete.date(),
                        entete.journal(),
                        entete.numero(),
                        entete.piece(),
                        entete.datePiece(),
                        entete.lien(),
                        lignes));
    }

    private static EcritureDActivite.Ligne ligne(ResultSet ligne) throws SQLException {
        return new EcritureDActivite.Ligne(
                ligne.getString("compte"),
                ligne.getString("nom_du_compte"),
                ligne.getString("libelle"),
                new Montant(ligne.getLong("debit")),
                new Montant(ligne.getLong("credit")));
    }

    private static EcritureDActivite entete(long ecriture, ResultSet ligne) throws SQLException {
        return new EcritureDActivite(
                ecriture,
                ligne.getObject("date", LocalDate.class),
                ligne.getString("journal"),
                ligne.getObject("numero", Integer.class),
                ligne.getString("piece"),
                ligne.getObject("piece_date", LocalDate.class),
                ligne.getString("lien"),
                java.util.List.of());
    }
}
