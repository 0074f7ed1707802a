package coop.essaim.parcours.absence;

import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsencesSql {

    private static final String ABSENCE = """
            select a.id, a.personne_id, p.prenom || ' ' || p.nom as nom, a.evenement_id, a.nature, a.du, a.au, a.reprise_le
              from absence a
              join pub_personne p on p.id = a.personne_id
            """;

    private final JdbcClient jdbc;

    AbsencesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Absence> enCours() {
        return jdbc.sql(ABSENCE + " where a.reprise_le is null order by a.au nulls first, p.nom, a.id")
                .query((ligne, _) -> absence(ligne))
                .list();
    }

    List<Absence> depuis(LocalDate jour) {
        return jdbc.sql(ABSENCE + " where a.reprise_le >= :jour order by a.reprise_le desc, p.nom, a.id")
                .param("jour", jour)
                .query((ligne, _) -> absence(ligne))
                .list();
    }

    List<Absence> de(PersonneId personne) {
        return jdbc.sql(ABSENCE + " where a.personne_id = :personne order by a.du desc")
                .param("personne", personne.valeur())
                .query((ligne, _) -> absence(ligne))
                .list();
    }

    Optional<Absence> enCours(PersonneId personne) {
        return jdbc.sql(ABSENCE + " where a.personne_id = :personne and a.reprise_le is null")
                .param("personne", personne.valeur())
                .query((ligne, _) -> absence(ligne))
                .optional();
    }

    void ajouter(
            PersonneId personne, UUID evenement, Absences.Demande demande, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into absence (id, personne_id, evenement_id, nature, du, au, connue_le, cree_a, cree_par)
                values (:id, :personne, :evenement, :nature, :du, :au, :connueLe, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("evenement", evenement)
                .param("nature", demande.nature().name())
                .param("du", demande.du())
                .param("au", demande.au())
                .param("connueLe", demande.connueLe())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void prolonger(UUID id, LocalDate au) {
        jdbc.sql("update absence set au = :au where id = :id")
                .param("id", id)
                .param("au", au)
                .update();
    }

    void finir(UUID id, LocalDate repriseLe, UUID evenement) {
        jdbc.sql("update absence set reprise_le = :repriseLe, reprise_evenement_id = :evenement where id = :id")
                .param("id", id)
                .param("repriseLe", repriseLe)
                .param("evenement", evenement)
                .update();
    }

    /// Une étape annulée : l'absence qu'elle disait n'est plus, ou la reprise qu'elle disait n'a pas eu lieu.
    void oublier(UUID evenement) {
        jdbc.sql("delete from absence where evenement_id = :evenement")
                .param("evenement", evenement)
                .update();
        jdbc.sql("""
                update absence set reprise_le = null, reprise_evenement_id = null
                 where reprise_evenement_id = :evenement""").param("evenement", evenement).update();
    }

    private static Absence absence(ResultSet ligne) throws SQLException {
        return new Absence(
                ligne.getObject("id", UUID.class),
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                ligne.getObject("evenement_id", UUID.class),
                Nature.valueOf(ligne.getString("nature")),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getObject("reprise_le", LocalDate.class));
    }
}
