package coop.essaim.accueil;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DonneesDAccueilSql {

    private final JdbcClient jdbc;

    DonneesDAccueilSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Seance(LocalDate jour, String etat, String presence) {}

    record Reorientee(LocalDate le, String structure, String motif, String note) {}

    /// La plus récente d'abord.
    List<Seance> seances(UUID personne) {
        return jdbc.sql("""
                select s.jour, i.etat, coalesce(i.presence, '') as presence
                  from inscription i join seance s on s.id = i.seance_id
                 where i.personne_id = :personne order by s.jour desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Seance(
                        ligne.getObject("jour", LocalDate.class), ligne.getString("etat"), ligne.getString("presence")))
                .list();
    }

    List<Reorientee> reorientations(UUID personne) {
        return jdbc.sql("""
                select r.le, s.nom as structure, r.motif, coalesce(r.note, '') as note
                  from reorientation r join structure_partenaire s on s.id = r.structure_id
                 where r.personne_id = :personne order by r.le desc""")
                .param("personne", personne)
                .query((ligne, _) -> new Reorientee(
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("structure"),
                        ligne.getString("motif"),
                        ligne.getString("note")))
                .list();
    }

    void effacerLesNotes(UUID personne) {
        jdbc.sql("update reorientation set note = null where personne_id = :personne")
                .param("personne", personne)
                .update();
    }
}
