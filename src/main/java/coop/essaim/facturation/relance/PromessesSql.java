package coop.essaim.facturation.relance;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromessesSql {

    private final JdbcClient jdbc;

    PromessesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Deux promesses sur la même facture se suivent.
    void verrouiller(UUID facture) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:cle, 4514))")
                .param("cle", facture.toString())
                .query()
                .listOfRows();
    }

    Optional<Engagement> noteePar(UUID cle) {
        return jdbc.sql("select date, montant from promesse_de_payer where cle = :cle")
                .param("cle", cle)
                .query((ligne, _) -> (Engagement) new Engagement.Note(
                        ligne.getObject("date", LocalDate.class), new Montant(ligne.getLong("montant"))))
                .optional();
    }

    /// Ce qui reste à réclamer d'une facture ; rien si elle ne doit plus rien, et pour un avoir.
    Optional<Montant> reste(UUID facture) {
        return jdbc.sql("select reste from reste_a_reclamer where facture_id = :facture")
                .param("facture", facture)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .optional();
    }

    void noter(UUID id, Promesses.Dite dite, Promesse promesse, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into promesse_de_payer (id, cle, facture_id, date, montant, reste_avant, mot, notee_a, notee_par)
                values (:id, :cle, :facture, :date, :montant, :reste, :mot, :maintenant, :par)""")
                .param("id", id)
                .param("cle", dite.cle())
                .param("facture", dite.facture())
                .param("date", promesse.date())
                .param("montant", promesse.montant().centimes())
                .param("reste", promesse.resteAvant().centimes())
                .param("mot", dite.mot(), Types.VARCHAR)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    void retirer(UUID facture, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update promesse_de_payer set retiree_a = :maintenant, retiree_par = :par
                 where facture_id = :facture and retiree_a is null""")
                .param("facture", facture)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    /// De la plus récente à la plus ancienne.
    List<PromesseNotee> de(UUID facture) {
        return jdbc.sql("""
                select p.date, p.montant, p.reste_avant, p.mot, p.notee_a, c.nom as par, p.retiree_a
                  from promesse_de_payer p
                  left join pub_compte c on c.id = p.notee_par
                 where p.facture_id = :facture order by p.notee_a desc, p.id desc""")
                .param("facture", facture)
                .query((ligne, _) -> new PromesseNotee(
                        promesse(ligne),
                        ligne.getString("mot"),
                        ligne.getObject("notee_a", OffsetDateTime.class).toInstant(),
                        ligne.getString("par"),
                        instant(ligne)))
                .list();
    }

    /// Les promesses dont le jour est passé sans que la somme soit venue.
    ///
    /// @param activites celles que l'on regarde ; `null` : toutes
    int rompues(@Nullable Collection<ActiviteId> activites, LocalDate jour) {
        return jdbc.sql("""
                select count(*)
                  from promesse_de_payer s
                  join facture f on f.id = s.facture_id
                  join reste_a_reclamer l on l.facture_id = f.id
                 where s.retiree_a is null and s.date < :jour and l.reste > s.reste_avant - s.montant
                   and case when :activites::uuid[] is null then true else f.activite_id = any(:activites) end""")
                .param("jour", jour)
                .param(
                        "activites",
                        activites == null
                                ? null
                                : activites.stream().map(ActiviteId::valeur).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static @Nullable Instant instant(ResultSet r) throws SQLException {
        var retiree = r.getObject("retiree_a", OffsetDateTime.class);
        return retiree == null ? null : retiree.toInstant();
    }

    private static Promesse promesse(ResultSet r) throws SQLException {
        return new Promesse(
                r.getObject("date", LocalDate.class),
                new Montant(r.getLong("montant")),
                new Montant(r.getLong("reste_avant")));
    }
}
