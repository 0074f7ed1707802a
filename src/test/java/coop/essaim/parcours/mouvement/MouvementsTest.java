package coop.essaim.parcours.mouvement;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.EssaiComplet;
import coop.essaim.commun.Periode;
import coop.essaim.parcours.Demande;
import coop.essaim.parcours.Parcours;
import coop.essaim.parcours.Passage;
import coop.essaim.parcours.machine.Dossier;
import coop.essaim.parcours.machine.Transition;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// PAR-04 à PAR-06 : l'année 2017 de la table T2, rejouée par les services, rend ses chiffres.
@EssaiComplet
class MouvementsTest {

    private static final int[] ENTREES = {3, 1, 1, 3, 2, 1, 1, 4, 1, 2, 0, 0};
    private static final int[] SORTIES = {2, 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 4};
    private static final List<Integer> EFFECTIFS = List.of(85, 86, 86, 88, 90, 91, 91, 95, 95, 96, 95, 91);

    @Autowired
    Parcours parcours;

    @Autowired
    Personnes personnes;

    @Autowired
    MouvementsSql mouvements;

    private final ArrayDeque<PersonneId> enCape = new ArrayDeque<>();
    private final ArrayDeque<PersonneId> enCesa = new ArrayDeque<>();

    @Test
    void l_année_2017_va_de_84_à_91_avec_103_accompagnés_dont_78_CESA_et_13_CAPE() {
        for (int i = 0; i < 70; i++)
            enCesa.add(entree(Transition.R2, LocalDate.of(2014, 1, 1).plusWeeks(i)));
        for (int i = 0; i < 14; i++)
            enCape.add(entree(Transition.R1, LocalDate.of(2016, 6, 1).plusDays(i)));
        for (int mois = 1; mois <= 12; mois++) jouer(YearMonth.of(2017, mois));

        var annee = mouvements.pendant(Periode.annee(2017));
        assertThat(annee.debut()).isEqualTo(84);
        assertThat(annee.entrees()).isEqualTo(19);
        assertThat(annee.sorties()).isEqualTo(12);
        assertThat(annee.fin()).isEqualTo(91);
        assertThat(annee.accompagnes()).isEqualTo(103);
        assertThat(annee.cesa()).isEqualTo(78);
        assertThat(annee.cape()).isEqualTo(13);
        assertThat(annee.mois()).extracting(Mouvements.Mois::effectif).containsExactlyElementsOf(EFFECTIFS);

        var decennie = mouvements.pendant(Periode.entre(LocalDate.of(2008, 1, 1), LocalDate.of(2017, 12, 31)));
        assertThat(decennie.debut()).isZero();
        assertThat(decennie.fin()).isEqualTo(91);
        assertThat(decennie.entrees() - decennie.sorties()).isEqualTo(91);

        annuler_une_entrée_la_retire_de_tous_les_mois_suivants();
    }

    private void annuler_une_entrée_la_retire_de_tous_les_mois_suivants() {
        var dernier = enCape.getLast();
        var etapes = parcours.etapes(dernier);
        assertThat(parcours.annuler(dernier, etapes.getLast().id(), null)).isInstanceOf(Passage.Fait.class);
        var annee = mouvements.pendant(Periode.annee(2017));
        assertThat(annee.entrees()).isEqualTo(18);
        assertThat(annee.fin()).isEqualTo(90);
    }

    private void jouer(YearMonth mois) {
        for (int i = 0; i < ENTREES[mois.getMonthValue() - 1]; i++) {
            var personne = personne();
            var reunion = mois.atDay(1 + i).minusMonths(2);
            etape(personne, Transition.T1, reunion.minusDays(5));
            etape(personne, Transition.T2, reunion);
            etape(personne, Transition.T4, reunion.plusDays(10));
            etape(personne, Transition.T5, reunion.plusDays(30));
            etape(personne, Transition.T6, reunion.plusDays(31));
            etape(personne, Transition.T7, mois.atDay(1 + i));
            enCape.add(personne);
        }
        for (int i = 0; i < SORTIES[mois.getMonthValue() - 1]; i++) {
            var personne = i % 3 == 2 ? enCape.poll() : enCesa.poll();
            etape(personne, Transition.T15, mois.atDay(2));
            etape(personne, Transition.T16, mois.atEndOfMonth());
        }
        while (mois.getMonthValue() == 12 && enCape.size() > 13) {
            etape(enCape.poll(), Transition.T9_SANS_ESSAI, mois.atDay(15));
        }
    }

    private PersonneId entree(Transition reprise, LocalDate effet) {
        var personne = personne();
        etape(personne, reprise, effet);
        return personne;
    }

    private PersonneId personne() {
        return personnes.ouvrir(new NouvellePersonne(null, "Troupe", "De 2017", null, null, null), null);
    }

    private void etape(PersonneId personne, Transition transition, LocalDate effet) {
        var dossier = new Dossier(null, "DEMISSION", List.of(), false, true, true, false, effet.plusYears(2), null);
        assertThat(parcours.franchir(Demande.de(personne, transition, effet, null), dossier))
                .as(transition + " au " + effet)
                .isInstanceOf(Passage.Fait.class);
    }
}
