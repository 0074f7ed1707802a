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

    MouvementsSql(JdbcClient jdbc) {
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

    private List<Variation> variations(Periode periode) {
        return jdbc.sql("""
                select date_trunc('month', date_effet)::date as mois,
                       count(*) filter (where cape + cesa = 1) as entrees,
                       count(*) filter (where cape + cesa = -1) as sorties,
                       sum(cape) as cape, sum(cesa) as cesa
                  from pub_evenement_de_parcours
                 where date_effet between :du and :au and (cape <> 0 or cesa <> 0)
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
