package coop.essaim.paie.calcul;

import static coop.essaim.paie.calcul.Cas.JUILLET;
import static coop.essaim.paie.calcul.Cas.avec;
import static coop.essaim.paie.calcul.Cas.bulletin;
import static coop.essaim.paie.calcul.Cas.camille;
import static coop.essaim.paie.calcul.Cas.idriss;
import static coop.essaim.paie.calcul.Cas.ligne;
import static coop.essaim.paie.calcul.Cas.permanent;
import static coop.essaim.paie.calcul.Cas.porte;
import static coop.essaim.paie.calcul.Precision.fines;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.paie.calcul.Couverture.Motif;
import coop.essaim.paie.calcul.Couverture.Sante;
import coop.essaim.paie.calcul.HeuresMajorees.Nature;
import coop.essaim.paie.calcul.Retenues.Saisie;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Les règles que le jeu de référence ne couvre pas, chacune avec son calcul à la main.
class ReglesDePaieTest {

    @Test
    void une_entrée_le_16_réduit_le_plafond_aux_jours_calendaires_et_le_smic_à_la_paie() {
        var entier = bulletin(permanent(JUILLET, "35", 4_000_00));
        var entre = bulletin(avec(permanent(JUILLET, "35", 2_000_00), new Presence.Partielle(15, 4_000_00)));

        // 4 005 € × 16 / 31
        assertThat(entre.assiettes().reference().plafond()).isEqualTo(206_709_677_419L);
        assertThat(entre.totaux().reduction().coefficient())
                .isEqualTo(entier.totaux().reduction().coefficient());
    }

    @Test
    void un_avenant_au_milieu_du_mois_pondère_la_durée_par_les_jours() {
        var duree = Duree.moyenne(List.of(
                new Duree.Periode(Duree.parSemaine(new BigDecimal("17.5")), 15),
                new Duree.Periode(Duree.parSemaine(new BigDecimal("35")), 16)));
        var bulletin = bulletin(Cas.mois(JUILLET, new Contrat.Salarie(false, duree), 1_500_00));

        // 4 005 € × (0,5 × 15 + 1 × 16) / 31, au millième de centime près
        assertThat(bulletin.assiettes().reference().plafond() / 1_000_000).isEqualTo(3_036_04);
    }

    @Test
    void une_absence_sans_salaire_ne_donne_pas_plus_de_réduction_que_la_présence() {
        var plein = bulletin(permanent(JUILLET, "35", 1_900_00));
        var absent = bulletin(avec(permanent(JUILLET, "35", 950_00), new Presence.Partielle(15, 1_900_00)));

        // 0,3624 sur 1 900 € comme sur 950 € : la moitié de la paie, la moitié du Smic.
        assertThat(absent.totaux().reduction().coefficient()).isEqualTo(3624);
        assertThat(absent.totaux().reduction().montant() * 2)
                .isEqualTo(plein.totaux().reduction().montant());
    }

    @Test
    void les_heures_supplémentaires_ne_cotisent_pas_à_la_vieillesse_et_ne_s_imposent_pas() {
        var heures = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 10_00, 200_00);
        var avecHeures =
                bulletin(avec(permanent(JUILLET, "35", 2_200_00), new Complements(heures, 0, 0, Retenues.AUCUNE)));
        var sans = bulletin(permanent(JUILLET, "35", 2_000_00));

        // 200 € × 11,31 %
        assertThat(ligne(avecHeures, Cotisation.REDUCTION_HEURES).salarie()).isEqualTo(-22_62);
        // 10 heures × 0,50 € : 60 salariés
        assertThat(ligne(avecHeures, Cotisation.DEDUCTION_HEURES).employeur()).isEqualTo(-5_00);
        // 200 € × 98,25 % × 9,70 %
        assertThat(ligne(avecHeures, Cotisation.CSG_CRDS_NON_IMPOSABLE).salarie())
                .isEqualTo(19_06);
        assertThat(ligne(avecHeures, Cotisation.CSG_DEDUCTIBLE).assiette())
                .isEqualTo(ligne(sans, Cotisation.CSG_DEDUCTIBLE).assiette());
        assertThat(avecHeures.totaux().nets().imposable())
                .isEqualTo(sans.totaux().nets().imposable());
        assertThat(avecHeures.assiettes().reference().plafond()).isEqualTo(fines(4_005_00));
    }

    @Test
    void la_déduction_patronale_suit_l_effectif_et_la_date() {
        assertThat(deduction(YearMonth.of(2026, 7), 15)).isEqualTo(-15_00);
        assertThat(deduction(YearMonth.of(2026, 7), 300)).isEqualTo(-5_00);
        assertThat(deduction(YearMonth.of(2025, 7), 300)).isZero();
        assertThat(deduction(YearMonth.of(2022, 9), 60)).isZero();
        assertThat(deduction(YearMonth.of(2022, 10), 60)).isEqualTo(-5_00);
    }

    private static long deduction(YearMonth mois, int effectif) {
        var heures = new HeuresMajorees(Nature.SUPPLEMENTAIRES, 10_00, 200_00);
        var employeur = new Etablissement(effectif, 12_000, 0, 0, Territoire.METROPOLE);
        var bulletin = bulletin(
                avec(avec(permanent(mois, "35", 3_500_00), new Complements(heures, 0, 0, Retenues.AUCUNE)), employeur));
        return porte(bulletin, Cotisation.DEDUCTION_HEURES)
                ? ligne(bulletin, Cotisation.DEDUCTION_HEURES).employeur()
                : 0;
    }

    @Test
    void les_heures_complémentaires_relèvent_le_plafond_sans_déduction_patronale() {
        var heures = new HeuresMajorees(Nature.COMPLEMENTAIRES, 10_00, 130_00);
        var bulletin =
                bulletin(avec(permanent(JUILLET, "17.5", 1_130_00), new Complements(heures, 0, 0, Retenues.AUCUNE)));

        // 4 005 € × (910 + 120) / 1 820
        assertThat(bulletin.assiettes().reference().plafond()).isEqualTo(226_656_593_407L);
        assertThat(ligne(bulletin, Cotisation.REDUCTION_HEURES).salarie()).isEqualTo(-14_70);
        assertThat(porte(bulletin, Cotisation.DEDUCTION_HEURES)).isFalse();
    }

    @Test
    void une_dispense_de_mutuelle_retire_la_ligne_et_le_forfait_social() {
        var dispense = new Couverture(new Sante.Dispense(Motif.TEMPS_PARTIEL_DIX_POUR_CENT), 0, 0);
        var bulletin = bulletin(avec(permanent(JUILLET, "17.5", 400_00), dispense));

        assertThat(porte(bulletin, Cotisation.COMPL_SANTE)).isFalse();
        assertThat(porte(bulletin, Cotisation.FORFAIT_SOCIAL)).isFalse();
    }

    @Test
    void la_prévoyance_patronale_cotise_à_la_csg_et_n_est_pas_imposable() {
        var prevoyance = new Couverture(new Sante.Dispense(Motif.NON_CONCERNE), 30_00, 20_00);
        var bulletin = bulletin(avec(permanent(JUILLET, "35", 2_000_00), prevoyance));
        var nets = bulletin.totaux().nets();

        assertThat(ligne(bulletin, Cotisation.CSG_DEDUCTIBLE).assiette()).isEqualTo(fines(1_965_00 + 30_00));
        assertThat(ligne(bulletin, Cotisation.FORFAIT_SOCIAL).employeur()).isEqualTo(2_40);
        assertThat(ligne(bulletin, Cotisation.PREVOYANCE).salarie()).isEqualTo(20_00);
        assertThat(nets.imposable() - nets.avantImpot())
                .isEqualTo(ligne(bulletin, Cotisation.CSG_NON_DEDUCTIBLE).salarie()
                        + ligne(bulletin, Cotisation.CRDS).salarie());
    }

    @Test
    void un_avantage_en_nature_cotise_puis_se_retire_et_des_frais_s_ajoutent_au_net_versé() {
        var nu = bulletin(permanent(JUILLET, "35", 2_000_00));
        var complements = new Complements(HeuresMajorees.AUCUNE, 100_00, 45_60, new Retenues(300_00, 0, AUCUNE_SAISIE));
        var garni = bulletin(avec(permanent(JUILLET, "35", 2_000_00), complements));

        assertThat(garni.totaux().nets().avantImpot())
                .isEqualTo(nu.totaux().nets().avantImpot());
        assertThat(garni.totaux().nets().aPayer()).isEqualTo(nu.totaux().nets().aPayer() - 100_00 + 45_60 - 300_00);
    }

    @Test
    void une_avance_se_reprend_par_dixièmes_du_salaire() {
        var complements = new Complements(HeuresMajorees.AUCUNE, 0, 0, new Retenues(0, 900_00, AUCUNE_SAISIE));
        var bulletin = bulletin(avec(permanent(JUILLET, "35", 2_000_00), complements));
        var totaux = bulletin.totaux();

        assertThat(totaux.retenu().avance())
                .isEqualTo((totaux.nets().avantImpot() - totaux.impot().montant() + 5) / 10);
    }

    private static final Saisie AUCUNE_SAISIE = Retenues.AUCUNE.saisie();
    private static final YearMonth JUIN_2025 = YearMonth.of(2025, 6);

    @Test
    void le_rsa_reste_à_la_personne_à_chaque_date() {
        assertThat(rsaLaisse(YearMonth.of(2017, 1))).isEqualTo(535_17);
        assertThat(rsaLaisse(YearMonth.of(2017, 9))).isEqualTo(545_48);
        assertThat(rsaLaisse(YearMonth.of(2022, 6))).isEqualTo(575_52);
        assertThat(rsaLaisse(YearMonth.of(2026, 3))).isEqualTo(646_52);
        assertThat(rsaLaisse(YearMonth.of(2026, 4))).isEqualTo(651_69);
    }

    /// Une pension alimentaire prend tout, sauf le RSA d'une personne seule.
    private static long rsaLaisse(YearMonth mois) {
        var pension = new Retenues(0, 0, new Saisie(9_999_00, 0, true));
        var complements = new Complements(HeuresMajorees.AUCUNE, 0, 0, pension);
        return bulletin(avec(permanent(mois, "35", 2_000_00), complements))
                .totaux()
                .nets()
                .aPayer();
    }

    @Test
    void un_seuil_franchi_depuis_moins_de_cinq_ans_ne_joue_pas() {
        var geles = Set.of(Obligation.FNAL, Obligation.CONSTRUCTION);
        var employeur = new Etablissement(60, 12_000, 20_000, 0, Territoire.METROPOLE, geles);
        var bulletin = bulletin(avec(permanent(JUILLET, "35", 2_000_00), employeur));

        assertThat(ligne(bulletin, Cotisation.FNAL).employeur()).isEqualTo(2_00);
        assertThat(porte(bulletin, Cotisation.PEEC)).isFalse();
        assertThat(ligne(bulletin, Cotisation.FORMATION).employeur()).isEqualTo(20_00);
        // Le coefficient suit le FNAL : 0,2 + 0,3781, et non 0,3821.
        assertThat(bulletin.totaux().reduction().montant())
                .isEqualTo(bulletin(avec(
                                permanent(JUILLET, "35", 2_000_00),
                                new Etablissement(49, 12_000, 20_000, 0, Territoire.METROPOLE)))
                        .totaux()
                        .reduction()
                        .montant());
    }

    @Test
    void une_paie_exactement_à_trois_smic_d_un_temps_partiel_n_a_plus_de_réduction() {
        // 28 heures : 12,02 × 28 × 52 / 12 × 3 = 4 375,28 €, alors que le Smic seul ne tombe pas juste.
        assertThat(bulletin(permanent(JUILLET, "28", 4_375_28))
                        .totaux()
                        .reduction()
                        .montant())
                .isZero();
        assertThat(bulletin(permanent(JUILLET, "28", 4_375_27))
                        .totaux()
                        .reduction()
                        .montant())
                .isEqualTo(87_51);
    }

    @Test
    void la_fraction_saisissable_suit_le_barème_de_2025() {
        var quotite = Cas.MOTEUR.preparer(permanent(JUIN_2025, "35", 0)).bareme.saisie;

        assertThat(quotite.retenue(new Saisie(9_999_00, 0, false), 1_775_00)).isEqualTo(328_61);
        assertThat(quotite.retenue(new Saisie(100_00, 0, false), 1_775_00)).isEqualTo(100_00);
        // Une personne à charge relève chaque borne annuelle de 1 720 € :
        // 513,33 × 1/20 + 351,67 × 1/10 + 352,50 × 1/5 + 350 × 1/4 + 207,50 × 1/3
        assertThat(quotite.retenue(new Saisie(9_999_00, 1, false), 1_775_00)).isEqualTo(288_00);
        // Une pension prend tout, sauf le RSA.
        assertThat(quotite.retenue(new Saisie(9_999_00, 0, true), 1_775_00)).isEqualTo(1_775_00 - 646_52);
        assertThat(quotite.retenue(new Saisie(9_999_00, 0, false), 650_00)).isEqualTo(3_48);
    }

    @ParameterizedTest(name = "en {0}, {1} centimes saisissables sur 1 800 €")
    @CsvSource(textBlock = """
            2017, 479_62
            2018, 473_62
            2019, 459_97
            2020, 453_45
            2021, 453_45
            """)
    void la_fraction_saisissable_suit_le_barème_de_chaque_année(int annee, String centimes) {
        var quotite = Cas.MOTEUR.preparer(permanent(YearMonth.of(annee, 1), "35", 0)).bareme.saisie;

        assertThat(quotite.retenue(new Saisie(9_999_00, 0, false), 1_800_00))
                .isEqualTo(Long.parseLong(centimes.replace("_", "")));
    }

    @Test
    void un_cape_cotise_au_régime_général_sans_retraite_complémentaire_ni_réduction() {
        var bulletin = bulletin(idriss(JUILLET, RegimeCape.assiette(1_500_00, 0, 300_00, 200_00)));

        assertThat(bulletin.totaux().parts().brut()).isEqualTo(1_000_00);
        assertThat(bulletin.lignes())
                .extracting(Ligne::cotisation)
                .containsExactlyInAnyOrderElementsOf(RegimeCape.DUES);
        assertThat(ligne(bulletin, Cotisation.MALADIE).employeur()).isEqualTo(130_00);
        assertThat(bulletin.totaux().reduction().montant()).isZero();
    }

    @Test
    void lisser_sa_paie_vaut_la_réduction_entière_et_la_concentrer_n_en_laisse_rien() {
        assertThat(reductionDeLAnnee(
                        150_00, 150_00, 150_00, 150_00, 150_00, 150_00, 150_00, 150_00, 150_00, 150_00, 6_500_00,
                        9_000_00))
                .isZero();
        assertThat(reductionDeLAnnee(
                        1_416_67, 1_416_67, 1_416_66, 1_416_67, 1_416_67, 1_416_66, 1_416_67, 1_416_67, 1_416_66,
                        1_416_67, 1_416_67, 1_416_66))
                .isEqualTo(6_835_70);
    }

    private static long reductionDeLAnnee(long... bruts) {
        var cumuls = Cumuls.VIDES;
        for (int rang = 0; rang < bruts.length; rang++)
            cumuls = bulletin(camille(YearMonth.of(2026, rang + 1), bruts[rang]).apres(cumuls))
                    .cumuls();
        return cumuls.reduction().montant();
    }

    @Test
    void un_taux_réduit_perdu_en_cours_d_année_reprend_les_mois_précédents_et_se_rend_de_même() {
        // 2025 : 2,25 × 1 801,80 = 4 054,05 € par mois. Mars porte le cumul à 13 000 € > 12 162,15 €.
        var janvier = bulletin(permanent(YearMonth.of(2025, 1), "35", 2_000_00));
        var fevrier = bulletin(permanent(YearMonth.of(2025, 2), "35", 2_000_00).apres(janvier.cumuls()));
        var mars = bulletin(permanent(YearMonth.of(2025, 3), "35", 9_000_00).apres(fevrier.cumuls()));
        var avril = bulletin(permanent(YearMonth.of(2025, 4), "35", 2_000_00).apres(mars.cumuls()));

        assertThat(ligne(janvier, Cotisation.MALADIE).employeur()).isEqualTo(140_00);
        assertThat(ligne(mars, Cotisation.MALADIE).employeur()).isEqualTo(1_170_00 + 240_00);
        assertThat(ligne(avril, Cotisation.MALADIE).employeur()).isEqualTo(140_00 - 780_00);
    }

    @Test
    void un_changement_du_coefficient_maximal_ouvre_une_nouvelle_période() {
        var avril = bulletin(permanent(YearMonth.of(2025, 4), "35", 2_000_00));
        var mai = bulletin(permanent(YearMonth.of(2025, 5), "35", 2_000_00).apres(avril.cumuls()));

        assertThat(mai.cumuls().reduction().brut()).isEqualTo(2_000_00);
        assertThat(mai.totaux().reduction().montant())
                .isEqualTo(bulletin(permanent(YearMonth.of(2025, 5), "35", 2_000_00))
                        .totaux()
                        .reduction()
                        .montant());
    }

    @Test
    void la_réduction_de_janvier_2026_se_partage_comme_dans_une_déclaration_réelle() {
        // Base 3 023,40 €, Smic 2 277,75 € : coefficient 0,1885, soit 483,87 € à l'Urssaf et 86,04 € à l'Agirc-Arrco.
        var regle = new ReductionUnique(200, 3_781, 1.75, 3);
        int coefficient = regle.coefficient(fines(3_023_40), fines(2_277_75));
        long reduction = Precision.cotisation(fines(3_023_40), coefficient * 100);
        var bareme = Cas.MOTEUR.preparer(permanent(JUILLET, "35", 0)).bareme;

        assertThat(coefficient).isEqualTo(1885);
        assertThat(reduction).isEqualTo(569_91);
        assertThat(bareme.partRetraite(reduction, regle.maximum())).isEqualTo(86_04);
    }

    @Test
    void la_garantie_minimale_de_points_complète_l_agirc_d_un_petit_cadre_de_2018() {
        var cadre = Cas.mois(
                YearMonth.of(2018, 11), new Contrat.Salarie(true, Duree.parSemaine(BigDecimal.valueOf(35))), 3_400_00);
        var bulletin = bulletin(cadre);

        // Agirc sur 89 € : 11,35 € et 6,94 € ; la garantie en demande 45,11 et 27,60.
        assertThat(ligne(bulletin, Cotisation.GMP).employeur()).isEqualTo(45_11 - 11_35);
        assertThat(ligne(bulletin, Cotisation.GMP).salarie()).isEqualTo(27_60 - 6_94);
    }

    @Test
    void un_mois_ancien_ne_connaît_pas_le_prélèvement_à_la_source() {
        assertThat(bulletin(permanent(YearMonth.of(2018, 12), "35", 5_000_00))
                        .totaux()
                        .impot()
                        .montant())
                .isZero();
        assertThat(bulletin(permanent(YearMonth.of(2019, 1), "35", 5_000_00))
                        .totaux()
                        .impot()
                        .montant())
                .isPositive();
    }

    @Test
    void une_base_égale_à_la_borne_prend_le_taux_du_dessus() {
        var grille = Cas.MOTEUR.preparer(permanent(JUILLET, "35", 0)).bareme.grilleNeutre;

        assertThat(grille.taux(fines(1_634_99))).isZero();
        assertThat(grille.taux(fines(1_635_00))).isEqualTo(5_000);
        assertThat(grille.taux(fines(99_999_00))).isEqualTo(430_000);
    }
}
