package coop.essaim.parcours.mouvement;

import coop.essaim.commun.Periode;
import coop.essaim.parcours.mouvement.Mouvements.Variation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MouvementsSql {

    record Avant(int cape, int cesa) {}

    public record Objectif(int annee, int entrees, int sorties, int effectif) {}

    private final JdbcClient jdbc;

    public MouvementsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Le tableau d'une période fermée, recalculé des événements.
    public Mouvements pendant(Periode periode) {
        var avant = avant(periode.debut());
        return Mouvements.de(avant.cape(), avant.cesa(), periode.mois(), variations(periode));
    }

    private Avant avant(LocalDate jour) {
        return jdbc.sql("""
                select coalesce(sum(cape), 0) as cape, coalesce(sum(cesa), 0) as cesa
                  from pub_evenement_de_parcours
                 where date_effet < :jour and (cape <> 0 or cesa <> 0)""")
                .param("jour", jour)
                .query((ligne, _) -> new Avant(ligne.getInt("cape"), ligne.getInt("cesa")))
                .single();
    }

    /// Tout ce qui a été noté, moins ce qu'un contre-événement retire : l'index des mouvements suffit.
    private List<Variation> variations(Periode periode) {
        return jdbc.sql("""
                with par_jour as (
                    select date_effet, cape, cesa, count(*) as fois
                      from evenement_de_parcours
                     where date_effet between :du and :au and annule is null and (cape <> 0 or cesa <> 0)
                     group by date_effet, cape, cesa
                    union all
                    select e.date_effet, e.cape, e.cesa, -1
                      from evenement_de_parcours c
                      join evenement_de_parcours e on e.id = c.annule
                     where c.annule is not null and e.date_effet between :du and :au and (e.cape <> 0 or e.cesa <> 0))
                select date_trunc('month', date_effet::timestamp)::date as mois,
                       coalesce(sum(fois) filter (where cape + cesa = 1), 0) as entrees,
                       coalesce(sum(fois) filter (where cape + cesa = -1), 0) as sorties,
                       sum(cape * fois) as cape, sum(cesa * fois) as cesa
                  from par_jour
                 group by 1
                 order by 1""")
                .param("du", periode.debut())
                .param("au", periode.fin())
                .query((ligne, _) -> new Variation(
                        YearMonth.from(ligne.getObject("mois", LocalDate.class)),
                        ligne.getInt("entrees"),
                        ligne.getInt("sorties"),
                        ligne.getInt("cape"),
                        ligne.getInt("cesa")))
                .list();
    }

    Optional<Objectif> objectif(int annee) {
        return jdbc.sql("select annee, entrees, sorties, effectif from objectif_de_mouvement where annee = :annee")
                .param("annee", annee)
                .query((ligne, _) -> new Objectif(
                        ligne.getInt("annee"),
                        ligne.getInt("entrees"),
                        ligne.getInt("sorties"),
                        ligne.getInt("effectif")))
                .optional();
    }

    void prevoir(Objectif objectif) {
        jdbc.sql("""
                insert into objectif_de_mouvement (annee, entrees, sorties, effectif)
                values (:annee, :entrees, :sorties, :effectif)
                on conflict (annee) do update
                   set entrees = excluded.entrees, sorties = excluded.sorties, effectif = excluded.effectif""")
                .param("annee", objectif.annee())
                .param("entrees", objectif.entrees())
                .param("sorties", objectif.sorties())
                .param("effectif", objectif.effectif())
                .update();
    }
}
