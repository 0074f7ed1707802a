package coop.essaim.acces.frein;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.PostgresDeTest;
import coop.essaim.acces.HorlogeDEssai;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class FreinTest {

    @Autowired
    FreinSql sql;

    @Autowired
    Frein deLApplication;

    final HorlogeDEssai horloge = new HorlogeDEssai();
    final Compteur camille = Compteur.duCompte("camille@exemple.fr");
    Frein frein;

    @BeforeEach
    void rien_de_compté() {
        PostgresDeTest.superutilisateur().execute("truncate frein");
        frein = new Frein(sql, horloge);
    }

    @Test
    void cinq_essais_passent_puis_l_attente_double_jusqu_à_un_quart_d_heure() {
        for (int i = 0; i < 6; i++)
            assertThat(frein.essayer(camille)).as("essai %s", i + 1).isEmpty();

        for (var attendue : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            var attente = frein.essayer(camille).orElseThrow();
            assertThat(attente.toSeconds()).isBetween((long) attendue, attendue + 1L);
            horloge.avancer(Duration.ofSeconds(attendue - 1));
            assertThat(frein.essayer(camille)).as("trop tôt").isPresent();
            horloge.avancer(Duration.ofSeconds(1));
            assertThat(frein.essayer(camille)).as("après %s s", attendue).isEmpty();
        }
    }

    @Test
    void cent_essais_lancés_ensemble_ne_passent_pas_ensemble() {
        var passes = IntStream.range(0, 100)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> deLApplication.essayer(camille).isEmpty()))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(passes).isEqualTo(6);
    }

    @Test
    void deux_processus_comptent_ensemble() {
        var autre = new Frein(sql, horloge);
        for (int i = 0; i < 3; i++) {
            frein.essayer(camille);
            autre.essayer(camille);
        }

        assertThat(frein.essayer(camille)).isPresent();
        assertThat(autre.essayer(camille)).isPresent();
    }

    @Test
    void un_essai_juste_efface_les_faux() {
        for (int i = 0; i < 6; i++) frein.essayer(camille);
        frein.oublier(camille);

        assertThat(frein.essayer(camille)).isEmpty();
    }

    @Test
    void le_lendemain_est_un_autre_jour() {
        for (int i = 0; i < 6; i++) frein.essayer(camille);
        horloge.avancer(Duration.ofHours(25));
        for (int i = 0; i < 5; i++) assertThat(frein.essayer(camille)).isEmpty();
    }

    @Test
    void la_casse_de_l_adresse_ne_donne_pas_d_essais_de_plus() {
        for (int i = 0; i < 6; i++) frein.essayer(camille);

        assertThat(frein.essayer(Compteur.duCompte(" CAMILLE@exemple.fr"))).isPresent();
        assertThat(frein.essayer(Compteur.duCompte("idriss@exemple.fr"))).isEmpty();
    }

    @Test
    void une_attaque_ne_remplit_pas_la_base() {
        PostgresDeTest.superutilisateur().execute("""
                insert into frein (cle, essais, libre_a, vu_a)
                select sha256(n::text::bytea), 1, now(), timestamptz '2026-11-02 07:00Z' - n * interval '1 millisecond'
                from generate_series(1, 100200) n""");
        frein.essayer(camille);
        frein.menage();

        var restent = PostgresDeTest.superutilisateur().queryForObject("select count(*) from frein", Integer.class);
        assertThat(restent).isEqualTo(100_000);
        horloge.avancer(Duration.ofHours(25));
        frein.menage();
        assertThat(PostgresDeTest.superutilisateur().queryForObject("select count(*) from frein", Integer.class))
                .isZero();
    }

    @Test
    void ni_courriel_ni_adresse_réseau_ne_restent_dans_la_base() {
        frein.essayer(camille);
        frein.essayer(Compteur.deLAdresse("c0000201"));

        assertThat(PostgresDeTest.superutilisateur()
                        .queryForList("select encode(cle, 'escape') from frein", String.class))
                .hasSize(2)
                .noneMatch(cle -> cle.contains("camille") || cle.contains("c0000201"));
    }
}
