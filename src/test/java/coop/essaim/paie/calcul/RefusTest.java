package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Cas.JUILLET;
import static coop.essaim.paie.calcul.Cas.MOTEUR;
import static coop.essaim.paie.calcul.Cas.avec;
import static coop.essaim.paie.calcul.Cas.permanent;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.HeuresMajorees.Nature;
import coop.essaim.paie.calcul.Retenues.Saisie;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Ce que le moteur ne sait pas faire, il le dit par son nom.
class RefusTest {

    private static final MoisDePaie MOIS = permanent(JUILLET, "35", 2_000_00);

    @Test
    void l_alsace_moselle_et_l_outre_mer() {
        for (var territoire : new Territoire[] {Territoire.ALSACE_MOSELLE, Territoire.OUTRE_MER})
            assertThat(MOTEUR.calculer(avec(MOIS, new Etablissement(60, 12_000, 0, 0, territoire))))
                    .isEqualTo(new Refus.TerritoireNonCouvert(territoire));
    }

    @Test
    void l_apprentissage() {
        var resultat = MOTEUR.calculer(Cas.mois(JUILLET, new Contrat.Autre("apprentissage"), 900_00));

        assertThat(resultat).isEqualTo(new Refus.ContratNonCouvert("apprentissage"));
        assertThat(((Refus) resultat).phrase()).contains("« apprentissage »").contains("CESA");
    }

    @Test
    void un_mois_d_avant_2017_ou_d_une_année_dont_le_droit_n_est_pas_connu() {
        for (var mois : new YearMonth[] {YearMonth.of(2016, 12), YearMonth.of(2027, 1)})
            assertThat(MOTEUR.calculer(permanent(mois, "35", 2_000_00)))
                    .isEqualTo(new Refus.MoisNonCouvert(mois, YearMonth.of(2026, 12)));
    }

    @Test
    void des_heures_supplémentaires_pour_un_contrat_sans_durée() {
        var heures = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 1_00, 20_00);
        var camille = avec(Cas.camille(JUILLET, 1_000_00), new Complements(heures, 0, 0, Retenues.AUCUNE));

        assertThat(MOTEUR.calculer(camille)).isEqualTo(new Refus.HeuresSansDuree());
    }

    @Test
    void des_heures_majorées_incohérentes_avec_le_contrat() {
        var supplementaires = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 1_00, 20_00);
        var complementaires = new HeuresMajorees(Nature.COMPLEMENTAIRES, 1_00, 20_00);
        var sansHeure = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 0, 20_00);
        var sansPaie = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 1_00, 0);

        assertThat(MOTEUR.calculer(avec(permanent(JUILLET, "28", 1_000_00), heures(supplementaires))))
                .isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, heures(complementaires)))).isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, heures(sansHeure)))).isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, heures(sansPaie)))).isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, heures(supplementaires)))).isInstanceOf(Bulletin.class);
        assertThat(MOTEUR.calculer(avec(permanent(JUILLET, "28", 1_000_00), heures(complementaires))))
                .isInstanceOf(Bulletin.class);
    }

    private static Complements heures(HeuresMajorees heures) {
        return new Complements(heures, 0, 0, Retenues.AUCUNE);
    }

    @Test
    void un_cape_sans_rémunération() {
        assertThat(MOTEUR.calculer(Cas.idriss(JUILLET, 0))).isEqualTo(new Refus.CapeSansRemuneration());
    }

    @Test
    void une_protection_complémentaire_au_delà_de_la_limite_d_exclusion() {
        var luxe = new Couverture(new Sante.Adhesion("famille", 400_00, 1_000_000), 0, 0);

        // 6 % × 48 060 / 12 + 1,5 % × 2 000 = 270,30 €
        assertThat(MOTEUR.calculer(avec(MOIS, luxe))).isEqualTo(new Refus.ProtectionAuDelaDeLaLimite(270_30));
    }

    @Test
    void une_saisie_dont_le_barème_n_est_pas_paramétré() throws IOException {
        var complements =
                new Complements(HeuresMajorees.AUCUNE, 0, 0, new Retenues(0, 0, new Saisie(100_00, 0, false)));
        var mois = avec(permanent(YearMonth.of(2021, 3), "35", 2_000_00), complements);

        assertThat(MOTEUR.calculer(mois)).isInstanceOf(Bulletin.class);
        assertThat(new MoteurDePaie(sansRsa()).calculer(mois))
                .isEqualTo(new Refus.BaremeDeSaisieInconnu(YearMonth.of(2021, 3)));
    }

    /// Le droit en vigueur, comme si le RSA n'y était pas encore inscrit.
    private static Parametres sansRsa() throws IOException {
        try (var flux = Objects.requireNonNull(RefusTest.class.getResourceAsStream("/paie/parametres.csv"))) {
            var droit = new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^saisie\\.rsa;.*\\n", "")
                    .concat("saisie.rsa;2017-01-01;aucun;pour cet essai\n");
            return Parametres.lire(new StringReader(droit));
        }
    }

    @Test
    void des_heures_exonérées_au_delà_de_la_limite_annuelle() {
        var heures = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 400_00, 8_100_00);
        var mois = avec(permanent(JUILLET, "35", 11_000_00), new Complements(heures, 0, 0, Retenues.AUCUNE));

        assertThat(MOTEUR.calculer(mois)).isEqualTo(new Refus.HeuresExonereesAuDelaDeLaLimite(7_500_00));
    }

    @Test
    void des_acomptes_au_delà_du_net() {
        var acomptes = new Complements(HeuresMajorees.AUCUNE, 0, 0, new Retenues(5_000_00, 0, new Saisie(0, 0, false)));

        assertThat(MOTEUR.calculer(avec(MOIS, acomptes))).isInstanceOf(Refus.RetenuesAuDelaDuNet.class);
    }

    @Test
    void une_durée_au_delà_de_la_durée_légale() {
        assertThat(MOTEUR.calculer(permanent(JUILLET, "39", 2_000_00))).isInstanceOf(Refus.DonneeImpossible.class);
    }

    @Test
    void des_données_impossibles() {
        assertThat(MOTEUR.calculer(MOIS.avecBrut(-1))).isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, new Presence.Partielle(32, 2_000_00))))
                .isInstanceOf(Refus.DonneeImpossible.class);
        assertThat(MOTEUR.calculer(avec(MOIS, new Etablissement(0, 12_000, 0, 0, Territoire.METROPOLE))))
                .isInstanceOf(Refus.DonneeImpossible.class);
    }

    @Test
    void un_budget_qui_ne_couvre_même_pas_la_mutuelle() {
        // 20 € de part patronale et 1,60 € de forfait social
        assertThat(new RechercheDeBrut(MOTEUR).pourUnCout(MOIS, 21_59))
                .isEqualTo(new BrutTrouve.BudgetInsuffisant(21_60));
        assertThat(new RechercheDeBrut(MOTEUR).pourUnCout(MOIS, 21_60)).isInstanceOf(BrutTrouve.Trouve.class);
    }
}
