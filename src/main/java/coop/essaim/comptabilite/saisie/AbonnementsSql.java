package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbonnementsSql {

    private static final int MONTREES_MAX = 36;

    private final JdbcClient jdbc;
    private final ModelesSql modeles;

    AbonnementsSql(JdbcClient jdbc, ModelesSql modeles) {
        this.jdbc = jdbc;
        this.modeles = modeles;
    }

    private record Echeancier(
            UUID modele,
            Periodicite periodicite,
            LocalDate du,
            @Nullable LocalDate au,
            @Nullable LocalDate derniere,
            @Nullable String refus) {}

    /// Ceux qui ne sont pas retirés, par nom.
    List<UUID> enCours() {
        return jdbc.sql("""
                select a.modele_id from abonnement a join modele_ecriture m on m.id = a.modele_id
                 where m.retire_le is null order by lower(m.nom), m.id""").query((r, _) -> r.getObject(1, UUID.class)).list();
    }

    List<Abonnement> tous() {
        var abonnements = new ArrayList<Abonnement>();
        for (var id : enCours()) trouver(id).ifPresent(abonnements::add);
        return abonnements;
    }

    Optional<Abonnement> trouver(UUID id) {
        return jdbc.sql("""
                select a.modele_id, a.periodicite, a.du, a.au, a.refus,
                       (select max(e.date) from abonnement_echeance e where e.modele_id = a.modele_id) as derniere
                  from abonnement a where a.modele_id = :id""")
                .param("id", id)
                .query((ligne, _) -> echeancier(ligne))
                .optional()
                .flatMap(e -> modeles.trouver(e.modele())
                        .map(m -> new Abonnement(m, e.periodicite(), e.du(), e.au(), e.derniere(), e.refus())));
    }

    private static Echeancier echeancier(ResultSet r) throws SQLException {
        return new Echeancier(
                r.getObject("modele_id", UUID.class),
                Periodicite.lire(r.getString("periodicite")).orElseThrow(),
                r.getObject("du", LocalDate.class),
                r.getObject("au", LocalDate.class),
                r.getObject("derniere", LocalDate.class),
                r.getString("refus"));
    }

    /// Deux processus qui proposent ensemble passent l'un après l'autre.
    void verrouiller(UUID id) {
        jdbc.sql("select modele_id from abonnement where modele_id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void enregistrer(UUID id, Periodicite periodicite, LocalDate du, @Nullable LocalDate au) {
        jdbc.sql("""
                insert into abonnement (modele_id, periodicite, du, au) values (:id, :periodicite, :du, :au)
                on conflict (modele_id) do update
                   set periodicite = excluded.periodicite, du = excluded.du, au = excluded.au, refus = null""")
                .param("id", id)
                .param("periodicite", periodicite.code())
                .param("du", du)
                .param("au", au)
                .update();
    }

    void noter(UUID id, @Nullable String refus) {
        jdbc.sql("update abonnement set refus = :refus where modele_id = :id")
                .param("id", id)
                .param("refus", refus)
                .update();
    }

    void proposee(UUID id, LocalDate date, EcritureId ecriture, OffsetDateTime le) {
        jdbc.sql("""
                insert into abonnement_echeance (modele_id, date, ecriture_id, proposee_le)
                values (:id, :date, :ecriture, :le)""")
                .param("id", id)
                .param("date", date)
                .param("ecriture", ecriture.valeur())
                .param("le", le)
                .update();
    }

    /// De la plus récente à la plus ancienne.
    List<EcheanceProposee> proposees(UUID id) {
        return jdbc.sql("""
                select date, ecriture_id from abonnement_echeance where modele_id = :id
                 order by date desc limit :nombre""")
                .param("id", id)
                .param("nombre", MONTREES_MAX)
                .query((r, _) -> new EcheanceProposee(
                        r.getObject(1, LocalDate.class), r.getObject(2) == null ? null : new EcritureId(r.getLong(2))))
                .list();
    }
}
