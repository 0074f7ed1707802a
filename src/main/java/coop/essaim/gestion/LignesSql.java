package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Rapports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les lignes derrière un chiffre, page après page, par la clé de la dernière.
@Repository
class LignesSql {

    private final JdbcClient jdbc;
    private final Rapports rapports;

    LignesSql(JdbcClient jdbc, Rapports rapports) {
        this.jdbc = jdbc;
        this.rapports = rapports;
    }

    List<LigneDeDetail> lire(String section, Detail detail) {
        var cadrage = rapports.cadrer(detail.au(), detail.au(), null, true);
        var du = detail.du() != null
                ? detail.du()
                : detail.poste().estDeResultat() ? cadrage.debutExercice() : cadrage.debutReport();
        var apres = detail.apres();
        int signe = detail.recus() || detail.poste().nature() == Poste.Nature.PRODUIT ? -1 : 1;
        return jdbc.sql("""
                select l.date, l.piece, l.lien, l.libelle, l.compte, (l.debit - l.credit) * :signe as montant,
                       l.numero is null as provisoire, l.ecriture_id, l.rang
                  from pub_ligne_ecriture l
                 where l.section_id = (select id from pub_section where code = :section)
                   and l.date between :du and :au
                   and l.compte_id = any (string_to_array(:comptes, ',')::int[])
                   and (not :recus or l.journal in (select code from pub_journal where nature in ('banque', 'caisse')))
                   and (:apresDate::date is null
                        or (l.date, l.ecriture_id, l.rang) > (:apresDate::date, :apresEcriture, :apresRang))
                 order by l.date, l.ecriture_id, l.rang
                 limit :taille""")
                .param("signe", signe)
                .param("recus", detail.recus())
                .param("section", section)
                .param("du", du)
                .param("au", detail.au())
                .param("comptes", comptes(detail))
                .param("apresDate", apres == null ? null : apres.date())
                .param("apresEcriture", apres == null ? 0L : apres.ecriture())
                .param("apresRang", apres == null ? 0 : apres.rang())
                .param("taille", Detail.TAILLE)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    private static LigneDeDetail lire(ResultSet ligne) throws SQLException {
        var date = ligne.getObject("date", LocalDate.class);
        return new LigneDeDetail(
                date,
                ligne.getString("piece"),
                ligne.getString("lien"),
                ligne.getString("libelle"),
                ligne.getString("compte"),
                new Montant(ligne.getLong("montant")),
                ligne.getBoolean("provisoire"),
                new Detail.Repere(date, ligne.getLong("ecriture_id"), ligne.getInt("rang")));
    }

    /// Les comptes d'un poste : sa règle est dans [Poste], et nulle part ailleurs.
    private String comptes(Detail detail) {
        return jdbc
                .sql("select id, numero from pub_compte_general")
                .query((ligne, _) -> detail.ouvre(Poste.de(ligne.getString("numero"))) ? ligne.getString("id") : "")
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(","));
    }
}
