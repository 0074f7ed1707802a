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

/// Les lignes derrière un chiffre, page après page, par la clé de la dernière, et leur somme : c'est le chiffre.
@Repository
class LignesSql {

    private static final String CELLES_DU_CHIFFRE = """
                  from pub_ligne_ecriture l
                 where l.section_id = (select id from pub_section where code = :section)
                   and l.date between :du and :au
                   and l.compte_id = any (string_to_array(:comptes, ',')::int[])
                   and (not :recus or l.journal in (select code from pub_journal where nature in ('banque', 'caisse')))
            """;

    private final JdbcClient jdbc;
    private final Rapports rapports;

    LignesSql(JdbcClient jdbc, Rapports rapports) {
        this.jdbc = jdbc;
        this.rapports = rapports;
    }

    List<LigneDeDetail> lire(String section, Detail detail) {
        var du = debut(detail);
        var apres = detail.apres() == null ? new Detail.Repere(du, 0, 0) : detail.apres();
        return demander(section, detail, """
                select l.date, l.piece, l.lien, l.libelle, l.compte, (l.debit - l.credit) * :signe as montant,
                       l.numero is null as provisoire, l.ecriture_id, l.rang
                """ + CELLES_DU_CHIFFRE + """
                   and (l.date, l.ecriture_id, l.rang) > (:apresDate, :apresEcriture, :apresRang)
                 order by l.date, l.ecriture_id, l.rang
                 limit :taille""")
                .param("apresDate", apres.date())
                .param("apresEcriture", apres.ecriture())
                .param("apresRang", apres.rang())
                .param("taille", Detail.TAILLE)
                .query((ligne, _) -> lire(ligne))
                .list();
    }

    Montant total(String section, Detail detail) {
        return demander(section, detail, """
                select coalesce(sum((l.debit - l.credit) * :signe), 0)
                """ + CELLES_DU_CHIFFRE)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    private JdbcClient.StatementSpec demander(String section, Detail detail, String sql) {
        return jdbc.sql(sql)
                .param("signe", detail.choix().signe())
                .param("recus", detail.choix().recus())
                .param("section", section)
                .param("du", debut(detail))
                .param("au", detail.au())
                .param("comptes", comptes(detail.choix()));
    }

    private LocalDate debut(Detail detail) {
        if (detail.du() != null) return detail.du();
        var cadrage = rapports.cadrer(detail.au(), detail.au(), null, true);
        return detail.choix().estDeResultat() ? cadrage.debutExercice() : cadrage.debutReport();
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

    /// Les comptes d'un chiffre : la règle des postes est dans [Poste], et nulle part ailleurs.
    private String comptes(Choix choix) {
        return jdbc
                .sql("select id, numero from pub_compte_general")
                .query((ligne, _) ->
                        choix.postes().contains(Poste.de(ligne.getString("numero"))) ? ligne.getString("id") : "")
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(","));
    }
}
