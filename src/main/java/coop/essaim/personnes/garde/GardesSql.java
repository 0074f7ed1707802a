package coop.essaim.personnes.garde;

import coop.essaim.personnes.NatureDeDonnee;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GardesSql {

    private static final String PROPOSITIONS = """
            select x.personne_id, p.prenom || ' ' || p.nom as nom, x.nature, x.echeance, x.accordee_a, x.gardee_jusqu_au,
                   x.motif
              from proposition_d_anonymisation x
              join personne p on p.id = x.personne_id
            """;

    private final JdbcClient jdbc;

    GardesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Duree> durees(LocalDate jour) {
        return jdbc.sql("""
                select nature, mois, du, reference from duree_de_garde
                 where :jour between du and coalesce(au, 'infinity') order by mois, nature""")
                .param("jour", jour)
                .query((ligne, _) -> new Duree(
                        NatureDeDonnee.valueOf(ligne.getString("nature")),
                        ligne.getInt("mois"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getString("reference")))
                .list();
    }

    List<Traitement> traitements() {
        return jdbc.sql("""
                select finalite, base_legale, personnes, donnees, destinataires, nature, securite
                  from traitement order by rang""")
                .query((ligne, _) -> new Traitement(
                        ligne.getString("finalite"),
                        ligne.getString("base_legale"),
                        ligne.getString("personnes"),
                        ligne.getString("donnees"),
                        ligne.getString("destinataires"),
                        NatureDeDonnee.valueOf(ligne.getString("nature")),
                        ligne.getString("securite")))
                .list();
    }

    /// Le dernier signe de vie d'une personne : son dernier contact, ou l'ouverture de sa fiche.
    Optional<LocalDate> signeDeVie(PersonneId id) {
        return jdbc.sql("""
                select greatest(dernier_contact_le, (cree_a at time zone 'Europe/Paris')::date) from personne
                 where id = :id and anonymisee_a is null""").param("id", id.valeur()).query(LocalDate.class).optional();
    }

    /// Les fiches sans signe de vie depuis ce jour, et pas encore proposées.
    List<PersonneId> muettesDepuis(LocalDate limite) {
        return jdbc.sql("""
                select id from personne p
                 where anonymisee_a is null
                   and greatest(dernier_contact_le, (cree_a at time zone 'Europe/Paris')::date) < :limite
                   and not exists (select 1 from proposition_d_anonymisation x where x.personne_id = p.id)
                 order by cree_a, id""")
                .param("limite", limite)
                .query((ligne, _) -> new PersonneId(ligne.getObject("id", UUID.class)))
                .list();
    }

    void proposer(PersonneId id, NatureDeDonnee nature, LocalDate echeance, Instant a) {
        jdbc.sql("""
                insert into proposition_d_anonymisation (personne_id, nature, echeance, proposee_a)
                values (:id, :nature, :echeance, :a)""")
                .param("id", id.valeur())
                .param("nature", nature.name())
                .param("echeance", echeance)
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Proposition> propositions() {
        return jdbc.sql(PROPOSITIONS + " order by x.echeance, x.personne_id limit 1000")
                .query((ligne, _) -> proposition(ligne))
                .list();
    }

    /// Toutes celles qui sont accordées : la page s'arrête à mille, pas la nuit.
    List<Proposition> accordees() {
        return jdbc.sql(PROPOSITIONS + " where x.accordee_a is not null order by x.echeance, x.personne_id")
                .query((ligne, _) -> proposition(ligne))
                .list();
    }

    Optional<Proposition> proposition(PersonneId id) {
        return jdbc.sql(PROPOSITIONS + " where x.personne_id = :id")
                .param("id", id.valeur())
                .query((ligne, _) -> proposition(ligne))
                .optional();
    }

    int enAttente() {
        return jdbc.sql("""
                select count(*) from proposition_d_anonymisation where accordee_a is null and gardee_jusqu_au is null""").query(Integer.class).single();
    }

    boolean accorder(PersonneId id, Instant a, UUID par) {
        return jdbc.sql("""
                update proposition_d_anonymisation
                   set accordee_a = :a, accordee_par = :par, gardee_jusqu_au = null, motif = null
                 where personne_id = :id and accordee_a is null""")
                        .param("id", id.valeur())
                        .param("a", a.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    boolean garder(PersonneId id, LocalDate jusquAu, String motif) {
        return jdbc.sql("""
                update proposition_d_anonymisation
                   set gardee_jusqu_au = :jusquAu, motif = :motif, accordee_a = null, accordee_par = null
                 where personne_id = :id""")
                        .param("id", id.valeur())
                        .param("jusquAu", jusquAu)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    void retirer(PersonneId id) {
        jdbc.sql("delete from proposition_d_anonymisation where personne_id = :id")
                .param("id", id.valeur())
                .update();
    }

    void marquer(PersonneId id, Instant a) {
        jdbc.sql("update personne set anonymisee_a = :a where id = :id")
                .param("id", id.valeur())
                .param("a", a.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Proposition proposition(ResultSet ligne) throws SQLException {
        var accordee = ligne.getObject("accordee_a", OffsetDateTime.class);
        return new Proposition(
                new PersonneId(ligne.getObject("personne_id", UUID.class)),
                ligne.getString("nom"),
                NatureDeDonnee.valueOf(ligne.getString("nature")),
                ligne.getObject("echeance", LocalDate.class),
                accordee == null ? null : accordee.toInstant(),
                ligne.getObject("gardee_jusqu_au", LocalDate.class),
                ligne.getString("motif"));
    }
}
