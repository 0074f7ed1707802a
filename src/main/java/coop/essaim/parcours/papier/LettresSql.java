package coop.essaim.parcours.papier;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LettresSql {

    private final JdbcClient jdbc;

    LettresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// La structure vers laquelle l'accueil a orienté la personne, ce jour-là.
    Optional<String> structure(PersonneId personne, LocalDate le) {
        return jdbc.sql("select structure from pub_reorientation where personne_id = :personne and le = :le limit 1")
                .param("personne", personne.valeur())
                .param("le", le)
                .query(String.class)
                .optional();
    }
}
