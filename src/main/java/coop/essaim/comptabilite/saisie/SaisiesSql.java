package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SaisiesSql {

    private final JdbcClient jdbc;

    SaisiesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean estLettree(EcritureId id) {
        return jdbc.sql("select exists (select from lettrage_ligne where ecriture_id = :id and actif)")
                .param("id", id.valeur())
                .query(Boolean.class)
                .single();
    }

    void motiver(EcritureId inverse, String motif) {
        jdbc.sql("""
                insert into contrepassation (ecriture_id, motif) values (:ecriture, :motif)
                on conflict (ecriture_id) do nothing""").param("ecriture", inverse.valeur()).param("motif", motif).update();
    }

    /// L'échéance d'abonnement qui a proposé cette écriture.
    record Echeance(UUID modele, LocalDate date) {}

    Optional<Echeance> echeanceDe(EcritureId id) {
        return jdbc.sql("select modele_id, date from abonnement_echeance where ecriture_id = :id")
                .param("id", id.valeur())
                .query((r, _) -> new Echeance(r.getObject(1, UUID.class), r.getObject(2, LocalDate.class)))
                .optional();
    }

    void rattacher(Echeance echeance, EcritureId id) {
        jdbc.sql("update abonnement_echeance set ecriture_id = :id where modele_id = :modele and date = :date")
                .param("id", id.valeur())
                .param("modele", echeance.modele())
                .param("date", echeance.date())
                .update();
    }
}
