package coop.essaim.parcours.effectif;

import coop.essaim.commun.Identifiant;
import coop.essaim.parcours.machine.Etat;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmploisSql {

    /// Une étape qui change le contrat d'une personne.
    record Changement(UUID personne, String nom, LocalDate effet, Etat contrat) {}

    /// Des heures dites à une date, et par quoi.
    ///
    /// @param nature quand elle est dite aussi
    /// @param equipe vient du registre de l'équipe, et ne vaut que pour elle
    record Heures(
            UUID personne,
            LocalDate du,
            BigDecimal heures,
            @Nullable NatureDEmploi nature,
            boolean equipe) {}

    private final JdbcClient jdbc;

    EmploisSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les changements de contrat que l'on connaissait à cet instant, par personne et dans l'ordre.
    List<Changement> changements(Instant connus) {
        return jdbc.sql("""
                select e.personne_id, p.prenom || ' ' || p.nom as nom, e.date_effet, e.contrat
                  from evenement_de_parcours e
                  join pub_personne p on p.id = e.personne_id
                 where e.annule is null and e.contrat is not null and e.saisi_a <= :connus
                   and not exists (select 1 from evenement_de_parcours c where c.annule = e.id and c.saisi_a <= :connus)
                 order by e.personne_id, e.date_effet, e.rang""")
                .param("connus", connus.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> new Changement(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getObject("date_effet", LocalDate.class),
                        Etat.valueOf(ligne.getString("contrat"))))
                .list();
    }

    /// Les heures que disent les contrats conclus, leurs avenants, le registre de l'équipe et ce qui est noté
    /// à part ; le même jour, ce qui est noté à part vient en dernier et l'emporte.
    List<Heures> heures(Instant connues) {
        return jdbc.sql("""
                select personne_id, du, heures, nature, equipe from (
                    select k.personne_id, k.du, k.heures, 2 as ordre, false as equipe,
                           case when k.genre = 'CONTRAT_DE_TRAVAIL' then case when k.au is null then 'CDI' else 'CDD' end
                           end as nature
                      from contrat k
                     where k.conclu_le is not null and k.heures is not null and k.genre in ('CESA', 'CONTRAT_DE_TRAVAIL')
                       and k.cree_a <= :connues
                    union all
                    select k.personne_id, a.du, a.heures, 3, false, null
                      from avenant a join contrat k on k.id = a.contrat_id
                     where a.conclu_le is not null and a.heures is not null and k.genre in ('CESA', 'CONTRAT_DE_TRAVAIL')
                       and a.emis_a <= :connues
                    union all
                    select q.personne_id, q.du, coalesce(q.heures, round(q.part * 1.5167, 2)), 1, true, null
                      from pub_equipe q
                    union all
                    select t.personne_id, t.du, t.heures, 4, false, t.nature
                      from (select distinct on (personne_id, du) personne_id, du, heures, nature
                              from temps_de_travail where saisi_a <= :connues
                             order by personne_id, du, saisi_a desc, id desc) t
                ) h
                 order by personne_id, du, ordre""")
                .param("connues", connues.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> {
                    var nature = ligne.getString("nature");
                    return new Heures(
                            ligne.getObject("personne_id", UUID.class),
                            ligne.getObject("du", LocalDate.class),
                            ligne.getBigDecimal("heures"),
                            nature == null ? null : NatureDEmploi.valueOf(nature),
                            ligne.getBoolean("equipe"));
                })
                .list();
    }

    /// Les membres de l'équipe d'appui de ce jour dont nul contrat n'est noté : l'effectif ne les compte pas.
    int equipeSansContrat(LocalDate jour) {
        return jdbc.sql("""
                select count(distinct e.personne_id) from pub_equipe e
                 where :jour between e.du and coalesce(e.au, 'infinity')
                   and coalesce((select v.contrat from pub_evenement_de_parcours v
                                  where v.personne_id = e.personne_id and v.contrat is not null and v.date_effet <= :jour
                                  order by v.date_effet desc, v.rang desc limit 1), 'SANS_CONTRAT') = 'SANS_CONTRAT'""").param("jour", jour).query(Integer.class).single();
    }

    List<TempsNote> notes(PersonneId personne) {
        return jdbc.sql("""
                select du, heures, nature, saisi_a from temps_de_travail
                 where personne_id = :personne order by du desc, saisi_a desc, id desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> {
                    var nature = ligne.getString("nature");
                    return new TempsNote(
                            ligne.getObject("du", LocalDate.class),
                            ligne.getBigDecimal("heures"),
                            nature == null ? null : NatureDEmploi.valueOf(nature),
                            ligne.getTimestamp("saisi_a").toInstant());
                })
                .list();
    }

    void noter(PersonneId personne, Effectifs.Temps temps, @Nullable UUID par, Instant maintenant) {
        var nature = temps.nature();
        jdbc.sql("""
                insert into temps_de_travail (id, personne_id, du, heures, nature, saisi_a, saisi_par)
                values (:id, :personne, :du, :heures, :nature, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("personne", personne.valeur())
                .param("du", temps.du())
                .param("heures", temps.heures())
                .param("nature", nature == null ? null : nature.name())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    /// Les effectifs annuels d'avant Essaim ; pour une année, le dernier noté vaut.
    Map<Year, BigDecimal> repris(Instant connus) {
        var repris = new TreeMap<Year, BigDecimal>();
        jdbc.sql("""
                select distinct on (annee) annee, effectif from effectif_repris where saisi_a <= :connus
                 order by annee, saisi_a desc, id desc""")
                .param("connus", connus.atOffset(ZoneOffset.UTC))
                .query((ligne, _) -> repris.put(Year.of(ligne.getInt("annee")), ligne.getBigDecimal("effectif")))
                .list();
        return repris;
    }

    void reprendre(Year annee, BigDecimal effectif, @Nullable UUID par, Instant maintenant) {
        jdbc.sql("""
                insert into effectif_repris (id, annee, effectif, saisi_a, saisi_par)
                values (:id, :annee, :effectif, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("annee", annee.getValue())
                .param("effectif", effectif)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }
}
