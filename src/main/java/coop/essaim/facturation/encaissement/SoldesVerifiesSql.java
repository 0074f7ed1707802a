package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que le grand livre dit réglé de chaque facture, en face de ce que le module en tient.
@Repository
class SoldesVerifiesSql {

    private final JdbcClient jdbc;

    SoldesVerifiesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VerificationDesSoldes.Ecart> ecarts() {
        return jdbc.sql("""
                with livre as (
                    select i.facture_id,
                           sum(case p.genre when 'AVOIR' then l.debit - l.credit else l.credit - l.debit end) as regle
                      from imputation i
                      join reglement r on r.id = i.reglement_id
                      join piece_de_vente p on p.id = i.facture_id
                      join pub_ligne_ecriture l
                        on l.ecriture_id = r.ecriture_id and l.rang = i.rang and l.compte = '411100'
                      left join annulation_de_reglement n on n.reglement_id = r.id
                     where n.reglement_id is null
                     group by i.facture_id)
                select f.numero, coalesce(s.regle, 0) as tenu, coalesce(v.regle, 0) as au_livre
                  from solde_de_facture s
                  full join livre v on v.facture_id = s.facture_id
                  join facture f on f.id = coalesce(s.facture_id, v.facture_id)
                 where coalesce(s.regle, 0) <> coalesce(v.regle, 0)
                 order by f.numero""")
                .query((ligne, _) -> new VerificationDesSoldes.Ecart(
                        ligne.getString(1), new Montant(ligne.getLong(2)), new Montant(ligne.getLong(3))))
                .list();
    }
}
