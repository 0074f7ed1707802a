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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(v.cle, 4511))
                  from (select cle from unnest(:cles::text[]) with ordinality as u (cle, ordre) order by ordre) v""")
                .param(
                        "cles",
                        pieces.stream().sorted().distinct().map(UUID::toString).toArray(String[]::new))
                .query()
                .listOfRows();
    }

    Optional<FactureId> parNumero(String numero) {
        return jdbc.sql("select id from facture where numero = :numero")
                .param("numero", numero)
                .query((ligne, _) -> new FactureId(ligne.getObject(1, UUID.class)))
                .optional();
    }

    Optional<ASolder> trouver(FactureId id) {
        return Optional.ofNullable(trouver(List.of(id)).get(id));
    }

    /// Celles qui existent, par leur identifiant. Un tableau derrière une sous-requête : sa longueur ne change plus le
    /// coût estimé, et PostgreSQL garde son plan.
    Map<FactureId, ASolder> trouver(Collection<FactureId> ids) {
        if (ids.isEmpty()) return Map.of();
        var attentes = attentes(ids);
        var trouvees = new HashMap<FactureId, ASolder>();
        jdbc.sql("""
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
                 where f.id = any((select :ids::uuid[])::uuid[])""").param("ids", tableau(ids)).query((RowCallbackHandler) ligne -> {
            var id = new FactureId(ligne.getObject("id", UUID.class));
            trouvees.put(id, aSolder(ligne, attentes.getOrDefault(id, List.of())));
        });
        return trouvees;
    }

    /// La TVA que l'écriture de la pièce a mise en attente, et ce que ses règlements en ont déjà fait sortir.
    private Map<FactureId, List<ASolder.Attente>> attentes(Collection<FactureId> ids) {
        var attentes = new HashMap<FactureId, List<ASolder.Attente>>();
        jdbc.sql("""
                select f.id, l.compte, r.compte as collectee, abs(sum(l.credit - l.debit)) as total,
                       coalesce((select sum(v.montant)
                                   from imputation_tva v
                                   left join annulation_de_reglement n on n.reglement_id = v.reglement_id
                                  where v.facture_id = f.id and v.attente = l.compte and n.reglement_id is null), 0)
                           as passe
                  from facture f
                  join pub_ligne_ecriture l on l.ecriture_id = f.ecriture_id
                  join (select distinct attente, compte from regime_de_tva where attente is not null) r
                    on r.attente = l.compte
                 where f.id = any((select :ids::uuid[])::uuid[])
                 group by f.id, l.compte, r.compte
                 order by l.compte""").param("ids", tableau(ids)).query((RowCallbackHandler) ligne -> attentes.computeIfAbsent(
                        new FactureId(ligne.getObject("id", UUID.class)), _ -> new ArrayList<>())
                .add(new ASolder.Attente(
                        ligne.getString("compte"),
                        ligne.getString("collectee"),
                        new Montant(ligne.getLong("total")),
                        new Montant(ligne.getLong("passe")))));
        return attentes;
    }

    private static UUID[] tableau(Collection<FactureId> ids) {
        return ids.stream().map(FactureId::valeur).toArray(UUID[]::new);
    }

    /// Chaque pièce une seule fois.
    void ajouter(List<Acte.Solde> parts) {
        jdbc.sql("""
                insert into solde_de_facture (facture_id, regle)
                select * from unnest(:pieces::uuid[], :montants::bigint[])
                on conflict (facture_id) do update set regle = solde_de_facture.regle + excluded.regle""")
                .param(
                        "pieces",
                        tableau(parts.stream().map(part -> part.piece().id()).toList()))
                .param(
                        "montants",
                        parts.stream()
                                .mapToLong(part -> part.montant().centimes())
                                .toArray())
                .update();
    }

    /// Après une annulation : la pièce redevient due d'autant.
    void retirer(FactureId piece, Montant montant) {
        jdbc.sql("update solde_de_facture set regle = regle - :montant where facture_id = :piece")
                .param("piece", piece.valeur())
                .param("montant", montant.centimes())
                .update();
    }

    /// @param lettrages un par pièce, `null` pour celle que plus rien ne lettre
    void noterLettrages(List<FactureId> pieces, List<@Nullable Long> lettrages) {
        jdbc.sql("""
                update solde_de_facture s set lettrage_id = v.lettrage
                  from unnest(:pieces::uuid[], :lettrages::bigint[]) as v (piece, lettrage)
                 where s.facture_id = v.piece""")
                .param("pieces", tableau(pieces))
                .param("lettrages", lettrages.toArray(Long[]::new))
                .update();
    }

    /// Les lignes de client des règlements en vigueur de chacune de ces pièces.
    Map<FactureId, List<LigneId>> lignesDesReglements(List<FactureId> pieces) {
        var lignes = new HashMap<FactureId, List<LigneId>>();
        jdbc.sql("""
                select i.facture_id, r.ecriture_id, i.rang
                  from imputation i
                  join reglement r on r.id = i.reglement_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where i.facture_id = any((select :pieces::uuid[])::uuid[]) and n.reglement_id is null
                 order by r.date, r.id""").param("pieces", tableau(pieces)).query((RowCallbackHandler)
                ligne -> lignes.computeIfAbsent(new FactureId(ligne.getObject(1, UUID.class)), _ -> new ArrayList<>())
                        .add(new LigneId(ligne.getLong(2), ligne.getInt(3))));
        return lignes;
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
