package coop.essaim.facturation.encaissement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.tiers.TiersId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce que les clients ont payé en trop, ou d'avance.
@Repository
class TropPercusSql {

    record TropPercu(
            ReglementId reglement,
            String numero,
            LocalDate date,
            Acte.CompteClient compte,
            Montant montant,
            Montant employe,
            @Nullable Long lettrage) {

        Montant reste() {
            return montant.moins(employe);
        }
    }

    private final JdbcClient jdbc;

    TropPercusSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ajouter(ReglementId reglement, Montant montant) {
        jdbc.sql("insert into trop_percu (reglement_id, montant) values (:reglement, :montant)")
                .param("reglement", reglement.valeur())
                .param("montant", montant.centimes())
                .update();
    }

    /// Emploie ce montant, ou le rend après une annulation.
    void employer(ReglementId reglement, Montant montant) {
        jdbc.sql("update trop_percu set employe = employe + :montant where reglement_id = :reglement")
                .param("reglement", reglement.valeur())
                .param("montant", montant.centimes())
                .update();
    }

    void noterLettrage(ReglementId reglement, @Nullable Long lettrage) {
        jdbc.sql("update trop_percu set lettrage_id = :lettrage where reglement_id = :reglement")
                .param("reglement", reglement.valeur())
                .param("lettrage", lettrage, java.sql.Types.BIGINT)
                .update();
    }

    /// Celui d'un règlement en vigueur.
    Optional<TropPercu> trouver(ReglementId reglement) {
        return jdbc.sql("""
                select r.numero, r.date, r.client_id, r.activite_id, a.section, c.auxiliaire, t.montant, t.employe,
                       t.lettrage_id
                  from trop_percu t
                  join reglement r on r.id = t.reglement_id
                  join pub_activite a on a.id = r.activite_id
                  join pub_tiers c on c.id = r.client_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where t.reglement_id = :reglement and n.reglement_id is null""")
                .param("reglement", reglement.valeur())
                .query((ligne, _) -> {
                    long lettrage = ligne.getLong("lettrage_id");
                    boolean lettre = !ligne.wasNull();
                    return new TropPercu(
                            reglement,
                            ligne.getString("numero"),
                            ligne.getObject("date", LocalDate.class),
                            new Acte.CompteClient(
                                    new TiersId(ligne.getObject("client_id", UUID.class)),
                                    new ActiviteId(ligne.getObject("activite_id", UUID.class)),
                                    ligne.getString("section"),
                                    ligne.getString("auxiliaire")),
                            new Montant(ligne.getLong("montant")),
                            new Montant(ligne.getLong("employe")),
                            lettre ? lettrage : null);
                })
                .optional();
    }

    /// Sa ligne au compte client, et celles des règlements en vigueur qui l'emploient.
    List<LigneId> lignes(ReglementId reglement) {
        return jdbc.sql("""
                select r.ecriture_id, r.rang_excedent
                  from reglement r
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where (r.id = :reglement or r.trop_percu_id = :reglement) and n.reglement_id is null
                 order by r.saisi_a, r.id""")
                .param("reglement", reglement.valeur())
                .query((ligne, _) -> new LigneId(ligne.getLong(1), ligne.getInt(2)))
                .list();
    }
}
