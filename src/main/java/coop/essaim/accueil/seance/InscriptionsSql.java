package coop.essaim.accueil.seance;

import coop.essaim.accueil.seance.Inscrit.Etat;
import coop.essaim.accueil.seance.Inscrit.Presence;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InscriptionsSql {

    private static final String INSCRIT = """
            select i.id, i.personne_id, p.nom, p.prenom, p.courriel, p.telephone, i.etat, i.presence, i.inscrite_a,
                   exists (select 1 from reorientation r where r.inscription_id = i.id) as reorientee
              from inscription i
              join pub_personne p on p.id = i.personne_id
            """;

    private final JdbcClient jdbc;

    InscriptionsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une inscription et sa séance.
    record Ligne(
            UUID id,
            UUID seance,
            PersonneId personne,
            Etat etat,
            @Nullable Presence presence) {}

    /// Met en file les inscriptions d'une même séance : la dernière place ne se donne pas deux fois.
    void verrouiller(UUID seance) {
        jdbc.sql("select 1 from seance where id = :id for update")
                .param("id", seance)
                .query()
                .singleRow();
    }

    List<Inscrit> de(UUID seance) {
        return jdbc.sql(INSCRIT + """
                 where i.seance_id = :seance and i.etat <> 'ANNULEE'
                 order by i.etat desc, case when i.etat = 'EN_ATTENTE' then i.inscrite_a end, p.nom, p.prenom, i.id""")
                .param("seance", seance)
                .query((ligne, _) -> inscrit(ligne))
                .list();
    }

    Optional<Inscrit> inscrit(UUID inscription) {
        return jdbc.sql(INSCRIT + " where i.id = :id")
                .param("id", inscription)
                .query((ligne, _) -> inscrit(ligne))
                .optional();
    }

    Optional<Ligne> ligne(UUID inscription) {
        return jdbc.sql("select id, seance_id, personne_id, etat, presence from inscription where id = :id")
                .param("id", inscription)
                .query((ligne, _) -> ligne(ligne))
                .optional();
    }

    Optional<UUID> vivante(UUID seance, PersonneId personne) {
        return jdbc.sql("""
                select id from inscription
                 where seance_id = :seance and personne_id = :personne and etat <> 'ANNULEE'""")
                .param("seance", seance)
                .param("personne", personne.valeur())
                .query(UUID.class)
                .optional();
    }

    int combien(UUID seance, Etat etat) {
        return jdbc.sql("select count(*) from inscription where seance_id = :seance and etat = :etat")
                .param("seance", seance)
                .param("etat", etat.name())
                .query(Integer.class)
                .single();
    }

    void ajouter(Ligne inscription, Demande demande, Instant maintenant) {
        jdbc.sql("""
                insert into inscription (id, seance_id, personne_id, etat, origine, inscrite_a, inscrite_par, information_lue_a)
                values (:id, :seance, :personne, :etat, :origine, :a, :par, :informeeA)""")
                .param("id", inscription.id())
                .param("seance", inscription.seance())
                .param("personne", inscription.personne().valeur())
                .param("etat", inscription.etat().name())
                .param("origine", demande.estPublique() ? "PUBLIQUE" : "EQUIPE")
                .param("a", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", demande.par())
                .param("informeeA", demande.informee() ? maintenant.atOffset(ZoneOffset.UTC) : null)
                .update();
    }

    boolean annuler(UUID inscription) {
        return jdbc.sql("""
                update inscription set etat = 'ANNULEE'
                 where id = :id and etat <> 'ANNULEE' and presence is null""").param("id", inscription).update() == 1;
    }

    /// La première personne en attente, si une place est libre.
    Optional<Ligne> promouvoir(UUID seance) {
        return jdbc.sql("""
                update inscription set etat = 'INSCRITE'
                 where id = (select id from inscription where seance_id = :seance and etat = 'EN_ATTENTE'
                              order by inscrite_a, id limit 1)
                returning id, seance_id, personne_id, etat, presence""")
                .param("seance", seance)
                .query((ligne, _) -> ligne(ligne))
                .optional();
    }

    boolean pointer(UUID inscription, @Nullable Presence presence, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                update inscription
                   set presence = :presence,
                       pointee_a = case when :presence::text is null then null else :a::timestamptz end,
                       pointee_par = case when :presence::text is null then null else :par::uuid end,
                       suite = null, suite_a = null, suite_par = null
                 where id = :id and etat = 'INSCRITE' and presence is distinct from :presence""")
                        .param("presence", presence == null ? null : presence.name(), Types.VARCHAR)
                        .param("a", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .param("id", inscription)
                        .update()
                == 1;
    }

    void garderJeton(byte[] empreinte, UUID inscription, Instant maintenant) {
        jdbc.sql(
                        "insert into inscription_jeton (empreinte, inscription_id, cree_a) values (:empreinte, :inscription, :a)")
                .param("empreinte", empreinte)
                .param("inscription", inscription)
                .param("a", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> duJeton(byte[] empreinte) {
        return jdbc.sql("select inscription_id from inscription_jeton where empreinte = :empreinte")
                .param("empreinte", empreinte)
                .query(UUID.class)
                .optional();
    }

    /// À qui rappeler une séance de ce jour : pas à qui vient de s'inscrire.
    List<Ligne> aRappeler(LocalDate jour, Instant inscritesAvant) {
        return jdbc.sql("""
                select i.id, i.seance_id, i.personne_id, i.etat, i.presence
                  from inscription i
                  join seance s on s.id = i.seance_id and s.annulee_a is null
                 where s.jour = :jour and i.etat = 'INSCRITE' and i.rappel_a is null and i.inscrite_a < :avant
                 order by i.id
                   for update of i skip locked""")
                .param("jour", jour)
                .param("avant", inscritesAvant.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> ligne(ligne))
                .list();
    }

    void noterRappel(UUID inscription, Instant maintenant) {
        jdbc.sql("update inscription set rappel_a = :a where id = :id")
                .param("a", maintenant.atOffset(ZoneOffset.UTC))
                .param("id", inscription)
                .update();
    }

    /// Les absences que personne n'a encore suivies, la plus récente d'abord.
    List<Absence> absences() {
        return jdbc.sql("""
                select i.id, i.personne_id, p.prenom || ' ' || p.nom as nom, p.courriel, s.jour, l.nom as lieu
                  from inscription i
                  join pub_personne p on p.id = i.personne_id and not p.anonymisee
                  join seance s on s.id = i.seance_id
                  join lieu l on l.id = s.lieu_id
                 where i.presence = 'ABSENTE' and i.suite is null
                   and not exists (select 1 from inscription autre join seance a on a.id = autre.seance_id
                                    where autre.personne_id = i.personne_id and autre.etat = 'INSCRITE'
                                      and (a.jour, a.debut) > (s.jour, s.debut))
                 order by s.jour desc, nom, i.id""")
                .query((ligne, _) -> new Absence(
                        ligne.getObject("id", UUID.class),
                        new PersonneId(ligne.getObject("personne_id", UUID.class)),
                        ligne.getString("nom"),
                        ligne.getString("courriel") != null,
                        ligne.getObject("jour", LocalDate.class),
                        ligne.getString("lieu")))
                .list();
    }

    boolean suivre(UUID inscription, String suite, Instant maintenant, UUID par) {
        return jdbc.sql("""
                update inscription set suite = :suite, suite_a = :a, suite_par = :par
                 where id = :id and presence = 'ABSENTE' and suite is null""")
                        .param("suite", suite)
                        .param("a", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .param("id", inscription)
                        .update()
                == 1;
    }

    /// Les séances passées dont une inscription n'est pas pointée.
    List<LocalDate> aPointer(LocalDate avant) {
        return jdbc.sql("""
                select s.jour from seance s
                 where s.jour < :avant and s.annulee_a is null and s.genre = 'INFORMATION_COLLECTIVE'
                   and exists (select 1 from inscription i
                                where i.seance_id = s.id and i.etat = 'INSCRITE' and i.presence is null)
                 order by s.jour""")
                .param("avant", avant)
                .query((ligne, _) -> ligne.getObject("jour", LocalDate.class))
                .list();
    }

    record AVenir(LocalDate premiere, int seances, int inscrits) {}

    /// Les informations collectives d'une période où quelqu'un s'est inscrit.
    Optional<AVenir> aVenir(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select min(s.jour) as premiere, count(distinct s.id) as seances, count(*) as inscrits
                  from seance s
                  join inscription i on i.seance_id = s.id and i.etat = 'INSCRITE'
                 where s.jour between :du and :au and s.annulee_a is null and s.genre = 'INFORMATION_COLLECTIVE'
                having count(*) > 0""")
                .param("du", du)
                .param("au", au)
                .query((ligne, _) -> new AVenir(
                        ligne.getObject("premiere", LocalDate.class),
                        ligne.getInt("seances"),
                        ligne.getInt("inscrits")))
                .optional();
    }

    /// Qui est venu en information collective pendant une période.
    long presents(LocalDate du, LocalDate au) {
        return jdbc.sql("""
                select count(*) from inscription i join seance s on s.id = i.seance_id
                 where s.jour between :du and :au and s.annulee_a is null and s.genre = 'INFORMATION_COLLECTIVE'
                   and i.presence = 'PRESENTE'""").param("du", du).param("au", au).query(Long.class).single();
    }

    private static Ligne ligne(ResultSet ligne) throws SQLException {
        return new Ligne(
                ligne.getObject("id", UUID.class),
                ligne.getObject("seance_id", UUID.class),
                new PersonneId(ligne.getObject("personne_id", UUID.class)),
                Etat.valueOf(ligne.getString("etat")),
                presence(ligne));
    }

    private static Inscrit inscrit(ResultSet ligne) throws SQLException {
        var courriel = ligne.getString("courriel");
        var telephone = ligne.getString("telephone");
        return new Inscrit(
                ligne.getObject("id", UUID.class),
                new PersonneId(ligne.getObject("personne_id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("prenom"),
                courriel == null ? null : new Courriel(courriel),
                telephone == null ? null : new Telephone(telephone),
                Etat.valueOf(ligne.getString("etat")),
                presence(ligne),
                ligne.getObject("inscrite_a", OffsetDateTime.class).toInstant(),
                ligne.getBoolean("reorientee"));
    }

    private static @Nullable Presence presence(ResultSet ligne) throws SQLException {
        var presence = ligne.getString("presence");
        return presence == null ? null : Presence.valueOf(presence);
    }
}
