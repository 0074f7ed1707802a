package coop.essaim.facturation.encaissement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Contribution;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.facturation.FactureId;
import coop.essaim.tiers.TiersId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Où en est chaque facture, et les lignes du grand livre qui se lettrent avec la sienne.
@Repository
class SoldesSql {

    private final JdbcClient jdbc;

    SoldesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Met en file les règlements d'une même pièce, toujours dans le même ordre : jamais en croix.
    void verrouiller(Collection<UUID> pieces) {
        pieces.stream()
                .sorted()
                .distinct()
                .forEach(piece -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4511))")
                        .param("cle", piece.toString())
                        .query()
                        .listOfRows());
    }

    Optional<FactureId> parNumero(String numero) {
        return jdbc.sql("select id from facture where numero = :numero")
                .param("numero", numero)
                .query((ligne, _) -> new FactureId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    Optional<ASolder> trouver(FactureId id) {
        return jdbc.sql("""
                select f.id, f.numero, p.genre, f.date, f.activite_id, a.section, f.client_id, t.auxiliaire,
                       f.ecriture_id, coalesce(l.rang, 0) as rang, p.ht, p.ttc, coalesce(s.regle, 0) as regle,
                       s.lettrage_id, f.base_contribution, f.taux_contribution, coalesce(e.encaisse, 0) as encaisse,
                       coalesce(e.contribution, 0) as contribution
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  join pub_activite a on a.id = f.activite_id
                  join pub_tiers t on t.id = f.client_id
                  left join pub_ligne_ecriture l on l.ecriture_id = f.ecriture_id and l.compte = '411100'
                  left join solde_de_facture s on s.facture_id = f.id
                  left join lateral (
                       select sum(i.montant) as encaisse, sum(i.contribution) as contribution
                         from imputation i
                         join reglement r on r.id = i.reglement_id
                         left join annulation_de_reglement n on n.reglement_id = r.id
                        where i.facture_id = f.id and n.reglement_id is null and r.nature <> 'PERDU') e on true
                 where f.id = :id""")
                .param("id", id.valeur())
                .query((ligne, _) -> aSolder(ligne, attentes(id)))
                .optional();
    }

    /// La TVA que l'écriture de la pièce a mise en attente, et ce que ses règlements en ont déjà fait sortir.
    private List<ASolder.Attente> attentes(FactureId id) {
        return jdbc.sql("""
                select l.compte, r.compte as collectee, abs(sum(l.credit - l.debit)) as total,
                       coalesce((select sum(v.montant)
                                   from imputation_tva v
                                   left join annulation_de_reglement n on n.reglement_id = v.reglement_id
                                  where v.facture_id = f.id and v.attente = l.compte and n.reglement_id is null), 0)
                           as passe
                  from facture f
                  join pub_ligne_ecriture l on l.ecriture_id = f.ecriture_id
                  join (select distinct attente, compte from regime_de_tva where attente is not null) r
                    on r.attente = l.compte
                 where f.id = :id
                 group by f.id, l.compte, r.compte
                 order by l.compte""")
                .param("id", id.valeur())
                .query((ligne, _) -> new ASolder.Attente(
                        ligne.getString("compte"),
                        ligne.getString("collectee"),
                        new Montant(ligne.getLong("total")),
                        new Montant(ligne.getLong("passe"))))
                .list();
    }

    void ajouter(FactureId piece, Montant montant) {
        jdbc.sql("""
                insert into solde_de_facture (facture_id, regle) values (:piece, :montant)
                on conflict (facture_id) do update set regle = solde_de_facture.regle + :montant""")
                .param("piece", piece.valeur())
                .param("montant", montant.centimes())
                .update();
    }

    /// Après une annulation : la pièce redevient due d'autant.
    void retirer(FactureId piece, Montant montant) {
        jdbc.sql("update solde_de_facture set regle = regle - :montant where facture_id = :piece")
                .param("piece", piece.valeur())
                .param("montant", montant.centimes())
                .update();
    }

    void noterLettrage(FactureId piece, @Nullable Long lettrage) {
        jdbc.sql("update solde_de_facture set lettrage_id = :lettrage where facture_id = :piece")
                .param("piece", piece.valeur())
                .param("lettrage", lettrage, java.sql.Types.BIGINT)
                .update();
    }

    /// Les lignes de client des règlements en vigueur de cette pièce.
    List<LigneId> lignesDesReglements(FactureId piece) {
        return jdbc.sql("""
                select r.ecriture_id, i.rang
                  from imputation i
                  join reglement r on r.id = i.reglement_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where i.facture_id = :piece and n.reglement_id is null
                 order by r.date, r.id""")
                .param("piece", piece.valeur())
                .query((ligne, _) -> new LigneId(ligne.getLong(1), ligne.getInt(2)))
                .list();
    }

    private static ASolder aSolder(ResultSet r, List<ASolder.Attente> attentes) throws SQLException {
        long lettrage = r.getLong("lettrage_id");
        boolean lettree = !r.wasNull();
        return new ASolder(
                new FactureId(r.getObject("id", UUID.class)),
                r.getString("numero"),
                r.getString("genre").equals("AVOIR"),
                r.getObject("date", LocalDate.class),
                new ActiviteId(r.getObject("activite_id", UUID.class)),
                r.getString("section"),
                new TiersId(r.getObject("client_id", UUID.class)),
                r.getString("auxiliaire"),
                new LigneId(r.getLong("ecriture_id"), r.getInt("rang")),
                new Montant(r.getLong("ht")),
                new Montant(r.getLong("ttc")),
                new Montant(r.getLong("regle")),
                new Montant(r.getLong("encaisse")),
                attentes,
                new ASolder.Redevance(
                        Contribution.Base.valueOf(r.getString("base_contribution")),
                        new Taux(r.getBigDecimal("taux_contribution")),
                        new Montant(r.getLong("contribution"))),
                lettree ? lettrage : null);
    }
}
