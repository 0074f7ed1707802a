package coop.essaim.parcours.aide;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActionsSql {

    private static final String ACTION = """
            select a.id, a.personne_id, p.prenom || ' ' || p.nom as nom, a.nature, a.organisme, a.demandee_le, a.demande,
                   s.genre, s.le, not compte_encore(a.id) as annulee,
                   (select montant from suite_d_action_sociale
                     where action_id = a.id and genre = 'ACCORDEE' and compte_encore(id)) as accorde,
                   (select montant from suite_d_action_sociale
                     where action_id = a.id and genre = 'VERSEE' and compte_encore(id)) as verse
              from action_sociale a
              join pub_personne p on p.id = a.personne_id
              left join lateral (select genre, le from suite_d_action_sociale
                                  where action_id = a.id and compte_encore(id)
                                  order by saisie_a desc, id desc limit 1) s on true
            """;

    private final JdbcClient jdbc;

    ActionsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ActionSociale> pendant(Year annee) {
        return jdbc.sql(ACTION + """
                 where a.demandee_le between :debut and :fin and compte_encore(a.id)
                 order by a.demandee_le desc, nom, a.id""")
                .param("debut", annee.atDay(1))
                .param("fin", annee.atMonth(12).atEndOfMonth())
                .query((ligne, _) -> action(ligne))
                .list();
    }

    List<ActionSociale> de(PersonneId personne) {
        return jdbc.sql(ACTION + " where a.personne_id = :personne order by a.demandee_le desc, a.id")
                .param("personne", personne.valeur())
                .query((ligne, _) -> action(ligne))
                .list();
    }

    Optional<ActionSociale> trouver(UUID id) {
        return jdbc.sql(ACTION + " where a.id = :id")
                .param("id", id)
                .query((ligne, _) -> action(ligne))
                .optional();
    }

    void demander(PersonneId personne, ActionsSociales.Demande demande, @Nullable UUID par, Instant maintenant) {
        var montant = demande.montant();
        jdbc.sql("""
                insert into action_sociale (id, personne_id, nature, organisme, demandee_le, demande, saisie_a, saisie_par)
                values (:id, :personne, :nature, :organisme, :le, :montant, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("nature", demande.nature().name())
                .param("organisme", demande.organisme())
                .param("le", demande.le())
                .param("montant", montant == null ? null : montant.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void suivre(UUID action, ActionsSociales.Suite suite, @Nullable UUID par, Instant maintenant) {
        var montant = suite.montant();
        jdbc.sql("""
                insert into suite_d_action_sociale (id, action_id, genre, le, montant, saisie_a, saisie_par)
                values (:id, :action, :genre, :le, :montant, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("action", action)
                .param("genre", suite.genre().name())
                .param("le", suite.le())
                .param("montant", montant == null ? null : montant.centimes())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    private static ActionSociale action(ResultSet ligne) throws SQLException {
        var genre = ligne.getString("genre");
        return new ActionSociale(
                ligne.getObject("id", UUID.class),
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                NatureDAide.valueOf(ligne.getString("nature")),
                ligne.getString("organisme"),
                ligne.getObject("demandee_le", LocalDate.class),
                montant(ligne, "demande"),
                genre == null ? null : GenreDeSuite.valueOf(genre),
                ligne.getObject("le", LocalDate.class),
                montant(ligne, "accorde"),
                montant(ligne, "verse"),
                ligne.getBoolean("annulee"));
    }

    /// La dernière suite qui compte.
    Optional<UUID> derniereSuite(UUID action) {
        return jdbc.sql("""
                select id from suite_d_action_sociale where action_id = :action and compte_encore(id)
                 order by saisie_a desc, id desc limit 1""").param("action", action).query(UUID.class).optional();
    }

    private static @Nullable Montant montant(ResultSet ligne, String colonne) throws SQLException {
        var centimes = ligne.getObject(colonne, Long.class);
        return centimes == null ? null : new Montant(centimes);
    }
}
