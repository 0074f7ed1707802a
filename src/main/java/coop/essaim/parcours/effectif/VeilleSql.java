package coop.essaim.parcours.effectif;

import coop.essaim.commun.Identifiant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VeilleSql {

    private final JdbcClient jdbc;

    VeilleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Faux quand ce mois est déjà constaté pour ce seuil.
    boolean constater(Franchissement franchi, YearMonth mois, Instant maintenant) {
        return jdbc.sql("""
                        insert into constat_de_seuil (id, seuil, mois, etape, effectif, constate_a)
                        values (:id, :seuil, :mois, :etape, :effectif, :maintenant)
                        on conflict (seuil, mois) do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("seuil", franchi.seuil().name())
                        .param("mois", mois.atDay(1))
                        .param("etape", franchi.etape().name())
                        .param("effectif", Decompte.affiche(franchi.effectif()))
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Constat> aVoir() {
        return jdbc.sql("""
                select c.id, c.seuil, c.mois, c.etape, c.effectif from constat_de_seuil c
                 where not exists (select 1 from constat_de_seuil_vu v where v.constat_id = c.id)
                 order by c.mois, c.seuil""")
                .query((ligne, _) -> new Constat(
                        ligne.getObject("id", UUID.class),
                        Seuil.valueOf(ligne.getString("seuil")),
                        YearMonth.from(ligne.getObject("mois", LocalDate.class)),
                        Franchissement.Etape.valueOf(ligne.getString("etape")),
                        ligne.getBigDecimal("effectif")))
                .list();
    }

    boolean voir(UUID constat, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into constat_de_seuil_vu (constat_id, vu_a, vu_par)
                        select id, :maintenant, :par from constat_de_seuil where id = :constat
                        on conflict (constat_id) do nothing""")
                        .param("constat", constat)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }
}
