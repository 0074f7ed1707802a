package coop.essaim.parcours.rsa;

import coop.essaim.commun.Identifiant;
import coop.essaim.parcours.correction.Notee;
import coop.essaim.parcours.machine.Etat;
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
class RsaSql {

    private static final String REUNION = """
            select r.id, r.le, r.lieu, (select count(*) from passage_en_equipe p where p.reunion_id = r.id and compte_encore(p.id)) as passages
              from equipe_pluridisciplinaire r
            """;

    private static final String BENEFICIAIRES = """
            with releve as (
                select distinct on (personne_id) personne_id, rsa
                  from pub_personne_situation
                 where rsa is not null and releve_le <= :jour
                 order by personne_id, releve_le desc),
            etape as (
                select distinct on (personne_id) personne_id, parcours
                  from pub_evenement_de_parcours
                 where parcours is not null and date_effet <= :jour
                 order by personne_id, date_effet desc, rang desc),
            contrat as (
                select distinct on (personne_id) personne_id, contrat
                  from pub_evenement_de_parcours
                 where contrat is not null and date_effet <= :jour
                 order by personne_id, date_effet desc, rang desc)
            select r.personne_id, p.nom || ' ' || p.prenom as nom, e.parcours, coalesce(k.contrat, 'SANS_CONTRAT') as contrat,
                   (select min(s.releve_le) from pub_personne_situation s
                     where s.personne_id = r.personne_id and s.rsa = 'OUI' and s.releve_le <= :jour
                       and s.releve_le > coalesce((select max(n.releve_le) from pub_personne_situation n
                                                    where n.personne_id = r.personne_id and n.rsa <> 'OUI'
                                                      and n.releve_le <= :jour), '-infinity')) as depuis,
                   q.prenom || ' ' || q.nom as conseiller,
                   (select max(c.au) from contrat_d_engagement c
                     where c.personne_id = r.personne_id and c.du <= :jour and compte_encore(c.id)) as engagement,
                   (select max(m.le) from passage_en_equipe g
                      join equipe_pluridisciplinaire m on m.id = g.reunion_id
                     where g.personne_id = r.personne_id and m.le <= :jour and compte_encore(g.id)) as vue_le
              from releve r
              join pub_personne p on p.id = r.personne_id
              join etape e on e.personne_id = r.personne_id
              left join contrat k on k.personne_id = r.personne_id
              left join pub_personne_conseiller a
                     on a.personne_id = r.personne_id and :jour between a.du and coalesce(a.au, 'infinity')
              left join pub_personne q on q.id = a.conseiller_id
             where r.rsa = 'OUI'
               and e.parcours in ('RECU', 'DIAGNOSTIC', 'ADMIS', 'INTEGRATION', 'EN_ACTIVITE', 'SORTIE_EN_COURS')
             order by nom
            """;

    private final JdbcClient jdbc;

    RsaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les personnes suivies dont le dernier relevé, à cette date, dit qu'elles perçoivent le RSA.
    List<Beneficiaire> beneficiaires(LocalDate jour) {
        return jdbc.sql(BENEFICIAIRES)
                .param("jour", jour)
                .query((ligne, _) -> new Beneficiaire(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getObject("depuis", LocalDate.class),
                        Etat.valueOf(ligne.getString("parcours")),
                        Etat.valueOf(ligne.getString("contrat")),
                        ligne.getString("conseiller"),
                        ligne.getObject("engagement", LocalDate.class),
                        ligne.getObject("vue_le", LocalDate.class)))
                .list();
    }

    boolean percoitLeRsa(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select rsa from pub_personne_situation
                 where personne_id = :personne and rsa is not null and releve_le <= :jour
                 order by releve_le desc
                 limit 1""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> ligne.getString("rsa"))
                .optional()
                .filter("OUI"::equals)
                .isPresent();
    }

    List<Notee<ConventionRsa>> conventions() {
        return jdbc.sql("""
                select id, departement, numero, du, au, places from convention_rsa
                 where compte_encore(id) order by du desc, saisie_a desc""")
                .query((ligne, _) -> new Notee<>(
                        ligne.getObject("id", UUID.class),
                        new ConventionRsa(
                                ligne.getString("departement"),
                                ligne.getString("numero"),
                                ligne.getObject("du", LocalDate.class),
                                ligne.getObject("au", LocalDate.class),
                                ligne.getObject("places", Integer.class)),
                        false))
                .list();
    }

    void convenir(ConventionRsa convention, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into convention_rsa (id, departement, numero, du, au, places, saisie_a, saisie_par)
                values (:id, :departement, :numero, :du, :au, :places, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("departement", convention.departement())
                .param("numero", convention.numero())
                .param("du", convention.du())
                .param("au", convention.au())
                .param("places", convention.places())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Du plus récent au plus ancien, ceux qui sont annulés compris.
    List<Notee<Engagement>> engagements(PersonneId personne) {
        return jdbc.sql("""
                select id, organisme, signe_le, du, au, not compte_encore(id) as annule from contrat_d_engagement
                 where personne_id = :personne order by du desc, saisi_a desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> new Notee<>(
                        ligne.getObject("id", UUID.class),
                        new Engagement(
                                ligne.getString("organisme"),
                                ligne.getObject("signe_le", LocalDate.class),
                                ligne.getObject("du", LocalDate.class),
                                ligne.getObject("au", LocalDate.class)),
                        ligne.getBoolean("annule")))
                .list();
    }

    /// Faux quand un autre couvre déjà ces jours.
    boolean engager(PersonneId personne, Engagement engagement, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into contrat_d_engagement (id, personne_id, organisme, signe_le, du, au, saisi_a, saisi_par)
                        select :id, :personne, :organisme, :signeLe, :du, :au, :maintenant, :par
                         where not exists (select 1 from contrat_d_engagement c
                                            where c.personne_id = :personne and compte_encore(c.id)
                                              and daterange(c.du, c.au, '[]') && daterange(:du::date, :au::date, '[]'))""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("personne", personne.valeur())
                        .param("organisme", engagement.organisme())
                        .param("signeLe", engagement.signeLe())
                        .param("du", engagement.du())
                        .param("au", engagement.au())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    List<Reunion> reunions() {
        return jdbc.sql(REUNION + " order by r.le desc, r.id limit 24")
                .query((ligne, _) -> new Reunion(
                        ligne.getObject("id", UUID.class),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("lieu"),
                        ligne.getInt("passages")))
                .list();
    }

    Optional<Reunion> reunion(UUID id) {
        return jdbc.sql(REUNION + " where r.id = :id")
                .param("id", id)
                .query((ligne, _) -> new Reunion(
                        ligne.getObject("id", UUID.class),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("lieu"),
                        ligne.getInt("passages")))
                .optional();
    }

    boolean prevoir(LocalDate le, String lieu, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into equipe_pluridisciplinaire (id, le, lieu, saisie_a, saisie_par)
                        values (:id, :le, :lieu, :maintenant, :par)
                        on conflict (le, lieu) do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("le", le)
                        .param("lieu", lieu)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    List<Passage> passages(UUID reunion) {
        return jdbc.sql("""
                select g.id, g.personne_id, p.nom || ' ' || p.prenom as nom, g.motif, s.suite
                  from passage_en_equipe g
                  join pub_personne p on p.id = g.personne_id
                  left join suite_de_passage s on s.passage_id = g.id and compte_encore(s.id)
                 where g.reunion_id = :reunion and compte_encore(g.id)
                 order by nom, g.id""")
                .param("reunion", reunion)
                .query((ligne, _) -> {
                    var suite = ligne.getString("suite");
                    return new Passage(
                            ligne.getObject("id", UUID.class),
                            ligne.getObject("personne_id", UUID.class),
                            ligne.getString("nom"),
                            MotifDePassage.valueOf(ligne.getString("motif")),
                            suite == null ? null : SuiteDePassage.valueOf(suite));
                })
                .list();
    }

    boolean presenter(UUID reunion, PersonneId personne, MotifDePassage motif, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into passage_en_equipe (id, reunion_id, personne_id, motif, inscrit_a, inscrit_par)
                        select :id, :reunion, :personne, :motif, :maintenant, :par
                         where not exists (select 1 from passage_en_equipe g
                                            where g.reunion_id = :reunion and g.personne_id = :personne
                                              and compte_encore(g.id))""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("reunion", reunion)
                        .param("personne", personne.valeur())
                        .param("motif", motif.name())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    boolean decider(UUID reunion, UUID passage, SuiteDePassage suite, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into suite_de_passage (id, passage_id, suite, notee_a, notee_par)
                        select :id, g.id, :suite, :maintenant, :par from passage_en_equipe g
                         where g.id = :passage and g.reunion_id = :reunion and compte_encore(g.id)
                           and not exists (select 1 from suite_de_passage s
                                            where s.passage_id = g.id and compte_encore(s.id))""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("reunion", reunion)
                        .param("passage", passage)
                        .param("suite", suite.name())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }
}
