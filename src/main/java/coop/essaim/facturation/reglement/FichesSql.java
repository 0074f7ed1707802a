package coop.essaim.facturation.reglement;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import coop.essaim.facturation.reglement.FicheDeReglement.Annulee;
import coop.essaim.facturation.reglement.FicheDeReglement.Excedent;
import coop.essaim.facturation.reglement.FicheDeReglement.PartPayee;
import coop.essaim.facturation.reglement.FicheDeReglement.Remise;
import coop.essaim.facturation.reglement.FicheDeReglement.Saisi;
import coop.essaim.facturation.reglement.FicheDeReglement.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Un règlement lu pour sa page.
@Repository
class FichesSql {

    private final JdbcClient jdbc;

    FichesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes. Rien s'il n'en lit aucune de ce règlement.
    Optional<FicheDeReglement> trouver(UUID id, @Nullable Collection<ActiviteId> permises) {
        var vues = parts(id, permises);
        return jdbc.sql("""
                select r.id, r.numero, r.nature, r.mode, r.date, r.montant, t.nom as client, a.enseigne, r.reference,
                       r.banque, r.ecriture_id, r.saisi_a, s.nom as saisi_par, m.id as remise_id,
                       m.numero as remise_numero, m.date as remise_date, n.date as annule_le, n.impaye, n.motif,
                       n.ecriture_id as annulation_ecriture, n.annule_a, p.nom as annule_par,
                       o.id as source, o.numero as source_numero, x.montant as excedent, x.montant - x.employe as excedent_reste,
                       :activites::uuid[] is null or r.activite_id = any(:activites) as sienne,
                       (select count(*) from imputation i where i.reglement_id = r.id) as nombre
                  from reglement r
                  join pub_tiers t on t.id = r.client_id
                  join pub_activite a on a.id = r.activite_id
                  left join pub_compte s on s.id = r.saisi_par
                  left join cheque_remis c on c.reglement_id = r.id
                  left join remise_de_cheques m on m.id = c.remise_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                  left join pub_compte p on p.id = n.annule_par
                  left join trop_percu x on x.reglement_id = r.id
                  left join reglement o on o.id = r.trop_percu_id
                 where r.id = :id""")
                .param("id", id)
                .param("activites", uuids(permises))
                .query((ligne, _) -> fiche(ligne, vues))
                .optional()
                .flatMap(fiche -> fiche);
    }

    private List<PartPayee> parts(UUID id, @Nullable Collection<ActiviteId> permises) {
        return jdbc.sql("""
                select i.facture_id, f.numero, f.acheteur, a.enseigne, i.montant, i.contribution,
                       coalesce((select sum(v.montant) from imputation_tva v
                                  where v.reglement_id = i.reglement_id and v.facture_id = i.facture_id), 0) as tva
                  from imputation i
                  join facture f on f.id = i.facture_id
                  join pub_activite a on a.id = f.activite_id
                 where i.reglement_id = :id and (:activites::uuid[] is null or f.activite_id = any(:activites))
                 order by i.rang""")
                .param("id", id)
                .param("activites", uuids(permises))
                .query((ligne, _) -> new PartPayee(
                        ligne.getObject("facture_id", UUID.class),
                        ligne.getString("numero"),
                        ligne.getString("acheteur"),
                        ligne.getString("enseigne"),
                        new Montant(ligne.getLong("montant")),
                        new Montant(ligne.getLong("tva")),
                        new Montant(ligne.getLong("contribution"))))
                .list();
    }

    private static Optional<FicheDeReglement> fiche(ResultSet r, List<PartPayee> vues) throws SQLException {
        boolean sienne = r.getBoolean("sienne");
        if (!sienne && vues.isEmpty()) return Optional.empty();
        boolean entier = sienne && r.getInt("nombre") == vues.size();
        var excedent = sienne ? excedent(r) : null;
        var mode = r.getString("mode");
        return Optional.of(new FicheDeReglement(
                r.getObject("id", UUID.class),
                r.getString("numero"),
                Nature.valueOf(r.getString("nature")),
                mode == null ? null : ModeDeReglement.valueOf(mode),
                r.getObject("date", LocalDate.class),
                entier ? new Montant(r.getLong("montant")) : part(vues, excedent),
                sienne ? r.getString("client") : vues.getFirst().acheteur(),
                sienne ? r.getString("enseigne") : vues.getFirst().enseigne(),
                r.getString("reference"),
                r.getString("banque"),
                r.getLong("ecriture_id"),
                saisi(r, "saisi_a", "saisi_par"),
                remise(r),
                annulee(r),
                source(r),
                excedent,
                vues,
                entier));
    }

    private static Montant part(List<PartPayee> vues, @Nullable Excedent excedent) {
        var payee = Montant.somme(vues.stream().map(PartPayee::montant));
        return excedent == null ? payee : payee.plus(excedent.montant());
    }

    private static @Nullable Excedent excedent(ResultSet r) throws SQLException {
        long montant = r.getLong("excedent");
        return r.wasNull() ? null : new Excedent(new Montant(montant), new Montant(r.getLong("excedent_reste")));
    }

    private static @Nullable Source source(ResultSet r) throws SQLException {
        var id = r.getObject("source", UUID.class);
        return id == null ? null : new Source(id, r.getString("source_numero"));
    }

    private static @Nullable Remise remise(ResultSet r) throws SQLException {
        var id = r.getObject("remise_id", UUID.class);
        return id == null
                ? null
                : new Remise(id, r.getString("remise_numero"), r.getObject("remise_date", LocalDate.class));
    }

    private static @Nullable Annulee annulee(ResultSet r) throws SQLException {
        var le = r.getObject("annule_le", LocalDate.class);
        return le == null
                ? null
                : new Annulee(
                        le,
                        r.getBoolean("impaye"),
                        r.getString("motif"),
                        r.getLong("annulation_ecriture"),
                        saisi(r, "annule_a", "annule_par"));
    }

    private static Saisi saisi(ResultSet r, String a, String par) throws SQLException {
        return new Saisi(r.getObject(a, OffsetDateTime.class).toInstant(), r.getString(par));
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }
}
