package coop.essaim.demonstration.grandeur;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.demonstration.grandeur.AnneeDAvant.Activite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Une année d'avant finit soldée : rien n'attend l'année suivante, sinon l'argent gardé et la réserve à affecter.
class AnneeDAvantTest {

    private static final List<Activite> ACTIVITES = List.of(
            new Activite("A1001", Montant.euros("24000.00"), 60, List.of("R11", "R12")),
            new Activite("A1002", Montant.euros("301.07"), 22, List.of("R21")));

    private final List<AnneeDAvant.Acte> actes = AnneeDAvant.de(2019, ACTIVITES, new Random(7));

    @Test
    void tout_est_payé_à_la_fin_et_un_cinquantième_reste_à_l_activité() {
        var soldes = soldes(lignes("A1001"));
        var resultat = soldes.entrySet().stream()
                .filter(solde -> "67".indexOf(solde.getKey().charAt(0)) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(resultat).isEqualTo(-288_000);
        assertThat(soldes.get("512000") + soldes.get("900000")).isBetween(47_970L, 48_030L); // contributions arrondies
        assertThat(soldes.entrySet().stream()
                        .filter(solde -> solde.getKey().startsWith("4"))
                        .filter(solde -> solde.getValue() != 0))
                .isEmpty();
        assertThat(soldes.get("706000")).isEqualTo(-2_400_000);
    }

    @Test
    void la_structure_dépense_ce_qu_elle_reçoit() {
        var soldes = soldes(lignes("CAE").filter(ligne -> ligne.compte().matches("(64|900|920).*")));
        long salaires = soldes.get("641110") + soldes.get("645100");
        assertThat(salaires).isEqualTo(240_000 + 3_011);
        assertThat(soldes.get("900000")).isBetween(salaires - 60, salaires + 60);
    }

    @Test
    void chaque_lettrage_est_équilibré_chez_un_seul_tiers() {
        var parCode = new HashMap<String, List<Ligne>>();
        for (var acte : actes) {
            if (acte.rang() == 0) continue;
            var ligne = acte.passage().ecriture().lignes().get(acte.rang() - 1);
            parCode.computeIfAbsent(acte.code(), _ -> new ArrayList<>()).add(ligne);
        }
        assertThat(parCode).hasSize(60 + 22 + 2 * 4);
        assertThat(parCode.values()).allSatisfy(lignes -> {
            assertThat(lignes).hasSize(2);
            assertThat(soldes(lignes.stream())).hasSize(1).containsValue(0L);
            assertThat(lignes.get(0).auxiliaire()).isEqualTo(lignes.get(1).auxiliaire());
        });
    }

    @Test
    void les_jours_se_suivent_et_restent_dans_l_année() {
        var jours = actes.stream().map(acte -> acte.passage().ecriture().date()).toList();
        assertThat(jours).isSorted().allMatch(jour -> jour.getYear() == 2019);
        assertThat(actes.stream().map(acte -> acte.passage().demande().cle()).distinct())
                .hasSize(actes.size());
    }

    @Test
    void l_affectation_vide_le_compte_de_résultat() {
        var affectees = AnneeDAvant.affecter(2020, ACTIVITES).stream()
                .map(acte -> acte.passage().ecriture())
                .filter(ecriture -> ecriture.lignes().getFirst().section().equals("A1001"))
                .map(Ecriture::lignes)
                .flatMap(List::stream);
        assertThat(soldes(affectees)).containsOnly(Map.entry("120000", 288_000L), Map.entry("106800", -288_000L));
    }

    private Stream<Ligne> lignes(String section) {
        return actes.stream()
                .flatMap(acte -> acte.passage().ecriture().lignes().stream())
                .filter(ligne -> ligne.section().equals(section));
    }

    private static Map<String, Long> soldes(Stream<Ligne> lignes) {
        return lignes.collect(groupingBy(
                Ligne::compte,
                summingLong(ligne -> ligne.debit().moins(ligne.credit()).centimes())));
    }
}
