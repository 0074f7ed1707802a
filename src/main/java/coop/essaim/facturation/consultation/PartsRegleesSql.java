package coop.essaim.facturation.consultation;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartsRegleesSql {

    private final JdbcClient jdbc;

    PartsRegleesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Du plus ancien au plus récent ; un règlement annulé n'a rien payé.
    List<PartReglee> de(FactureId facture) {
        return jdbc.sql("""
                select r.id, r.numero, r.nature, r.mode, r.date, i.montant, r.reference
                  from imputation i
                  join reglement r on r.id = i.reglement_id
                 where i.facture_id = :facture
                   and not exists (select from annulation_de_reglement n where n.reglement_id = r.id)
                 order by r.date, r.numero""")
                .param("facture", facture.valeur())
                .query((ligne, _) -> {
                    var mode = ligne.getString("mode");
                    return new PartReglee(
                            ligne.getObject("id", UUID.class),
                            ligne.getString("numero"),
                            Nature.valueOf(ligne.getString("nature")),
                            mode == null ? null : ModeDeReglement.valueOf(mode),
                            ligne.getObject("date", LocalDate.class),
                            new Montant(ligne.getLong("montant")),
                            ligne.getString("reference"));
                })
                .list();
    }
}
