package coop.essaim.parcours.prevention;

import coop.essaim.commun.Identifiant;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.personnes.PersonneId;
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
class PreventionsSql {

    private final JdbcClient jdbc;

    PreventionsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Engagement> engagements() {
        return jdbc.sql("""
                select e.id, e.convention, e.libelle, e.pris_le, t.le
                  from engagement_de_prevention e left join engagement_tenu t on t.engagement_id = e.id
                 order by e.pris_le desc, e.convention, e.saisi_a, e.id""")
                .query((ligne, _) -> new Engagement(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("convention"),
                        ligne.getString("libelle"),
                        ligne.getObject("pris_le", LocalDate.class),
                        ligne.getObject("le", LocalDate.class)))
                .list();
    }

    Optional<UUID> engager(
            String convention, String libelle, LocalDate prisLe, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                insert into engagement_de_prevention (id, convention, libelle, pris_le, saisi_a, saisi_par)
                values (:id, :convention, :libelle, :prisLe, :maintenant, :par)
                on conflict (convention, libelle) do nothing
                returning id""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("convention", convention)
                .param("libelle", libelle)
                .param("prisLe", prisLe)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    boolean tenir(UUID engagement, LocalDate le, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into engagement_tenu (engagement_id, le, saisi_a, saisi_par)
                        select id, :le, :maintenant, :par from engagement_de_prevention
                         where id = :engagement and pris_le <= :le
                        on conflict (engagement_id) do nothing""")
                        .param("engagement", engagement)
                        .param("le", le)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    List<Journee> journees() {
        return jdbc.sql("""
                select j.id, j.le, j.theme, j.intervenant, j.heures,
                       (select count(*) from participant_de_prevention p where p.journee_id = j.id) as participants
                  from journee_de_prevention j
                 order by j.le desc, j.theme""")
                .query((ligne, _) -> new Journee(
                        ligne.getObject("id", UUID.class),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("theme"),
                        ligne.getString("intervenant"),
                        ligne.getBigDecimal("heures"),
                        ligne.getInt("participants")))
                .list();
    }

    Optional<UUID> noter(Preventions.NouvelleJournee journee, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                insert into journee_de_prevention (id, le, theme, intervenant, heures, saisie_a, saisie_par)
                values (:id, :le, :theme, :intervenant, :heures, :maintenant, :par)
                on conflict (le, theme) do nothing
                returning id""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("le", journee.le())
                .param("theme", journee.theme())
                .param("intervenant", journee.intervenant())
                .param("heures", journee.heures())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    List<Option> participants(UUID journee) {
        return jdbc.sql("""
                select p.id, p.prenom || ' ' || p.nom as nom
                  from participant_de_prevention t join pub_personne p on p.id = t.personne_id
                 where t.journee_id = :journee
                 order by p.nom, p.prenom""")
                .param("journee", journee)
                .query((ligne, _) -> Option.de(ligne.getObject("id", UUID.class).toString(), ligne.getString("nom")))
                .list();
    }

    /// Les personnes en contrat ce jour-là, et l'équipe, qui n'y sont pas encore.
    List<Option> inscriptibles(UUID journee, LocalDate jour) {
        return jdbc.sql("""
                with contrat as (
                    select distinct on (personne_id) personne_id, contrat
                      from pub_evenement_de_parcours
                     where contrat is not null and date_effet <= :jour
                     order by personne_id, date_effet desc, rang desc)
                select p.id, p.prenom || ' ' || p.nom as nom
                  from pub_personne p
                 where (exists (select 1 from contrat k where k.personne_id = p.id and k.contrat <> 'SANS_CONTRAT')
                        or exists (select 1 from pub_equipe e
                                    where e.personne_id = p.id and :jour between e.du and coalesce(e.au, 'infinity')))
                   and not exists (select 1 from participant_de_prevention t
                                    where t.journee_id = :journee and t.personne_id = p.id)
                 order by p.nom, p.prenom
                 limit 2000""")
                .param("journee", journee)
                .param("jour", jour)
                .query((ligne, _) -> Option.de(ligne.getObject("id", UUID.class).toString(), ligne.getString("nom")))
                .list();
    }

    boolean inscrire(UUID journee, PersonneId personne, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into participant_de_prevention (journee_id, personne_id, saisi_a, saisi_par)
                        values (:journee, :personne, :maintenant, :par)
                        on conflict (journee_id, personne_id) do nothing""")
                        .param("journee", journee)
                        .param("personne", personne.valeur())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    boolean retirer(UUID journee, PersonneId personne) {
        return jdbc.sql("delete from participant_de_prevention where journee_id = :journee and personne_id = :personne")
                        .param("journee", journee)
                        .param("personne", personne.valeur())
                        .update()
                == 1;
    }

    List<Participation> participations(Year annee) {
        return jdbc.sql("""
                select j.le, j.theme, p.prenom || ' ' || p.nom as nom, j.heures
                  from participant_de_prevention t
                  join journee_de_prevention j on j.id = t.journee_id
                  join pub_personne p on p.id = t.personne_id
                 where j.le between :debut and :fin
                 order by j.le, j.theme, nom""")
                .param("debut", annee.atDay(1))
                .param("fin", annee.atMonth(12).atEndOfMonth())
                .query((ligne, _) -> new Participation(
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("theme"),
                        ligne.getString("nom"),
                        ligne.getBigDecimal("heures")))
                .list();
    }

    List<VersionDuDuerp> versions() {
        return jdbc.sql("select le, document_id from document_unique order by le desc")
                .query((ligne, _) -> new VersionDuDuerp(
                        ligne.getObject("le", LocalDate.class), ligne.getObject("document_id", UUID.class)))
                .list();
    }

    boolean mettreAJour(LocalDate le, UUID document, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into document_unique (id, le, document_id, depose_a, depose_par)
                        values (:id, :le, :document, :maintenant, :par)
                        on conflict (le) do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("le", le)
                        .param("document", document)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }
}
