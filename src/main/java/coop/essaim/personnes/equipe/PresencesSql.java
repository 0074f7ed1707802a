package coop.essaim.personnes.equipe;

import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresencesSql {

    private final JdbcClient jdbc;

    PresencesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une ligne saisie ; la plus récente l'emporte.
    record Notee(
            PersonneId personne,
            Presence nature,
            LocalDate du,
            LocalDate au,
            @Nullable Integer jour) {

        boolean vautLe(LocalDate date) {
            return !date.isBefore(du)
                    && !date.isAfter(au)
                    && (jour == null || jour == date.getDayOfWeek().getValue());
        }
    }

    /// Celles qui touchent ces jours, la plus récente d'abord.
    List<Notee> entre(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select personne_id, nature, du, au, jour from presence_d_equipe
                 where du <= :au and au >= :du order by saisie_a desc, id desc""")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new Notee(
                        new PersonneId(ligne.getObject("personne_id", UUID.class)),
                        Presence.valueOf(ligne.getString("nature")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        ligne.getObject("jour", Integer.class)))
                .list();
    }

    List<Notee> de(PersonneId personne) {
        return entre(LocalDate.EPOCH, LocalDate.of(2200, 1, 1)).stream()
                .filter(n -> n.personne().equals(personne))
                .toList();
    }

    void noter(Notee notee, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into presence_d_equipe (id, personne_id, nature, du, au, jour, saisie_a, saisie_par)
                values (:id, :personne, :nature, :du, :au, :jour, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", notee.personne().valeur())
                .param("nature", notee.nature().name())
                .param("du", notee.du())
                .param("au", notee.au())
                .param("jour", notee.jour())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void effacer(PersonneId personne) {
        jdbc.sql("delete from presence_d_equipe where personne_id = :personne")
                .param("personne", personne.valeur())
                .update();
    }

    /// Les heures de chaque jour de la semaine, telles qu'elles valent ce jour-là ; rien pour un jour jamais dit.
    List<HeuresDuJour> heures(LocalDate jour) {
        return jdbc.sql("""
                select distinct on (jour) jour, debut, fin from horaire_du_siege
                 where du <= :jour order by jour, du desc""")
                .param("jour", jour)
                .query((ligne, _) -> new HeuresDuJour(
                        DayOfWeek.of(ligne.getInt("jour")),
                        ligne.getObject("debut", LocalTime.class),
                        ligne.getObject("fin", LocalTime.class)))
                .list();
    }

    void fixer(HeuresDuJour heures, LocalDate du, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into horaire_du_siege (id, jour, debut, fin, du, saisi_a, saisi_par)
                values (:id, :jour, :debut, :fin, :du, :maintenant, :par)
                on conflict (jour, du) do update
                   set debut = excluded.debut, fin = excluded.fin, saisi_a = excluded.saisi_a,
                       saisi_par = excluded.saisi_par""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("jour", heures.jour().getValue())
                .param("debut", heures.debut())
                .param("fin", heures.fin())
                .param("du", du)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
