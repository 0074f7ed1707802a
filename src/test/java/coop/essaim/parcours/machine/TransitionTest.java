package coop.essaim.parcours.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 9, 1);

    @Test
    void chaque_transition_des_règles_est_dans_la_table() {
        assertThat(Arrays.stream(Transition.values()).map(Transition::code))
                .contains(
                        "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T7b", "T8", "T9", "T10", "T11", "T12", "T13", "T14",
                        "T15", "T16", "T17")
                .doesNotHaveDuplicates();
    }

    @Test
    void tout_état_peut_être_atteint() {
        var atteints = EnumSet.noneOf(Etat.class);
        for (var region : Region.values()) atteints.add(region.initial());
        for (var transition : Transition.values()) transition.pas().forEach(pas -> atteints.add(pas.vers()));
        assertThat(atteints).containsExactlyInAnyOrder(Etat.values());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            T1 T2 T4 T5 T6 T7 T8 T8b T9b T12 T13 T15 T16    | SORTI SANS_CONTRAT ASSOCIE PRESENT
            T2 T4 T5 T6 T7 T9 S1a S1z T10                    | EN_ACTIVITE CESA NON_ASSOCIE PRESENT
            T2 T4 T5 T6 T7b T14 T16                          | SORTI SANS_CONTRAT NON_ASSOCIE PRESENT
            T1 T2A T1 T2 T3                                  | REORIENTE SANS_CONTRAT NON_ASSOCIE PRESENT
            T2 T4 T5N                                        | NON_ADMIS SANS_CONTRAT NON_ASSOCIE PRESENT
            R2 S1f                                           | EN_ACTIVITE CESA NON_ASSOCIE PARENTAL
            T2 T4 T5 T6 T7 T15 T16 T1 T2 T4 T5 T6 T7b        | EN_ACTIVITE CESA_ESSAI NON_ASSOCIE PRESENT
            """)
    void une_histoire_mène_à_ses_états(String histoire, String attendus) {
        var suite = Arrays.stream(histoire.split(" "))
                .map(code -> Transition.deCode(code).orElseThrow())
                .toList();
        assertThat(Rejeu.de(suite, t -> t)).isInstanceOfSatisfying(Rejeu.Fini.class, fini -> {
            var etats = fini.etats();
            assertThat(List.of(etats.parcours(), etats.contrat(), etats.societariat(), etats.suspension()))
                    .extracting(Enum::name)
                    .containsExactly(attendus.split(" "));
        });
    }

    @ParameterizedTest(name = "{0} : {1} ne part pas de là")
    @CsvSource(textBlock = """
            T4                  , T4
            T2 T4 T6            , T6
            T2 T4 T5 T6 T7 T7   , T7
            T2 T4 T5 T6 T7 T8 T8b T8, T8
            T2 T4 T5 T6 T7 T10  , T10
            R2 S1a S1f          , S1f
            R2 T16              , T16
            R2 T13              , T13
            """)
    void une_histoire_impossible_se_rompt(String histoire, String fautive) {
        var suite = Arrays.stream(histoire.split(" "))
                .map(code -> Transition.deCode(code).orElseThrow())
                .toList();
        assertThat(Rejeu.de(suite, t -> t))
                .isInstanceOfSatisfying(
                        Rejeu.Rompu.class,
                        rompu -> assertThat(rompu.fautif())
                                .isEqualTo(Transition.deCode(fautive).orElseThrow()));
    }

    /// Quelles que soient les étapes, une personne a toujours un état par région, et l'effectif se retrouve.
    @Property
    void une_suite_quelconque_ne_quitte_jamais_la_machine(@ForAll List<Transition> proposees) {
        var suite = new ArrayList<Transition>();
        var etats = Etats.initiaux();
        int effectif = 0;
        for (var transition : proposees) {
            if (!transition.estPossible(etats)) continue;
            var apres = etats.apres(transition);
            effectif += (compte(apres) ? 1 : 0) - (compte(etats) ? 1 : 0);
            etats = apres;
            suite.add(transition);
        }
        assertThat(Rejeu.de(suite, t -> t)).isEqualTo(new Rejeu.Fini<Transition>(etats));
        assertThat(effectif).isEqualTo(compte(etats) ? 1 : 0);
        assertThat(etats.parRegion().keySet()).containsExactlyInAnyOrder(Region.values());
    }

    private static boolean compte(Etats etats) {
        return Etat.CAPES.contains(etats.contrat()) || Etat.CESAS.contains(etats.contrat());
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource(delimiter = '|', textBlock = """
            MOTIF                    | choisissez le motif
            LISTE_COMPLETE           | il reste la pièce d’identité. Cochez chaque point sur sa fiche, ou dites pourquoi il est sans objet : la coopérative répond de l’activité et de qui elle emploie (art. L. 7332-5
            PAS_DE_TEMPS_PLEIN       | art. L. 127-1
            CONTRAT_SIGNE            | faites-le signer, elle se fait à la signature : un CAPE et un CESA s’écrivent (art. L. 127-2
            LIMITE_D_ASSOCIE_A_VENIR | art. L. 7331-3
            LIMITE_D_ASSOCIE_PASSEE  | il faut un CESA
            MAJEUR                   | majorité
            REPRESENTANT_LEGAL       | qui la représente
            SOLDES_ARRETES           | Attendez le 30 septembre 2026
            """)
    void chaque_garde_refuse_avec_sa_phrase_et_laisse_passer_le_reste(Garde garde, String phrase) {
        var fautif = new Dossier(
                JOUR.minusYears(17),
                null,
                List.of("la pièce d’identité"),
                true,
                false,
                false,
                false,
                garde == Garde.LIMITE_D_ASSOCIE_A_VENIR ? JOUR : null,
                LocalDate.of(2026, 9, 30));
        var correct = new Dossier(
                JOUR.minusYears(30),
                "DEMISSION",
                List.of(),
                false,
                true,
                true,
                false,
                garde == Garde.LIMITE_D_ASSOCIE_A_VENIR ? JOUR.plusDays(1) : JOUR,
                JOUR);
        assertThat(garde.refus(fautif, JOUR).orElse("")).contains(phrase);
        assertThat(garde.refus(correct, JOUR)).isEmpty();
    }

    @Test
    void une_admission_comme_associé_annonce_le_procès_verbal_et_le_certificat_de_parts() {
        assertThat(Transition.T12.taches())
                .extracting(TacheAnnoncee::genre)
                .containsExactly(GenreDEcheance.BULLETIN_DE_SOUSCRIPTION, GenreDEcheance.CANDIDATURE_A_L_ASSEMBLEE);
        assertThat(Transition.T13.taches())
                .extracting(TacheAnnoncee::genre)
                .containsExactly(
                        GenreDEcheance.PROCES_VERBAL,
                        GenreDEcheance.CERTIFICAT_DE_PARTS,
                        GenreDEcheance.LIBERATION_DES_PARTS);
        assertThat(Transition.T13_REFUS.taches())
                .extracting(TacheAnnoncee::genre)
                .containsExactly(GenreDEcheance.PROCES_VERBAL);
        assertThat(Transition.T13.taches().getFirst().due(JOUR)).isEqualTo(JOUR.plusMonths(1));
    }

    @Test
    void toutes_les_gardes_servent() {
        Set<Garde> servies = Arrays.stream(Transition.values())
                .flatMap(t -> t.gardes().stream())
                .collect(Collectors.toSet());
        assertThat(servies).containsExactlyInAnyOrder(Garde.values());
    }

    @Test
    void un_associé_n_est_plus_tenu_par_la_limite() {
        var associe = new Dossier(null, null, List.of(), false, true, false, true, JOUR, null);
        assertThat(Garde.LIMITE_D_ASSOCIE_A_VENIR.refus(associe, JOUR)).isEmpty();
        assertThat(Garde.LIMITE_D_ASSOCIE_PASSEE.refus(associe, JOUR)).isPresent();
    }
}
