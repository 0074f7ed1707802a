package coop.essaim.activites.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.Ouverture;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/// CAE-04 : menée à plusieurs, une activité a d'abord une convention, et des parts qui font cent (art. R. 7331-6).
@EssaiComplet
class PartsTest {

    private static final LocalDate JANVIER = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARS = LocalDate.of(2026, 3, 1);
    private static final Convention CONVENTION = new Convention(
            LocalDate.of(2026, 2, 20), "Couture et retouches", "À parts égales", "La clientèle est commune");

    @Autowired
    Parts parts;

    @Autowired
    PartsSql sql;

    @Autowired
    Activites activites;

    @Autowired
    Personnes personnes;

    ActiviteId atelier;
    PersonneId camille;
    PersonneId idriss;

    @BeforeEach
    void un_atelier_et_deux_personnes() {
        atelier = ((Ouverture.Faite) activites.ouvrir("Atelier " + UUID.randomUUID(), JANVIER, null))
                .activite()
                .id();
        camille = personnes.ouvrir(new NouvellePersonne(null, "Aubrée", "Camille", null, null, null), null);
        idriss = personnes.ouvrir(new NouvellePersonne(null, "Benali", "Idriss", null, null, null), null);
    }

    @Test
    void une_activité_partagée_garde_ses_parts_et_sa_convention_par_date() {
        assertThat(repartir(JANVIER, null, part(camille, "100"))).isEqualTo(new Repartition.Faite());
        assertThat(repartir(MARS, CONVENTION, part(camille, "60"), part(idriss, "40")))
                .isEqualTo(new Repartition.Faite());

        assertThat(sql.deLActivite(atelier))
                .extracting(p -> p.nom() + " " + p.part().stripTrailingZeros().toPlainString() + " " + p.periode())
                .containsExactly(
                        "Camille Aubrée 60 à partir du 1er mars 2026",
                        "Idriss Benali 40 à partir du 1er mars 2026",
                        "Camille Aubrée 100 du 1er janvier au 28 février 2026");
        assertThat(sql.conventions(atelier))
                .extracting(ConventionAffichee::convention)
                .containsExactly(CONVENTION);
    }

    @Test
    void chaque_répartition_fausse_est_refusée() {
        assertThat(repartir(MARS, CONVENTION)).isEqualTo(new Repartition.SansPersonne());
        assertThat(repartir(MARS, CONVENTION, part(camille, "50"), part(camille, "50")))
                .isEqualTo(new Repartition.PersonneEnDouble());
        assertThat(repartir(MARS, CONVENTION, part(camille, "60"), part(idriss, "30")))
                .isEqualTo(new Repartition.SommeFausse(new BigDecimal("90")));
        assertThat(repartir(MARS, null, part(camille, "60"), part(idriss, "40")))
                .isEqualTo(new Repartition.SansConvention());
        assertThat(repartir(LocalDate.of(2026, 2, 1), CONVENTION, part(camille, "60"), part(idriss, "40")))
                .isEqualTo(new Repartition.ConventionTardive(LocalDate.of(2026, 2, 20)));
        assertThat(repartir(LocalDate.of(2025, 12, 31), null, part(camille, "100")))
                .isEqualTo(new Repartition.AvantOuverture(JANVIER));
        assertThat(sql.deLActivite(atelier)).isEmpty();

        repartir(MARS, null, part(camille, "100"));
        assertThat(repartir(MARS, null, part(idriss, "100"))).isEqualTo(new Repartition.DejaEcrite(MARS));
        activites.fermer(atelier, MARS);
        assertThat(repartir(LocalDate.of(2026, 6, 1), null, part(idriss, "100")))
                .isEqualTo(new Repartition.ActiviteFermee(MARS));
    }

    @Test
    void la_base_refuse_aussi_des_parts_qui_ne_font_pas_cent() {
        repartir(JANVIER, null, part(camille, "100"));

        assertThatThrownBy(() -> activites.rattacher(atelier, idriss, new BigDecimal("40"), MARS))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> PostgresDeTest.superutilisateur()
                        .update(
                                "insert into convention_de_partage values (gen_random_uuid(), ?, '2026-01-01', '2026-01-02', 'a', 'b', 'c', now())",
                                atelier.valeur()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Repartition repartir(LocalDate du, Convention convention, Part... toutes) {
        return parts.repartir(atelier, du, List.of(toutes), convention, null);
    }

    private static Part part(PersonneId personne, String part) {
        return new Part(personne, new BigDecimal(part));
    }
}
