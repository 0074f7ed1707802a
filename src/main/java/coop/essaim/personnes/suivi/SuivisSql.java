package coop.essaim.personnes.suivi;

import coop.essaim.personnes.PersonneId;
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
class SuivisSql {

    private final JdbcClient jdbc;

    SuivisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Quand une ligne a été saisie, et par quel compte.
    record Trace(Instant a, @Nullable UUID par) {}

    boolean verrouiller(PersonneId id) {
        return jdbc.sql("select 1 from personne where id = :id and anonymisee_a is null for update")
                .param("id", id.valeur())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<PersonneId> conseiller(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select conseiller_id from personne_conseiller
                 where personne_id = :personne and :jour between du and coalesce(au, 'infinity')""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query(UUID.class)
                .optional()
                .map(PersonneId::new);
    }

    Optional<String> territoire(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select t.nom from personne_territoire s join territoire t on t.id = s.territoire_id
                 where s.personne_id = :personne and :jour between s.du and coalesce(s.au, 'infinity')""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query(String.class)
                .optional();
    }

    Optional<UUID> territoireId(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select territoire_id from personne_territoire
                 where personne_id = :personne and :jour between du and coalesce(au, 'infinity')""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query(UUID.class)
                .optional();
    }

    List<Etape> historique(PersonneId personne) {
        return jdbc.sql("""
                select 'Accompagnement' as quoi, c.prenom || ' ' || c.nom as qui, s.du, s.au
                  from personne_conseiller s join personne c on c.id = s.conseiller_id
                 where s.personne_id = :personne
                union all
                select 'Territoire', t.nom, s.du, s.au
                  from personne_territoire s join territoire t on t.id = s.territoire_id
                 where s.personne_id = :personne
                 order by du desc, quoi""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> new Etape(
                        ligne.getString("quoi"),
                        ligne.getString("qui"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    /// L'équipe du jour et qui a encore des personnes, avec leur nombre.
    List<Portefeuille> portefeuilles(LocalDate jour) {
        return jdbc.sql("""
                with suivi as (
                    select s.conseiller_id, count(*) as personnes
                      from personne_conseiller s
                      join personne p on p.id = s.personne_id and p.anonymisee_a is null
                     where :jour between s.du and coalesce(s.au, 'infinity')
                     group by s.conseiller_id),
                presente as (
                    select distinct personne_id from equipe
                     where :jour between du and coalesce(au, 'infinity') and not annulee)
                select c.id, c.prenom || ' ' || c.nom as nom, coalesce(s.personnes, 0) as personnes,
                       e.personne_id is not null as dans_l_equipe
                  from personne c
                  left join suivi s on s.conseiller_id = c.id
                  left join presente e on e.personne_id = c.id
                 where s.conseiller_id is not null or e.personne_id is not null
                 order by nom, c.id""")
                .param("jour", jour)
                .query((ligne, _) -> new Portefeuille(
                        new PersonneId(ligne.getObject("id", UUID.class)),
                        ligne.getString("nom"),
                        ligne.getInt("personnes"),
                        ligne.getBoolean("dans_l_equipe")))
                .list();
    }

    /// Les personnes que ce conseiller suit ce jour-là ou suivra ensuite.
    List<PersonneId> suivies(PersonneId conseiller, LocalDate jour) {
        return jdbc.sql("""
                select distinct personne_id from personne_conseiller
                 where conseiller_id = :conseiller and coalesce(au, 'infinity') >= :jour
                 order by personne_id""")
                .param("conseiller", conseiller.valeur())
                .param("jour", jour)
                .query((ligne, _) -> new PersonneId(ligne.getObject("personne_id", UUID.class)))
                .list();
    }

    Optional<LocalDate> dernierConseil(PersonneId personne) {
        return jdbc.sql("select max(du) from personne_conseiller where personne_id = :personne")
                .param("personne", personne.valeur())
                .query(LocalDate.class)
                .optional();
    }

    Optional<LocalDate> dernierTerritoire(PersonneId personne) {
        return jdbc.sql("select max(du) from personne_territoire where personne_id = :personne")
                .param("personne", personne.valeur())
                .query(LocalDate.class)
                .optional();
    }

    /// Finit la veille ce qui courait, et retire ce qui n'avait pas commencé.
    void finirLeConseil(PersonneId personne, LocalDate du) {
        jdbc.sql("delete from personne_conseiller where personne_id = :personne and du >= :du")
                .param("personne", personne.valeur())
                .param("du", du)
                .update();
        jdbc.sql("""
                update personne_conseiller set au = :du::date - 1
                 where personne_id = :personne and du < :du and coalesce(au, 'infinity') >= :du""").param("personne", personne.valeur()).param("du", du).update();
    }

    void ajouterConseil(UUID id, PersonneId personne, PersonneId conseiller, LocalDate du, Trace trace) {
        jdbc.sql("""
                insert into personne_conseiller (id, personne_id, conseiller_id, du, saisi_a, saisi_par)
                values (:id, :personne, :conseiller, :du, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("conseiller", conseiller.valeur())
                .param("du", du)
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    boolean estUnTerritoire(UUID territoire) {
        return jdbc.sql("select exists (select 1 from territoire where id = :id and clos_a is null)")
                .param("id", territoire)
                .query(Boolean.class)
                .single();
    }

    void quitterLeTerritoire(PersonneId personne, LocalDate du) {
        jdbc.sql("delete from personne_territoire where personne_id = :personne and du >= :du")
                .param("personne", personne.valeur())
                .param("du", du)
                .update();
        jdbc.sql("""
                update personne_territoire set au = :du::date - 1
                 where personne_id = :personne and du < :du and coalesce(au, 'infinity') >= :du""").param("personne", personne.valeur()).param("du", du).update();
    }

    void entrerAuTerritoire(UUID id, PersonneId personne, UUID territoire, LocalDate du, Trace trace) {
        jdbc.sql("""
                insert into personne_territoire (id, personne_id, territoire_id, du, saisi_a, saisi_par)
                values (:id, :personne, :territoire, :du, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("territoire", territoire)
                .param("du", du)
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    boolean ouvrirTerritoire(UUID id, String nom) {
        return jdbc.sql("insert into territoire (id, nom) values (:id, :nom) on conflict do nothing")
                        .param("id", id)
                        .param("nom", nom)
                        .update()
                == 1;
    }

    List<Territoire> territoires() {
        return jdbc.sql("select id, nom from territoire where clos_a is null order by nom")
                .query((ligne, _) -> new Territoire(ligne.getObject("id", UUID.class), ligne.getString("nom")))
                .list();
    }
}
