package coop.essaim.facturation.relance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.documents.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Qui doit quoi depuis quand, d'après le lettrage, et ce qui a déjà été rappelé.
@Repository
class RelancesSql {

    private static final String EN_RETARD = """
            select f.id, f.numero, f.date, f.echeance, f.client_id, f.acheteur, a.enseigne, l.reste,
                   k.id is not null as contestee, t.nature <> 'PARTICULIER' as professionnel,
                   t.courriel is not null as joignable,
                   coalesce(d.niveau, 0) as dernier, d.date as relancee_le, m.date as promise_le,
                   m.montant as promis, m.reste_avant
              from facture f
              join pub_activite a on a.id = f.activite_id
              join pub_tiers t on t.id = f.client_id
              join reste_a_reclamer l on l.facture_id = f.id
              left join contestation k on k.facture_id = f.id and k.levee_a is null
              left join lateral (
                   select n.niveau, n.date from relance n
                    where n.facture_id = f.id order by n.niveau desc limit 1) d on true
              left join lateral (
                   select s.date, s.montant, s.reste_avant from promesse_de_payer s
                    where s.facture_id = f.id and s.retiree_a is null order by s.notee_a desc limit 1) m on true
             where f.echeance < :jour""";

    private static final String PAR_ECHEANCE = " order by f.echeance, f.numero";

    private final JdbcClient jdbc;

    RelancesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param permises les activités que le visiteur lit ; `null` : toutes
    List<EnRetard> enRetard(@Nullable Collection<ActiviteId> permises, LocalDate jour) {
        var requete = permises == null
                ? jdbc.sql(EN_RETARD + PAR_ECHEANCE)
                : jdbc.sql(EN_RETARD + " and f.activite_id = any(:activites)" + PAR_ECHEANCE)
                        .param("activites", uuids(permises));
        return requete.param("jour", jour).query((ligne, _) -> enRetard(ligne)).list();
    }

    /// Les lettres faites ce jour-là, dans l'ordre où elles l'ont été.
    List<DocumentId> lettres(LocalDate jour, @Nullable Collection<ActiviteId> permises) {
        return jdbc.sql("""
                select r.document_id from relance r join facture f on f.id = r.facture_id
                 where r.document_id is not null and r.date = :jour
                   and case when :activites::uuid[] is null then true else f.activite_id = any(:activites) end
                 order by r.faite_a, f.numero""")
                .param("jour", jour)
                .param("activites", permises == null ? null : uuids(permises))
                .query((ligne, _) -> new DocumentId(ligne.getObject(1, UUID.class)))
                .list();
    }

    Optional<EnRetard> due(UUID facture, LocalDate jour) {
        return jdbc.sql(EN_RETARD + " and f.id = :facture")
                .param("facture", facture)
                .param("jour", jour)
                .query((ligne, _) -> enRetard(ligne))
                .optional();
    }

    /// Un avoir non imputé vient en déduction de ce que son client doit, sans retard.
    List<AgeDuClient> balance(@Nullable Collection<ActiviteId> permises, LocalDate jour) {
        return jdbc.sql("""
                select f.client_id, max(f.acheteur) as nom, max(a.enseigne) as enseigne,
                       sum(l.reste) filter (where r.jours <= 0) as non_echu,
                       sum(l.reste) filter (where r.jours between 1 and 30) as jusqua30,
                       sum(l.reste) filter (where r.jours between 31 and 60) as jusqua60,
                       sum(l.reste) filter (where r.jours between 61 and 90) as jusqua90,
                       sum(l.reste) filter (where r.jours > 90) as au_dela
                  from facture f
                  join piece_de_vente p on p.id = f.id
                  join pub_activite a on a.id = f.activite_id
                  join pub_reste_de_ligne l on l.ecriture_id = f.ecriture_id and l.rang = 1
                 cross join lateral (
                       select case p.genre when 'AVOIR' then 0 else :jour::date - f.echeance end as jours) r
                 where p.ttc <> 0 and l.reste <> 0
                   and (:activites::uuid[] is null or f.activite_id = any(:activites))
                 group by f.client_id
                 order by coalesce(sum(l.reste) filter (where r.jours > 0), 0) desc, max(f.acheteur)""")
                .param("activites", uuids(permises))
                .param("jour", jour)
                .query((ligne, _) -> new AgeDuClient(
                        ligne.getObject("client_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getString("enseigne"),
                        new Montant(ligne.getLong("non_echu")),
                        new Montant(ligne.getLong("jusqua30")),
                        new Montant(ligne.getLong("jusqua60")),
                        new Montant(ligne.getLong("jusqua90")),
                        new Montant(ligne.getLong("au_dela"))))
                .list();
    }

    List<NiveauDeRelance> niveaux(LocalDate jour) {
        return jdbc.sql("""
                select niveau, libelle, jours, texte from niveau_de_relance
                 where :jour between du and coalesce(au, 'infinity') order by niveau""")
                .param("jour", jour)
                .query((ligne, _) -> new NiveauDeRelance(
                        ligne.getInt("niveau"),
                        ligne.getString("libelle"),
                        ligne.getInt("jours"),
                        ligne.getString("texte")))
                .list();
    }

    Penalites.Regle regle(LocalDate jour) {
        return jdbc.sql("""
                select montant, multiple, reference from indemnite_de_recouvrement
                 where :jour between du and coalesce(au, 'infinity')""")
                .param("jour", jour)
                .query((ligne, _) ->
                        new Penalites.Regle(new Montant(ligne.getLong(1)), ligne.getInt(2), ligne.getString(3)))
                .single();
    }

    List<TauxLegal> taux() {
        return jdbc.sql(
                        "select taux, du, au, reference from taux_d_interet_legal where annule_a is null order by du desc")
                .query((ligne, _) -> new TauxLegal(
                        ligne.getBigDecimal("taux"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getString("reference")))
                .list();
    }

    Montant ttc(UUID facture) {
        return jdbc.sql("select ttc from piece_de_vente where id = :facture")
                .param("facture", facture)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// Ce qui a éteint la dette, et quand. Un règlement annulé n'a rien payé ; ce qu'un avoir de la facture rend n'a
    /// jamais été dû ; un trop-perçu ou un autre avoir éteint dès son jour (art. 1347-1 du code civil).
    List<PartEnRetard.Paiement> paiements(UUID facture) {
        return jdbc.sql("""
                select case when o.origine_id = i.facture_id then f.date
                            else greatest(f.date, coalesce(v.date, t.date, r.date)) end as le, i.montant
                  from imputation i
                  join facture f on f.id = i.facture_id
                  join reglement r on r.id = i.reglement_id
                  left join facture v on v.id = r.avoir_id
                  left join piece_de_vente o on o.id = r.avoir_id
                  left join reglement t on t.id = r.trop_percu_id
                  left join annulation_de_reglement n on n.reglement_id = r.id
                 where i.facture_id = :facture and n.reglement_id is null
                 order by le, r.id""")
                .param("facture", facture)
                .query((ligne, _) -> new PartEnRetard.Paiement(
                        new Montant(ligne.getLong("montant")), ligne.getObject("le", LocalDate.class)))
                .list();
    }

    void verrouiller(UUID facture) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4511))")
                .param("cle", facture.toString())
                .query()
                .listOfRows();
    }

    record Nouvelle(UUID id, AProposer proposee, Reclame.Sommes demandees, Expedition.Partie partie) {}

    void noter(Nouvelle relance, Instant maintenant, @Nullable UUID par) {
        var facture = relance.proposee().facture();
        jdbc.sql("""
                insert into relance (id, facture_id, niveau, libelle, date, reste, interets, indemnite, courrier_id,
                                     document_id, destinataire, faite_a, faite_par)
                values (:id, :facture, :niveau, :libelle, :date, :reste, :interets, :indemnite, :courrier, :document,
                        :destinataire, :maintenant, :par)""")
                .param("id", relance.id())
                .param("facture", facture.id())
                .param("niveau", relance.proposee().niveau().niveau())
                .param("libelle", relance.proposee().niveau().libelle())
                .param("date", facture.echeance().plusDays(relance.proposee().jours()))
                .param("reste", facture.reste().centimes())
                .param("interets", centimes(relance.demandees().interets()), Types.BIGINT)
                .param("indemnite", centimes(relance.demandees().indemnite()), Types.BIGINT)
                .param("courrier", relance.partie().courrier(), Types.OTHER)
                .param("document", relance.partie().lettre(), Types.OTHER)
                .param("destinataire", relance.partie().destinataire())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    List<RelanceFaite> journal(UUID facture) {
        return jdbc.sql("""
                select n.libelle, n.date, n.reste, n.interets, n.indemnite, n.destinataire, c.nom as par,
                       n.courrier_id, n.document_id
                  from relance n
                  left join pub_compte c on c.id = n.faite_par
                 where n.facture_id = :facture
                 order by n.faite_a desc""")
                .param("facture", facture)
                .query((ligne, _) -> new RelanceFaite(
                        ligne.getString("libelle"),
                        ligne.getObject("date", LocalDate.class),
                        new Montant(ligne.getLong("reste")),
                        montant(ligne, "interets"),
                        montant(ligne, "indemnite"),
                        ligne.getString("destinataire"),
                        ligne.getString("par"),
                        ligne.getObject("courrier_id", UUID.class),
                        ligne.getObject("document_id", UUID.class)))
                .list();
    }

    private static @Nullable Long centimes(@Nullable Montant montant) {
        return montant == null ? null : montant.centimes();
    }

    private static @Nullable Montant montant(ResultSet r, String colonne) throws SQLException {
        long centimes = r.getLong(colonne);
        return r.wasNull() ? null : new Montant(centimes);
    }

    private static UUID @Nullable [] uuids(@Nullable Collection<ActiviteId> activites) {
        return activites == null
                ? null
                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new);
    }

    private static EnRetard enRetard(ResultSet r) throws SQLException {
        return new EnRetard(
                r.getObject("id", UUID.class),
                r.getString("numero"),
                r.getObject("date", LocalDate.class),
                r.getObject("echeance", LocalDate.class),
                r.getObject("client_id", UUID.class),
                r.getString("acheteur"),
                r.getString("enseigne"),
                new Montant(r.getLong("reste")),
                r.getBoolean("contestee"),
                r.getBoolean("professionnel"),
                r.getBoolean("joignable"),
                r.getInt("dernier"),
                r.getObject("relancee_le", LocalDate.class),
                promesse(r));
    }

    private static @Nullable Promesse promesse(ResultSet r) throws SQLException {
        var date = r.getObject("promise_le", LocalDate.class);
        return date == null
                ? null
                : new Promesse(date, new Montant(r.getLong("promis")), new Montant(r.getLong("reste_avant")));
    }
}
