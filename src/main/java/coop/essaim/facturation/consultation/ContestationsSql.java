package coop.essaim.facturation.consultation;

import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.consultation.Contestations.Contestation;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContestationsSql {

    private final JdbcClient jdbc;

    ContestationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contestation> enCours(FactureId facture) {
        return jdbc.sql("""
                select k.motif, k.ouverte_a, c.nom from contestation k left join pub_compte c on c.id = k.ouverte_par
                 where k.facture_id = :facture and k.levee_a is null""")
                .param("facture", facture.valeur())
                .query((ligne, _) -> new Contestation(
                        ligne.getString("motif"),
                        ligne.getObject("ouverte_a", OffsetDateTime.class).toInstant(),
                        ligne.getString("nom")))
                .optional();
    }

    void ouvrir(UUID id, FactureId facture, String motif, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into contestation (id, facture_id, motif, ouverte_a, ouverte_par)
                values (:id, :facture, :motif, :maintenant, :par)
                on conflict (facture_id) where levee_a is null do nothing""")
                .param("id", id)
                .param("facture", facture.valeur())
                .param("motif", motif)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par, Types.OTHER)
                .update();
    }

    boolean lever(FactureId facture, String suite, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                update contestation set levee_a = :maintenant, levee_par = :par, suite = :suite
                 where facture_id = :facture and levee_a is null""")
                        .param("facture", facture.valeur())
                        .param("suite", suite)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par, Types.OTHER)
                        .update()
                == 1;
    }
}
