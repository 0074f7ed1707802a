package coop.essaim.facturation.reglement;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce qu'un client a d'avance, qui peut payer une de ses factures.
@Repository
class SourcesSql {

    private final JdbcClient jdbc;

    SourcesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ses avoirs qui restent à employer, dans la même activité.
    List<Option> avoirs(UUID facture) {
        return jdbc.sql("""
                select a.id, a.numero, s.reste
                  from facture f
                  join facture a on a.client_id = f.client_id and a.activite_id = f.activite_id
                  join pub_solde_de_facture s on s.facture_id = a.id
                 where f.id = :facture and s.genre = 'AVOIR' and s.reste > 0
                 order by a.date, a.numero""")
                .param("facture", facture)
                .query((ligne, _) ->
                        Option.de(ligne.getString(1), ligne.getString(2) + ", reste " + new Montant(ligne.getLong(3))))
                .list();
    }

    /// Ses trop-perçus qui restent à employer, dans la même activité.
    List<Option> tropPercus(UUID facture) {
        return jdbc.sql("""
                select r.id, r.numero, x.montant - x.employe as reste
                  from facture f
                  join reglement r on r.client_id = f.client_id and r.activite_id = f.activite_id
                  join trop_percu x on x.reglement_id = r.id and x.montant > x.employe
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where f.id = :facture and n.reglement_id is null
                 order by r.date, r.numero""")
                .param("facture", facture)
                .query((ligne, _) ->
                        Option.de(ligne.getString(1), ligne.getString(2) + ", reste " + new Montant(ligne.getLong(3))))
                .list();
    }
}
