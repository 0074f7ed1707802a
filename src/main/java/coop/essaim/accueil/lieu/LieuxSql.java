package coop.essaim.accueil.lieu;

import coop.essaim.accueil.Genre;
import coop.essaim.accueil.lieu.Horaire.Etendue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LieuxSql {

    private final JdbcClient jdbc;

    LieuxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Quand une ligne a été écrite, et par quel compte.
    record Trace(Instant a, @Nullable UUID par) {}

    /// Un jour où une règle ne vaut pas.
    record JourSansRegle(UUID regle, LocalDate jour, String motif) {}

    List<Lieu> lieux() {
        return jdbc.sql("select id, nom, voie, code_postal, commune, acces, ferme_le from lieu order by nom")
                .query((ligne, _) -> lieu(ligne))
                .list();
    }

    Optional<Lieu> lieu(UUID id) {
        return jdbc.sql("select id, nom, voie, code_postal, commune, acces, ferme_le from lieu where id = :id")
                .param("id", id)
                .query((ligne, _) -> lieu(ligne))
                .optional();
    }

    boolean ouvrir(Lieu lieu, Trace trace) {
        return jdbc.sql("""
                insert into lieu (id, nom, voie, code_postal, commune, acces, cree_a, cree_par)
                values (:id, :nom, :voie, :codePostal, :commune, :acces, :a, :par)
                on conflict (nom) do nothing""")
                        .param("id", lieu.id())
                        .param("nom", lieu.nom())
                        .param("voie", lieu.voie())
                        .param("codePostal", lieu.codePostal())
                        .param("commune", lieu.commune())
                        .param("acces", lieu.acces())
                        .param("a", trace.a().atOffset(ZoneOffset.UTC))
                        .param("par", trace.par())
                        .update()
                == 1;
    }

    boolean nomPris(String nom, UUID saufLieu) {
        return jdbc.sql("select exists (select 1 from lieu where nom = :nom and id <> :sauf)")
                .param("nom", nom)
                .param("sauf", saufLieu)
                .query(Boolean.class)
                .single();
    }

    boolean corriger(Lieu lieu) {
        return jdbc.sql("""
                update lieu set nom = :nom, voie = :voie, code_postal = :codePostal, commune = :commune, acces = :acces
                 where id = :id""")
                        .param("id", lieu.id())
                        .param("nom", lieu.nom())
                        .param("voie", lieu.voie())
                        .param("codePostal", lieu.codePostal())
                        .param("commune", lieu.commune())
                        .param("acces", lieu.acces())
                        .update()
                == 1;
    }

    List<Regle> regles(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select id, lieu_id, genre, jour, rangs, etendue, debut, fin, sur_inscription, places, du, au
                  from lieu_regle
                 where du <= :au and coalesce(au, 'infinity') >= :du
                 order by genre, jour, debut, id""")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> regle(ligne))
                .list();
    }

    List<Regle> reglesDe(UUID lieu) {
        return jdbc.sql("""
                select id, lieu_id, genre, jour, rangs, etendue, debut, fin, sur_inscription, places, du, au
                  from lieu_regle where lieu_id = :lieu order by au nulls first, genre, jour, debut, id""")
                .param("lieu", lieu)
                .query((ligne, _) -> regle(ligne))
                .list();
    }

    Optional<Regle> regle(UUID id) {
        return jdbc.sql("""
                select id, lieu_id, genre, jour, rangs, etendue, debut, fin, sur_inscription, places, du, au
                  from lieu_regle where id = :id""").param("id", id).query((ligne, _) -> regle(ligne)).optional();
    }

    void ajouter(Regle regle, Trace trace) {
        jdbc.sql("""
                insert into lieu_regle (id, lieu_id, genre, jour, rangs, etendue, debut, fin, sur_inscription, places, du, au,
                                        cree_a, cree_par)
                values (:id, :lieu, :genre, :jour, :rangs, :etendue, :debut, :fin, :surInscription, :places, :du, :au, :a, :par)""")
                .param("id", regle.id())
                .param("lieu", regle.lieu())
                .param("genre", regle.genre().name())
                .param("jour", regle.recurrence().jour().getValue())
                .param("rangs", regle.recurrence().rangs().toArray(Integer[]::new))
                .param("etendue", regle.horaire().etendue().name())
                .param("debut", regle.horaire().debut())
                .param("fin", regle.horaire().fin())
                .param("surInscription", regle.surInscription())
                .param("places", regle.places())
                .param("du", regle.du())
                .param("au", regle.au())
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    boolean finir(UUID regle, LocalDate au) {
        return jdbc.sql(
                                "update lieu_regle set au = :au where id = :id and du <= :au and coalesce(au, 'infinity') > :au")
                        .param("au", au)
                        .param("id", regle)
                        .update()
                == 1;
    }

    List<JourSansRegle> exceptions(LocalDate du, LocalDate au) {
        return jdbc.sql("select regle_id, jour, motif from lieu_exception where jour between :du and :au")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new JourSansRegle(
                        ligne.getObject("regle_id", UUID.class),
                        ligne.getObject("jour", LocalDate.class),
                        ligne.getString("motif")))
                .list();
    }

    void excepter(UUID regle, LocalDate jour, String motif, Trace trace) {
        jdbc.sql("""
                insert into lieu_exception (regle_id, jour, motif, cree_a, cree_par)
                values (:regle, :jour, :motif, :a, :par)
                on conflict (regle_id, jour) do nothing""")
                .param("regle", regle)
                .param("jour", jour)
                .param("motif", motif)
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    List<Suspension> suspensions(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select id, lieu_id, genre, du, au, motif from lieu_suspension
                 where du <= :au and coalesce(au, 'infinity') >= :du
                 order by du, id""")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> suspension(ligne))
                .list();
    }

    List<Suspension> suspensionsDe(UUID lieu) {
        return jdbc.sql(
                        "select id, lieu_id, genre, du, au, motif from lieu_suspension where lieu_id = :lieu order by du desc, id")
                .param("lieu", lieu)
                .query((ligne, _) -> suspension(ligne))
                .list();
    }

    void suspendre(Suspension suspension, Trace trace) {
        var genre = suspension.genre();
        jdbc.sql("""
                insert into lieu_suspension (id, lieu_id, genre, du, au, motif, cree_a, cree_par)
                values (:id, :lieu, :genre, :du, :au, :motif, :a, :par)""")
                .param("id", suspension.id())
                .param("lieu", suspension.lieu())
                .param("genre", genre == null ? null : genre.name())
                .param("du", suspension.du())
                .param("au", suspension.au())
                .param("motif", suspension.motif())
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    /// Finit la suspension ; celle qui n'a pas commencé disparaît.
    boolean reprendre(UUID suspension, LocalDate le) {
        int retirees = jdbc.sql("delete from lieu_suspension where id = :id and du >= :le")
                .param("id", suspension)
                .param("le", le)
                .update();
        int finies = jdbc.sql("""
                update lieu_suspension set au = :le::date - 1
                 where id = :id and du < :le and coalesce(au, 'infinity') >= :le""").param("id", suspension).param("le", le).update();
        return retirees + finies == 1;
    }

    private static Lieu lieu(ResultSet ligne) throws SQLException {
        return new Lieu(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom"),
                ligne.getString("voie"),
                ligne.getString("code_postal"),
                ligne.getString("commune"),
                ligne.getString("acces"),
                ligne.getObject("ferme_le", LocalDate.class));
    }

    private static Regle regle(ResultSet ligne) throws SQLException {
        var rangs = Arrays.stream((Object[]) ligne.getArray("rangs").getArray())
                .map(rang -> ((Number) rang).intValue())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Regle(
                ligne.getObject("id", UUID.class),
                ligne.getObject("lieu_id", UUID.class),
                Genre.valueOf(ligne.getString("genre")),
                new Recurrence(DayOfWeek.of(ligne.getInt("jour")), rangs),
                new Horaire(
                        Etendue.valueOf(ligne.getString("etendue")),
                        ligne.getObject("debut", LocalTime.class),
                        ligne.getObject("fin", LocalTime.class)),
                ligne.getBoolean("sur_inscription"),
                ligne.getObject("places", Integer.class),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class));
    }

    private static Suspension suspension(ResultSet ligne) throws SQLException {
        var genre = ligne.getString("genre");
        return new Suspension(
                ligne.getObject("id", UUID.class),
                ligne.getObject("lieu_id", UUID.class),
                genre == null ? null : Genre.valueOf(genre),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getString("motif"));
    }
}
