package coop.essaim.parcours.effectif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.essaim.EssaiComplet;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.Troupe;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.parcours.Decor;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.contrat.Contrats;
import coop.essaim.parcours.integration.Integration;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EssaiComplet
class EffectifsLegauxTest {

    private static final LocalDate ENTREE = LocalDate.of(2024, 9, 2);
    private static final YearMonth JUIN = YearMonth.of(2025, 6);

    @Autowired
    MockMvcTester navigateur;

    @Autowired
    Comptes comptes;

    @Autowired
    Personnes personnes;

    @Autowired
    Parcours parcours;

    @Autowired
    Integration integration;

    @Autowired
    Contrats contrats;

    @Autowired
    Effectifs effectifs;

    @Autowired
    Veille veille;

    @Autowired
    Clock horloge;

    @Autowired
    JdbcTemplate base;

    Decor decor;
    PersonneId camille;
    BigDecimal avant;

    @BeforeEach
    void camille_en_cesa() {
        decor = new Decor(personnes, parcours, integration, contrats);
        avant = travail();
        camille = decor.personne("Camille", "Aubrée", LocalDate.of(1988, 3, 12));
        decor.etape(camille, Transition.R2, ENTREE);
    }

    @Test
    void un_cesa_sans_heures_compte_pour_un_et_ses_heures_le_ramènent_à_sa_part() {
        assertThat(travail().subtract(avant)).isEqualByComparingTo("1");
        noter(LocalDate.of(2025, 1, 1), "75.84", null);
        assertThat(Decompte.affiche(travail().subtract(avant))).isEqualByComparingTo("0.5");
        noter(LocalDate.of(2025, 1, 1), "151.67", null);
        assertThat(travail().subtract(avant)).isEqualByComparingTo("1");
        noter(LocalDate.of(2025, 1, 1), "151.67", NatureDEmploi.APPRENTISSAGE);
        assertThat(travail().subtract(avant)).isZero();
    }

    @Test
    void un_cape_ne_compte_pas_et_une_sortie_compte_son_dernier_jour() {
        var idriss = decor.personne("Idriss", "Benali", LocalDate.of(1990, 5, 1));
        decor.etape(idriss, Transition.R1, ENTREE);
        assertThat(travail().subtract(avant)).isEqualByComparingTo("1");
        decor.etape(camille, Transition.T15, JUIN.atDay(1));
        decor.etape(camille, Transition.T16, JUIN.atEndOfMonth());
        assertThat(travail().subtract(avant)).isEqualByComparingTo("1");
        assertThat(effectifs
                        .mois(effectifs.emplois(horloge.instant()), Year.of(2025))
                        .get(6)
                        .travail()
                        .subtract(avant))
                .isZero();
    }

    @Test
    void ce_que_l_on_savait_se_recalcule_après_une_étape_annulée() {
        var alors = horloge.instant();
        noter(LocalDate.of(2025, 1, 1), "75.835", null);
        parcours.annuler(camille, parcours.etapes(camille).getFirst().id(), null);
        assertThat(travail()).isEqualByComparingTo(avant);
        assertThat(Decompte.codeDuTravail(effectifs.emplois(alors), JUIN.atEndOfMonth())
                        .subtract(avant))
                .isEqualByComparingTo("1");
    }

    @Test
    void des_heures_hors_contrat_ou_au_delà_du_temps_plein_se_refusent() {
        assertThat(effectifs.noter(camille, temps(ENTREE.minusDays(1), "70"), null))
                .isInstanceOfSatisfying(
                        NotationDeTemps.SansContrat.class,
                        refus -> assertThat(refus.phrase()).contains("L. 1111-2"));
        assertThat(effectifs.noter(camille, temps(ENTREE, "152"), null))
                .isInstanceOfSatisfying(
                        NotationDeTemps.HorsDuree.class,
                        refus -> assertThat(refus.phrase()).contains("L. 3121-27"));
        noter(ENTREE, "70", null);
        assertThatThrownBy(() -> base.update("update temps_de_travail set heures = 1"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void un_seuil_franchi_se_constate_une_fois_et_attend_d_être_vu() {
        for (int rang = 0; rang < 11; rang++)
            decor.etape(
                    decor.personne("Gaël", "Prigent " + rang, null),
                    Transition.R2,
                    YearMonth.now(horloge).minusMonths(1).atDay(1));
        assertThat(veille.veiller()).isPositive();
        assertThat(veille.veiller()).isZero();
        assertThat(veille.aVoir()).extracting(Constat::seuil).contains(Seuil.CSE, Seuil.DUERP);
        var constat = veille.aVoir().getFirst();
        assertThat(veille.voir(constat.id(), null)).isTrue();
        assertThat(veille.voir(constat.id(), null)).isFalse();
        assertThat(veille.aVoir()).doesNotContain(constat);
    }

    @Test
    void la_page_montre_les_deux_effectifs_et_les_seuils_d_une_année_passée() {
        var troupe = new Troupe(comptes, navigateur);
        troupe.compte("Solène Marrec", "solene@exemple.fr", RoleLivre.GERANCE.name());
        var solene = troupe.connecter("solene@exemple.fr");
        assertThat(navigateur.get().uri("/effectifs?annee=2025").cookie(solene).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Code du travail", "juin 2025", "L. 5212-1", "il manque")
                .doesNotContain("@else");
        assertThat(navigateur
                        .get()
                        .uri("/effectifs/mois?mois=2025-06")
                        .cookie(solene)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Camille Aubrée", "à noter");
        assertThat(navigateur
                        .get()
                        .uri("/effectifs.csv?annee=2025")
                        .cookie(solene)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("R130-1");
    }

    private void noter(LocalDate du, String heures, NatureDEmploi nature) {
        assertThat(effectifs.noter(camille, new Effectifs.Temps(du, new BigDecimal(heures), nature), null))
                .isInstanceOf(NotationDeTemps.Note.class);
    }

    private static Effectifs.Temps temps(LocalDate du, String heures) {
        return new Effectifs.Temps(du, new BigDecimal(heures), null);
    }

    private BigDecimal travail() {
        return Decompte.codeDuTravail(effectifs.emplois(horloge.instant()), JUIN.atEndOfMonth());
    }
}
