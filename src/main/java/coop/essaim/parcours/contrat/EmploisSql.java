package coop.essaim.parcours.contrat;

import coop.essaim.personnes.PersonneId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmploisSql {

    private final JdbcClient jdbc;

    EmploisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Vrai si la personne est salariée à temps complet ailleurs ce jour-là.
    boolean aUnTempsComplet(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select exists (select 1 from pub_personne_emploi
                                where personne_id = :personne and temps_complet
                                  and :jour between du and coalesce(au, 'infinity'))""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> ligne.getBoolean(1))
                .single();
    }
}
