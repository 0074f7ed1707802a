package coop.essaim.parcours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonneesDeParcoursSql {

    private final JdbcClient jdbc;

    DonneesDeParcoursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Etape(LocalDate le, String etape, String motif) {}

    record Contrat(String genre, LocalDate du, @Nullable LocalDate fin) {}

    /// La plus récente d'abord.
    List<Etape> etapes(UUID personne) {
        return jdbc.sql("""
                select date_effet, parcours, coalesce(motif, '') as motif from pub_evenement_de_parcours
                 where personne_id = :personne order by date_effet desc, rang desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Etape(
                        ligne.getObject("date_effet", LocalDate.class),
                        ligne.getString("parcours"),
                        ligne.getString("motif")))
                .list();
    }

    /// Celui qui a fini le plus tard d'abord.
    List<Contrat> contrats(UUID personne) {
        return jdbc.sql("""
                select genre, du, fin from pub_contrat
                 where personne_id = :personne order by fin desc nulls first, du desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Contrat(
                        ligne.getString("genre"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("fin", LocalDate.class)))
                .list();
    }
}
