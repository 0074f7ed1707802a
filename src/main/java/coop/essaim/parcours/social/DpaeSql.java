package coop.essaim.parcours.social;

import coop.essaim.parcours.contrat.ContratId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DpaeSql {

    private final JdbcClient jdbc;

    DpaeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PreuveDeDpae> de(ContratId contrat) {
        return jdbc.sql("""
                select d.heure, d.declaree_le, d.accuse, a.document_id
                  from dpae d left join accuse_de_dpae a on a.contrat_id = d.contrat_id
                 where d.contrat_id = :contrat""")
                .param("contrat", contrat.valeur())
                .query((ligne, _) -> new PreuveDeDpae(
                        ligne.getObject("heure", LocalTime.class),
                        ligne.getObject("declaree_le", LocalDate.class),
                        ligne.getString("accuse"),
                        ligne.getObject("document_id", UUID.class)))
                .optional();
    }

    /// Faux quand l'accusé est déjà joint : une preuve ne se remplace pas.
    boolean joindre(ContratId contrat, UUID document, Instant maintenant) {
        return jdbc.sql("""
                        insert into accuse_de_dpae (contrat_id, document_id, depose_a)
                        values (:contrat, :document, :maintenant)
                        on conflict (contrat_id) do nothing""")
                        .param("contrat", contrat.valeur())
                        .param("document", document)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Faux quand elle est déjà notée : une preuve ne se remplace pas.
    boolean noter(ContratId contrat, PreuveDeDpae preuve, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into dpae (contrat_id, heure, declaree_le, accuse, saisie_a, saisie_par)
                        values (:contrat, :heure, :declareeLe, :accuse, :maintenant, :par)
                        on conflict (contrat_id) do nothing""")
                        .param("contrat", contrat.valeur())
                        .param("heure", preuve.heure())
                        .param("declareeLe", preuve.declareeLe())
                        .param("accuse", preuve.accuse())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }
}
