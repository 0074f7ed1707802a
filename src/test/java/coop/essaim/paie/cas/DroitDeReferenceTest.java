package coop.essaim.paie.cas;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.paie.calcul.LigneDeDroit;
import coop.essaim.paie.calcul.Parametres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// Nos paramètres contre la référence, chaque code et chaque mois de 2017 à 2026.
class DroitDeReferenceTest {

    private static final Parametres NOTRES = Parametres.enVigueur();
    private static final DroitDeReference REFERENCE = new DroitDeReference();

    /// Ce que la référence donne et que nous n'avons pas à tenir, et pourquoi.
    private static final Set<String> SANS_OBJET = Set.of(
            "SMIC gross monthly 151.67 h (€)", // se déduit : l'essai du Smic mensuel
            "Famille reduced rate", // se déduit : plein moins les points
            "Forfait social full", // vingt pour cent : intéressement, abondement
            "Taxe d'apprentissage (to 2018)", // trois régimes dont un an sans taxe : l'essai de l'apprentissage
            "Taxe d'apprentissage in the CUFPA (0.59 + 0.09)",
            "CICE rate", // un crédit d'impôt, pas une ligne de bulletin
            "CICE ceiling in SMIC");

    @Test
    void chaque_valeur_de_chaque_mois_est_celle_de_la_référence() {
        SoftAssertions.assertSoftly(soit -> {
            for (var code : REFERENCE.codes())
                for (var jour = LocalDate.of(2017, 1, 1); jour.getYear() < 2027; jour = jour.plusMonths(1)) {
                    soit.assertThat(NOTRES.valeur(code, jour).orElse(BigDecimal.ZERO))
                            .as(code + " au " + jour)
                            .isEqualByComparingTo(REFERENCE.a(code, jour));
                    // La veille du premier du mois : aucune de ces valeurs ne change en cours de mois.
                    var veille = jour.plusMonths(1).minusDays(1);
                    soit.assertThat(NOTRES.valeur(code, veille).orElse(BigDecimal.ZERO))
                            .as(code + " au " + veille)
                            .isEqualByComparingTo(REFERENCE.a(code, veille));
                }
        });
    }

    @Test
    void aucune_ligne_de_la_référence_n_est_oubliée() {
        var connus = new HashSet<>(SANS_OBJET);
        connus.addAll(DroitDeReference.libelles());
        assertThat(JeuDeReference.cas("parameters"))
                .extracting(ligne -> ligne.get("label").stringValue())
                .allSatisfy(libelle -> assertThat(connus).contains(libelle));
    }

    /// Ce que nous tenons et que `parameters.json` ne donne pas : d'autres textes, ou une règle du module.
    @Test
    void ce_que_nous_ajoutons_à_la_référence_est_connu() {
        var ajoutes = new TreeSet<String>();
        for (var ligne : NOTRES.toutes()) ajoutes.add(ligne.code());
        REFERENCE.codes().forEach(ajoutes::remove);
        ajoutes.removeIf(code -> code.startsWith("saisie.")
                || code.startsWith("heures.")
                || code.startsWith("protection.")
                || code.startsWith("ta_")
                || code.endsWith(".plafonds")
                || code.endsWith(".seuil"));
        assertThat(ajoutes)
                .containsExactly(
                        "agff_t2_cadre.employeur",
                        "agff_t2_cadre.salarie",
                        "avance.part",
                        "csg.abattement_plafonds",
                        "csg.prevoyance_cadre",
                        "duree.annuelle",
                        "reduction.retraite",
                        "smic.heures_annuelles",
                        "smic.reduction",
                        "smic.taux_reduits",
                        "tranche2.cadre",
                        "tranche2.noncadre");
    }

    @Test
    void le_smic_mensuel_de_la_référence_est_celui_de_notre_smic_horaire() {
        for (var ligne : JeuDeReference.cas("parameters")) {
            if (!ligne.get("label").stringValue().startsWith("SMIC gross monthly")) continue;
            var jour = LocalDate.parse(ligne.get("from").stringValue());
            assertThat(NOTRES.valeur("smic.horaire", jour)
                            .orElseThrow()
                            .multiply(BigDecimal.valueOf(1820))
                            .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP))
                    .as("au " + jour)
                    .isEqualByComparingTo(ligne.get("value").decimalValue());
        }
    }

    @Test
    void les_seuils_d_effectif_changent_aux_dates_de_la_loi_pacte() {
        for (var code : new String[] {"fnal.seuil", "reduction.seuil", "peec.seuil"}) {
            assertThat(valeur(code, "2019-12-31")).isEqualByComparingTo("20");
            assertThat(valeur(code, "2020-01-01")).isEqualByComparingTo("50");
        }
        assertThat(valeur("formation.seuil", "2026-01-01")).isEqualByComparingTo("11");
        assertThat(valeur("ta_csa.seuil", "2026-01-01")).isEqualByComparingTo("250");
    }

    @Test
    void la_taxe_d_apprentissage_saute_l_année_2019_puis_se_partage() {
        assertThat(taxe("2018-12-31")).isEqualByComparingTo("0.0068");
        assertThat(taxe("2019-06-01")).isZero();
        assertThat(taxe("2020-01-01")).isEqualByComparingTo("0.0068");
        assertThat(valeur("ta_solde.employeur", "2026-01-01")).isEqualByComparingTo("0.0009");
    }

    @Test
    void la_famille_réduite_est_à_3_45_pour_cent() {
        assertThat(valeur("famille.employeur", "2020-01-01").subtract(valeur("famille.reduction", "2020-01-01")))
                .isEqualByComparingTo("0.0345");
    }

    @Test
    void la_grille_neutre_est_celle_de_la_référence_borne_par_borne() throws Exception {
        var notres = new StringBuilder();
        try (var flux = DroitDeReferenceTest.class.getResourceAsStream("/paie/taux-neutre.csv")) {
            new String(java.util.Objects.requireNonNull(flux).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> !ligne.startsWith("#"))
                    .map(ligne -> ligne.split(";"))
                    .forEach(c -> notres.append(c[0])
                            .append(' ')
                            .append(new BigDecimal(c[1]).stripTrailingZeros().toPlainString())
                            .append(' ')
                            .append(new BigDecimal(c[2]).stripTrailingZeros().toPlainString())
                            .append('\n'));
        }
        var attendues = new StringBuilder();
        for (var grille : JeuDeReference.cas("pas-neutral"))
            for (var borne : grille.get("grid"))
                attendues
                        .append(grille.get("from").stringValue())
                        .append("-01 ")
                        .append(borne.get(0).decimalValue().stripTrailingZeros().toPlainString())
                        .append(' ')
                        .append(borne.get(1).decimalValue().stripTrailingZeros().toPlainString())
                        .append('\n');
        assertThat(notres.toString()).isEqualTo(attendues.toString());
    }

    @Test
    void une_ligne_qui_ne_change_rien_n_a_pas_lieu_d_être() {
        for (var ligne : NOTRES.toutes()) {
            if (ligne.du().equals(LocalDate.of(2017, 1, 1))) continue;
            LigneDeDroit avant = NOTRES.ligne(ligne.code(), ligne.du().minusDays(1));
            assertThat(avant.valeur()).as(ligne.code() + " au " + ligne.du()).isNotEqualTo(ligne.valeur());
        }
    }

    private static BigDecimal taxe(String jour) {
        return valeur("ta_principale.employeur", jour).add(valeur("ta_solde.employeur", jour));
    }

    private static BigDecimal valeur(String code, String jour) {
        return NOTRES.valeur(code, LocalDate.parse(jour)).orElse(BigDecimal.ZERO);
    }
}
