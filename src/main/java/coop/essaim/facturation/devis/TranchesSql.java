package coop.essaim.facturation.devis;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les factures déjà faites d'un devis.
@Repository
class TranchesSql {

    private final JdbcClient jdbc;

    TranchesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le verrou met deux transformations simultanées en file.
    void verrouiller(UUID devis) {
        jdbc.sql("select pg_advisory_xact_lock(:devis)")
                .param("devis", devis.getLeastSignificantBits())
                .query()
                .listOfRows();
    }

    List<FactureDuDevis> factures(UUID devis) {
        return jdbc.sql("""
                select p.id, p.genre, f.numero, f.date, p.ttc,
                       p.etat = 'VALIDEE' and p.ttc > 0
                       and p.ttc <= coalesce((select sum(x.ttc) from piece_de_vente x
                                               where x.origine_id = p.id and x.etat = 'VALIDEE'), 0) as rendue
                  from piece_de_vente p left join facture f on f.id = p.id
                 where p.devis_id = :devis
                 order by p.cree_a, p.id""")
                .param("devis", devis)
                .query((ligne, _) -> new FactureDuDevis(
                        ligne.getObject("id", UUID.class),
                        Genre.valueOf(ligne.getString("genre")),
                        ligne.getString("numero"),
                        ligne.getObject("date", LocalDate.class),
                        new Montant(ligne.getLong("ttc")),
                        ligne.getBoolean("rendue")))
                .list();
    }
}
