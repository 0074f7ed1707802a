package coop.essaim.parcours.social;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServiceDeSanteSql {

    private final JdbcClient jdbc;

    ServiceDeSanteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ServiceDeSante> au(LocalDate jour) {
        return jdbc.sql("""
                select du, nom, adherent, telephone, courriel from service_de_sante
                 where du <= :jour order by du desc limit 1""")
                .param("jour", jour)
                .query((ligne, _) -> new ServiceDeSante(
                        ligne.getObject("du", LocalDate.class),
                        ligne.getString("nom"),
                        ligne.getString("adherent"),
                        ligne.getString("telephone"),
                        ligne.getString("courriel")))
                .optional();
    }

    void adherer(ServiceDeSante service, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into service_de_sante (du, nom, adherent, telephone, courriel, saisi_a, saisi_par)
                values (:du, btrim(:nom), nullif(btrim(:adherent), ''), nullif(btrim(:telephone), ''),
                        nullif(btrim(:courriel), ''), :maintenant, :par)
                on conflict (du) do update
                   set nom = excluded.nom, adherent = excluded.adherent, telephone = excluded.telephone,
                       courriel = excluded.courriel, saisi_a = excluded.saisi_a, saisi_par = excluded.saisi_par""")
                .param("du", service.du())
                .param("nom", service.nom())
                .param("adherent", service.adherent())
                .param("telephone", service.telephone())
                .param("courriel", service.courriel())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
