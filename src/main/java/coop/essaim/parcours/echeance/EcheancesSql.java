package coop.essaim.parcours.echeance;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.parcours.machine.GenreDEcheance;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EcheancesSql {

    /// Ce que le tableau compte, par genre.
    record Compte(GenreDEcheance genre, int dues, int enRetard) {}

    /// @param sansConseiller les seules personnes que nul n'accompagne
    record Filtre(
            @Nullable UUID conseiller,
            boolean sansConseiller,
            Set<GenreDEcheance> genres,
            LocalDate jusquAu,
            boolean faites) {
        List<String> codes() {
            return genres.stream().map(Enum::name).toList();
        }
    }

    private static final String ECHEANCE = """
            select e.id, e.personne_id, p.prenom || ' ' || p.nom as nom, e.genre, e.precision, e.due_le, e.faite_le, e.note,
                   e.preuve_id, c.conseiller_id, q.prenom || ' ' || q.nom as nom_du_conseiller
              from echeance e
              join pub_personne p on p.id = e.personne_id
              left join pub_personne_conseiller c
                     on c.personne_id = e.personne_id and cast(:aujourdhui as date) between c.du and coalesce(c.au, 'infinity')
              left join pub_personne q on q.id = c.conseiller_id
            """;

    /// Une alerte venue depuis relaie celle d'avant : « six mois avant » suffit quand « douze mois avant » est passé.
    private static final String PAS_RELAYEE = """
            not (e.genre = any(:relayees) and exists (
                select from echeance s
                 where s.personne_id = e.personne_id and s.genre = e.genre and s.annulee_a is null
                   and s.contrat_id is not distinct from e.contrat_id
                   and s.due_le > e.due_le and s.due_le <= :aujourdhui))
            """;

    private static final String[] RELAYEES = Stream.of(
                    GenreDEcheance.RENOUVELER_LE_CAPE, GenreDEcheance.LIMITE_D_ASSOCIE)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Clock horloge;

    EcheancesSql(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    void ajouter(Echeances.Annonce annonce, Instant maintenant) {
        jdbc.sql("""
                insert into echeance (id, personne_id, genre, precision, due_le, evenement_id, contrat_id, cree_a)
                values (:id, :personne, :genre, :precision, :dueLe, :evenement, :contrat, :maintenant)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", annonce.personne().valeur())
                .param("genre", annonce.genre().name())
                .param("precision", annonce.precision())
                .param("dueLe", annonce.dueLe())
                .param("evenement", annonce.evenement())
                .param("contrat", annonce.contrat())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Echeance> trouver(UUID id) {
        return jdbc.sql(ECHEANCE + " where e.id = :id")
                .param("aujourdhui", LocalDate.now(horloge))
                .param("id", id)
                .query((ligne, _) -> echeance(ligne))
                .optional();
    }

    List<Echeance> restantes(PersonneId personne) {
        return jdbc.sql(ECHEANCE + """
                 where e.personne_id = :personne and e.faite_le is null and e.annulee_a is null
                   and\s""" + PAS_RELAYEE + " order by e.due_le, e.genre")
                .param("relayees", RELAYEES)
                .param("aujourdhui", LocalDate.now(horloge))
                .param("personne", personne.valeur())
                .query((ligne, _) -> echeance(ligne))
                .list();
    }

    List<Echeance> chercher(Filtre filtre) {
        if (filtre.genres().isEmpty()) return List.of();
        return jdbc.sql(ECHEANCE + """
                 where e.annulee_a is null and (e.faite_le is not null) = :faites and e.due_le <= :jusquAu
                   and e.genre in (:genres)
                   and (:conseiller::uuid is null or c.conseiller_id = :conseiller)
                   and (not :sans or c.conseiller_id is null)
                   and (:faites or\s""" + PAS_RELAYEE + ") order by e.due_le, p.nom, e.id limit 500")
                .param("relayees", RELAYEES)
                .param("aujourdhui", LocalDate.now(horloge))
                .param("faites", filtre.faites())
                .param("jusquAu", filtre.jusquAu())
                .param("genres", filtre.codes())
                .param("conseiller", filtre.conseiller())
                .param("sans", filtre.sansConseiller())
                .query((ligne, _) -> echeance(ligne))
                .list();
    }

    List<Compte> comptes(LocalDate jour, Filtre filtre) {
        if (filtre.genres().isEmpty()) return List.of();
        return jdbc.sql("""
                select e.genre, count(*) as dues, count(*) filter (where e.due_le < :aujourdhui) as en_retard
                  from echeance e
                  left join pub_personne_conseiller c
                         on c.personne_id = e.personne_id and :aujourdhui between c.du and coalesce(c.au, 'infinity')
                 where e.faite_le is null and e.annulee_a is null and e.due_le <= :jusquAu and e.genre in (:genres)
                   and (:conseiller::uuid is null or c.conseiller_id = :conseiller)
                   and (not :sans or c.conseiller_id is null)
                   and\s""" + PAS_RELAYEE + " group by e.genre")
                .param("relayees", RELAYEES)
                .param("aujourdhui", jour)
                .param("jusquAu", filtre.jusquAu())
                .param("genres", filtre.codes())
                .param("conseiller", filtre.conseiller())
                .param("sans", filtre.sansConseiller())
                .query((ligne, _) -> new Compte(
                        GenreDEcheance.valueOf(ligne.getString("genre")),
                        ligne.getInt("dues"),
                        ligne.getInt("en_retard")))
                .list();
    }

    /// Les personnes qui en accompagnent d'autres ce jour-là.
    List<Option> conseillers(LocalDate jour) {
        return jdbc.sql("""
                select distinct q.id, q.prenom || ' ' || q.nom as nom
                  from pub_personne_conseiller c
                  join pub_personne q on q.id = c.conseiller_id
                 where :jour between c.du and coalesce(c.au, 'infinity')
                 order by nom""")
                .param("jour", jour)
                .query((ligne, _) -> Option.de(ligne.getObject("id", UUID.class).toString(), ligne.getString("nom")))
                .list();
    }

    /// Ce qui attend qui entre par ce compte : les personnes qu'il accompagne, d'ici ce jour.
    ///
    /// @param aConfier aussi celles des personnes que nul n'accompagne
    List<Echeance> duCompte(UUID compte, LocalDate jusquAu, Set<GenreDEcheance> genres, boolean aConfier) {
        if (genres.isEmpty()) return List.of();
        return jdbc.sql(ECHEANCE + """
                 where e.faite_le is null and e.annulee_a is null and e.due_le <= :jusquAu and e.genre in (:genres)
                   and (q.compte_id = :compte or :aConfier and c.conseiller_id is null)
                   and\s""" + PAS_RELAYEE + " order by e.due_le, p.nom, e.id limit 500")
                .param("relayees", RELAYEES)
                .param("aujourdhui", LocalDate.now(horloge))
                .param("compte", compte)
                .param("aConfier", aConfier)
                .param("jusquAu", jusquAu)
                .param("genres", genres.stream().map(Enum::name).toList())
                .query((ligne, _) -> echeance(ligne))
                .list();
    }

    /// Un compte coupé n'a plus d'agenda.
    Optional<UUID> compteDeLAgenda(String empreinte) {
        return jdbc.sql("""
                select a.compte_id from abonnement_d_agenda a join pub_compte k on k.id = a.compte_id and k.actif
                 where a.empreinte = :empreinte""")
                .param("empreinte", empreinte)
                .query((ligne, _) -> ligne.getObject("compte_id", UUID.class))
                .optional();
    }

    void abonner(UUID compte, String empreinte, Instant maintenant) {
        jdbc.sql("""
                insert into abonnement_d_agenda (compte_id, empreinte, cree_a)
                values (:compte, :empreinte, :maintenant)
                on conflict (compte_id) do update set empreinte = excluded.empreinte, cree_a = excluded.cree_a""")
                .param("compte", compte)
                .param("empreinte", empreinte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean faire(UUID id, LocalDate le, @Nullable String note, Instant maintenant) {
        return jdbc.sql("""
                        update echeance set faite_le = :le, faite_a = :maintenant, note = :note
                         where id = :id and faite_le is null and annulee_a is null""")
                        .param("id", id)
                        .param("le", le)
                        .param("note", note)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void signer(UUID id, @Nullable UUID par) {
        jdbc.sql("update echeance set faite_par = :par where id = :id")
                .param("id", id)
                .param("par", par)
                .update();
    }

    void prouver(UUID id, UUID document) {
        jdbc.sql("update echeance set preuve_id = :document where id = :id")
                .param("id", id)
                .param("document", document)
                .update();
    }

    Optional<UUID> prochaine(PersonneId personne, GenreDEcheance genre) {
        return jdbc.sql("""
                select id from echeance
                 where personne_id = :personne and genre = :genre and faite_le is null and annulee_a is null
                 order by due_le, id
                 limit 1""")
                .param("personne", personne.valeur())
                .param("genre", genre.name())
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    Optional<LocalDate> derniere(PersonneId personne, GenreDEcheance genre) {
        return jdbc.sql("""
                select max(due_le) as due_le from echeance
                 where personne_id = :personne and genre = :genre and annulee_a is null""")
                .param("personne", personne.valeur())
                .param("genre", genre.name())
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject("due_le", LocalDate.class)))
                .single();
    }

    void annuler(PersonneId personne, Collection<GenreDEcheance> genres, Instant maintenant) {
        if (genres.isEmpty()) return;
        jdbc.sql("""
                update echeance set annulee_a = :maintenant
                 where personne_id = :personne and genre in (:genres) and faite_le is null and annulee_a is null""")
                .param("personne", personne.valeur())
                .param("genres", genres.stream().map(Enum::name).toList())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    void annulerCellesDe(UUID evenement, Instant maintenant) {
        jdbc.sql("""
                update echeance set annulee_a = :maintenant
                 where evenement_id = :evenement and faite_le is null and annulee_a is null""")
                .param("evenement", evenement)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Echeance echeance(ResultSet ligne) throws SQLException {
        return new Echeance(
                ligne.getObject("id", UUID.class),
                ligne.getObject("personne_id", UUID.class),
                ligne.getString("nom"),
                GenreDEcheance.valueOf(ligne.getString("genre")),
                ligne.getString("precision"),
                ligne.getObject("due_le", LocalDate.class),
                ligne.getObject("faite_le", LocalDate.class),
                ligne.getString("note"),
                ligne.getObject("preuve_id", UUID.class),
                ligne.getObject("conseiller_id", UUID.class),
                ligne.getString("nom_du_conseiller"));
    }
}
