package coop.essaim.accueil;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccueilAuJournalSql {

    private final JdbcClient jdbc;

    AccueilAuJournalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ce que le journal désigne : le lieu, la structure ou la personne, et ce qui les distingue.
    record Cite(
            UUID id,
            String nom,
            @Nullable String genre,
            @Nullable LocalDate le) {}

    List<Cite> cites(Collection<UUID> identifiants) {
        return jdbc.sql("""
                select id, nom, null as genre, null::date as le from lieu where id = any(:ids)
                union all
                select id, nom, null, null from structure_partenaire where id = any(:ids)
                union all
                select r.id, l.nom, r.genre, null from lieu_regle r join lieu l on l.id = r.lieu_id where r.id = any(:ids)
                union all
                select s.id, l.nom, s.genre, s.du from lieu_suspension s join lieu l on l.id = s.lieu_id
                 where s.id = any(:ids)
                union all
                select s.id, l.nom, s.genre, s.jour from seance s join lieu l on l.id = s.lieu_id where s.id = any(:ids)
                union all
                select i.id, p.prenom || ' ' || p.nom, s.genre, s.jour
                  from inscription i
                  join seance s on s.id = i.seance_id
                  join pub_personne p on p.id = i.personne_id
                 where i.id = any(:ids) and not p.anonymisee""")
                .param("ids", identifiants.toArray(UUID[]::new))
                .query((ligne, _) -> new Cite(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getString("genre"),
                        ligne.getObject("le", LocalDate.class)))
                .list();
    }
}
