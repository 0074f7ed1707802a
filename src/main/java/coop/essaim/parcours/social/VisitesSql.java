package coop.essaim.parcours.social;

import coop.essaim.commun.Identifiant;
import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitesSql {

    private final JdbcClient jdbc;

    VisitesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VisiteDue> dues(LocalDate jusquAu) {
        return jdbc.sql("""
                select e.personne_id, p.prenom || ' ' || p.nom as nom, e.genre, e.due_le,
                       (select max(v.rendez_vous_le) from visite_medicale v
                         where v.personne_id = e.personne_id and v.genre = e.genre and v.faite_le is null
                           and v.saisie_a >= e.cree_a) as rendez_vous_le
                  from echeance e
                  join pub_personne p on p.id = e.personne_id
                 where e.genre in ('PREMIERE_VISITE', 'VISITE_SUIVANTE', 'MI_CARRIERE', 'PREREPRISE',
                                   'RENDEZ_VOUS_DE_LIAISON', 'VISITE_DE_REPRISE')
                   and e.faite_le is null and e.annulee_a is null and e.due_le <= :jusquAu
                 order by e.due_le, p.nom, e.id
                 limit 500""")
                .param("jusquAu", jusquAu)
                .query((ligne, _) -> new VisiteDue(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        GenreDEcheance.valueOf(ligne.getString("genre")),
                        ligne.getObject("due_le", LocalDate.class),
                        ligne.getObject("rendez_vous_le", LocalDate.class)))
                .list();
    }

    List<Visite> de(PersonneId personne) {
        return jdbc.sql("""
                select v.personne_id, p.prenom || ' ' || p.nom as nom, v.genre, v.suivi, v.rendez_vous_le, v.faite_le
                  from visite_medicale v
                  join pub_personne p on p.id = v.personne_id
                 where v.personne_id = :personne
                 order by coalesce(v.faite_le, v.rendez_vous_le) desc, v.saisie_a desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> visite(ligne))
                .list();
    }

    void ajouter(PersonneId personne, Visites.Demande demande, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into visite_medicale (id, personne_id, genre, suivi, rendez_vous_le, faite_le, saisie_a, saisie_par)
                values (:id, :personne, :genre, :suivi, :rendezVousLe, :faiteLe, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("genre", demande.genre().name())
                .param("suivi", demande.suivi().name())
                .param("rendezVousLe", demande.rendezVousLe())
                .param("faiteLe", demande.faiteLe())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    private static Visite visite(ResultSet ligne) throws SQLException {
        return new Visite(
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                GenreDEcheance.valueOf(ligne.getString("genre")),
                Suivi.valueOf(ligne.getString("suivi")),
                ligne.getObject("rendez_vous_le", LocalDate.class),
                ligne.getObject("faite_le", LocalDate.class));
    }
}
