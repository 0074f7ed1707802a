package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.LieuxSql.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Les séances écrites : celles où quelqu'un s'est inscrit, que l'on a annulées ou ajoutées.
@Repository
class CalendrierSql {

    private static final String SEANCE = """
            select s.id, s.regle_id, s.genre, s.jour, s.debut, s.fin, s.places, s.annulee_motif,
                   l.id as lieu_id, l.nom, l.voie, l.code_postal, l.commune, l.acces, l.ferme_le,
                   coalesce(r.sur_inscription, true) as sur_inscription,
                   (select count(*) from inscription i where i.seance_id = s.id and i.etat = 'INSCRITE') as inscrits,
                   (select count(*) from inscription i where i.seance_id = s.id and i.etat = 'EN_ATTENTE') as en_attente
              from seance s
              join lieu l on l.id = s.lieu_id
              left join lieu_regle r on r.id = s.regle_id
            """;

    private final JdbcClient jdbc;

    CalendrierSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seance> ecrites(LocalDate du, LocalDate au) {
        return jdbc.sql(SEANCE + " where s.jour between :du and :au")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> seance(ligne))
                .list();
    }

    Optional<Seance> ecrite(UUID id) {
        return jdbc.sql(SEANCE + " where s.id = :id")
                .param("id", id)
                .query((ligne, _) -> seance(ligne))
                .optional();
    }

    /// Écrit la séance si elle ne l'était pas : deux inscriptions simultanées n'en font qu'une.
    void ecrire(Seance seance, Trace trace) {
        jdbc.sql("""
                insert into seance (id, lieu_id, regle_id, genre, jour, debut, fin, places, cree_a)
                values (:id, :lieu, :regle, :genre, :jour, :debut, :fin, :places, :a)
                on conflict do nothing""")
                .param("id", seance.id())
                .param("lieu", seance.lieu().id())
                .param("regle", seance.regle())
                .param("genre", seance.genre().name())
                .param("jour", seance.jour())
                .param("debut", seance.debut())
                .param("fin", seance.fin())
                .param("places", seance.places())
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean annuler(UUID seance, String motif, Trace trace) {
        return jdbc.sql("""
                update seance set annulee_a = :a, annulee_motif = :motif, annulee_par = :par
                 where id = :id and annulee_a is null""")
                        .param("id", seance)
                        .param("motif", motif)
                        .param("a", trace.a().atOffset(ZoneOffset.UTC))
                        .param("par", trace.par())
                        .update()
                == 1;
    }

    private static Seance seance(ResultSet ligne) throws SQLException {
        return new Seance(
                ligne.getObject("id", UUID.class),
                new Lieu(
                        ligne.getObject("lieu_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getString("voie"),
                        ligne.getString("code_postal"),
                        ligne.getString("commune"),
                        ligne.getString("acces"),
                        ligne.getObject("ferme_le", LocalDate.class)),
                ligne.getObject("regle_id", UUID.class),
                Genre.valueOf(ligne.getString("genre")),
                ligne.getObject("jour", LocalDate.class),
                ligne.getObject("debut", LocalTime.class),
                ligne.getObject("fin", LocalTime.class),
                ligne.getBoolean("sur_inscription"),
                ligne.getObject("places", Integer.class),
                ligne.getString("annulee_motif"),
                ligne.getInt("inscrits"),
                ligne.getInt("en_attente"));
    }
}
