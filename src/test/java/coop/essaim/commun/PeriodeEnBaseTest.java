package coop.essaim.commun;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.PostgresDeTest;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Java et PostgreSQL comptent les jours d'une période de la même façon.
class PeriodeEnBaseTest {

    private final JdbcClient jdbc = JdbcClient.create(PostgresDeTest.courante());

    private static Stream<Periode> periodes() {
        return Stream.of(
                        "2026-03-01..2026-03-31",
                        "2026-03-31..2026-04-15",
                        "2026-04-01..2026-04-01",
                        "2026-04-02..",
                        "..2026-03-01",
                        "..2026-02-28",
                        "..")
                .map(Periode::valueOf);
    }

    @Test
    void la_base_rend_la_période_qu_on_lui_donne() {
        assertThat(periodes())
                .allSatisfy(periode -> assertThat(
                                Periode.deDaterange(jdbc.sql("select cast(:periode as daterange)::text")
                                        .param("periode", periode.enDaterange())
                                        .query(String.class)
                                        .single()))
                        .isEqualTo(periode));
    }

    @Test
    void la_base_voit_les_mêmes_chevauchements_et_les_mêmes_jours() {
        periodes().forEach(une -> {
            periodes()
                    .forEach(autre -> assertThat(vrai(une, "&&", "daterange", autre.enDaterange()))
                            .as("%s et %s", une, autre)
                            .isEqualTo(une.chevauche(autre)));
            LocalDate.of(2026, 2, 27)
                    .datesUntil(LocalDate.of(2026, 4, 20))
                    .forEach(jour -> assertThat(vrai(une, "@>", "date", jour.toString()))
                            .as("%s et %s", une, jour)
                            .isEqualTo(une.contient(jour)));
        });
    }

    private boolean vrai(Periode periode, String operateur, String type, String texte) {
        return jdbc.sql("select cast(:periode as daterange) " + operateur + " cast(:texte as " + type + ")")
                .param("periode", periode.enDaterange())
                .param("texte", texte)
                .query(Boolean.class)
                .single();
    }
}
