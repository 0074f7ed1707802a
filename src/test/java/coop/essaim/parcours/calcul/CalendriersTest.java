package coop.essaim.parcours.calcul;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Periode;
import coop.essaim.parcours.calcul.SuiviMedical.Arret;
import coop.essaim.parcours.calcul.SuiviMedical.Suivi;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendriersTest {

    @Test
    void la_rupture_conventionnelle_signée_le_2_novembre_2026_finit_au_plus_tôt_le_8_décembre() {
        assertThat(RuptureConventionnelle.signee(LocalDate.of(2026, 11, 2)))
                .isEqualTo(new RuptureConventionnelle(
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 18),
                        LocalDate.of(2026, 12, 7),
                        LocalDate.of(2026, 12, 8)));
    }

    @Property(tries = 100)
    void une_rupture_conventionnelle_prend_au_moins_un_mois(@ForAll @IntRange(max = 5000) int rang) {
        var signature = LocalDate.of(2020, 1, 1).plusDays(rang);
        var calendrier = RuptureConventionnelle.signee(signature);
        assertThat(calendrier.retractationJusquAu()).isBetween(signature.plusDays(15), signature.plusDays(20));
        assertThat(JoursLegaux.estOuvre(calendrier.retractationJusquAu())).isTrue();
        assertThat(JoursLegaux.estOuvre(calendrier.instructionJusquAu())).isTrue();
        assertThat(calendrier.ruptureAuPlusTot()).isAfter(signature.plusDays(32));
    }

    @ParameterizedTest(name = "embauche le {0} : lettre au plus tard le {1}")
    @CsvSource(textBlock = """
            2026-11-12, 2026-11-10
            2026-11-02, 2026-10-31
            2026-11-16, 2026-11-14
            """)
    void la_lettre_de_déclaration_part_le_dernier_jour_ouvrable_avant(LocalDate embauche, LocalDate lettre) {
        assertThat(Dpae.lettreAuPlusTard(embauche)).isEqualTo(lettre);
        assertThat(Dpae.auPlusTot(embauche)).isEqualTo(embauche.minusDays(8));
    }

    @ParameterizedTest(name = "accident connu le {0} : déclaré le {1}")
    @CsvSource(textBlock = """
            2026-11-06, 2026-11-09
            2026-11-09, 2026-11-12
            2026-12-24, 2026-12-28
            """)
    void l_accident_du_travail_se_déclare_sous_48_heures_sans_dimanche_ni_férié(LocalDate connu, LocalDate du) {
        assertThat(Declarations.accidentDuTravail(connu)).isEqualTo(du);
    }

    @ParameterizedTest(name = "{0} du {1} au {2} : visite avant le {3}")
    @CsvSource(textBlock = """
            MALADIE                , 2026-01-01, 2026-02-28,
            MALADIE                , 2026-01-01, 2026-03-01, 2026-03-09
            ACCIDENT_DU_TRAVAIL    , 2026-01-01, 2026-01-29,
            ACCIDENT_DU_TRAVAIL    , 2026-01-01, 2026-01-30, 2026-02-07
            MATERNITE              , 2026-01-01, 2026-04-22, 2026-04-30
            MALADIE_PROFESSIONNELLE, 2026-01-01, 2026-01-02, 2026-01-10
            """)
    void la_visite_de_reprise(Arret nature, LocalDate du, LocalDate au, LocalDate visite) {
        assertThat(SuiviMedical.reprise(nature, Periode.entre(du, au)).orElse(null))
                .isEqualTo(visite);
    }

    @Test
    void la_première_visite_et_les_suivantes() {
        var embauche = LocalDate.of(2026, 9, 1);
        assertThat(SuiviMedical.premiereVisite(embauche, Suivi.ORDINAIRE, false))
                .isEqualTo("2026-12-01");
        assertThat(SuiviMedical.premiereVisite(embauche, Suivi.ORDINAIRE, true)).isEqualTo("2026-08-31");
        assertThat(SuiviMedical.premiereVisite(embauche, Suivi.RENFORCE, false)).isEqualTo("2026-08-31");
        assertThat(SuiviMedical.visiteSuivante(embauche, Suivi.ORDINAIRE)).isEqualTo("2031-09-01");
        assertThat(SuiviMedical.visiteSuivante(embauche, Suivi.ADAPTE)).isEqualTo("2029-09-01");
        assertThat(SuiviMedical.visiteSuivante(embauche, Suivi.RENFORCE)).isEqualTo("2028-09-01");
        assertThat(SuiviMedical.dispenseDePremiere(embauche, Suivi.ORDINAIRE, LocalDate.of(2021, 9, 2)))
                .isTrue();
        assertThat(SuiviMedical.dispenseDePremiere(embauche, Suivi.ORDINAIRE, LocalDate.of(2021, 9, 1)))
                .isFalse();
        assertThat(SuiviMedical.dispenseDePremiere(embauche, Suivi.RENFORCE, embauche))
                .isFalse();
        assertThat(SuiviMedical.miCarriereAuPlusTard(LocalDate.of(1981, 5, 3))).isEqualTo("2026-12-31");
    }

    @Test
    void un_cape_dure_douze_mois_et_se_renouvelle_deux_fois() {
        var premier = Periode.entre(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28));
        assertThat(Cape.estTropLong(premier)).isFalse();
        assertThat(Cape.estTropLong(Periode.entre(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1))))
                .isTrue();
        assertThat(Cape.estRenouvelable(List.of(premier))).isTrue();
        assertThat(Cape.estRenouvelable(List.of(premier, premier))).isTrue();
        assertThat(Cape.estRenouvelable(List.of(premier, premier, premier))).isFalse();
    }

    @ParameterizedTest(name = "de {0} à {1} : {3} mois de {2}")
    @CsvSource(textBlock = """
            # entrée  , sortie    , référence, indemnité
            2026-01-01, 2026-07-31, 1200.00  ,    0.00
            2026-01-01, 2026-08-31, 1200.00  ,  200.00
            2016-01-01, 2025-12-31, 1200.00  , 3000.00
            2014-01-01, 2025-12-31, 1200.00  , 3800.00
            """)
    void l_indemnité_légale(LocalDate entree, LocalDate sortie, String reference, String attendue) {
        assertThat(IndemniteLegale.de(entree, sortie, Montant.euros(reference))).isEqualTo(Montant.euros(attendue));
    }
}
