package coop.essaim.paie.reglages;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.paie.calcul.Obligation;
import coop.essaim.paie.reglages.ReglagesDePaie.Mutuelle;
import coop.essaim.paie.reglages.ReglagesDePaie.TauxNotifies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReglagesSql {

    private final JdbcClient jdbc;

    ReglagesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReglagesDePaie> a(LocalDate jour) {
        return jdbc.sql("""
                select du, effectif, taux_atmp, taux_mobilite, part_alternants, seuils_geles, mutuelle,
                       mutuelle_part_employeur, reference
                  from reglage_de_paie
                 where du <= :jour
                 order by du desc, version desc
                 limit 1""")
                .param("jour", jour)
                .query((ligne, _) -> reglages(ligne))
                .optional();
    }

    List<ReglagesDePaie> historique() {
        return jdbc.sql("""
                select distinct on (du) du, effectif, taux_atmp, taux_mobilite, part_alternants, seuils_geles, mutuelle,
                       mutuelle_part_employeur, reference
                  from reglage_de_paie
                 order by du desc, version desc""").query((ligne, _) -> reglages(ligne)).list();
    }

    /// Deux saisies simultanées se suivent : la seconde voit ce que la première a écrit.
    void verrouiller() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paie.reglages'))")
                .query()
                .singleRow();
    }

    void ajouter(ReglagesDePaie r, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into reglage_de_paie (du, version, effectif, taux_atmp, taux_mobilite, part_alternants,
                       seuils_geles, mutuelle, mutuelle_part_employeur, reference, saisi_a, saisi_par)
                select :du, coalesce(max(version), 0) + 1, :effectif, :atmp, :mobilite, :alternants,
                       string_to_array(:geles, ','), :mutuelle, :part, :reference, :maintenant, :par
                  from reglage_de_paie
                 where du = :du""")
                .param("du", r.du())
                .param("effectif", r.effectif())
                .param("atmp", r.taux().atmp().pourCent())
                .param("mobilite", r.taux().mobilite().pourCent())
                .param("alternants", r.taux().alternants().pourCent())
                .param("geles", r.geles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("mutuelle", r.mutuelle().cotisation().centimes())
                .param("part", r.mutuelle().partEmployeur().pourCent())
                .param("reference", r.reference())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    private static ReglagesDePaie reglages(ResultSet ligne) throws SQLException {
        var geles = (String[]) ligne.getArray("seuils_geles").getArray();
        return new ReglagesDePaie(
                ligne.getObject("du", LocalDate.class),
                ligne.getInt("effectif"),
                new TauxNotifies(
                        new Taux(ligne.getBigDecimal("taux_atmp")),
                        new Taux(ligne.getBigDecimal("taux_mobilite")),
                        new Taux(ligne.getBigDecimal("part_alternants"))),
                Arrays.stream(geles).map(Obligation::valueOf).collect(Collectors.toSet()),
                new Mutuelle(
                        new Montant(ligne.getLong("mutuelle")),
                        new Taux(ligne.getBigDecimal("mutuelle_part_employeur"))),
                ligne.getString("reference"));
    }
}
