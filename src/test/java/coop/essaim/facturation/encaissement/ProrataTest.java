package coop.essaim.facturation.encaissement;

import static org.assertj.core.api.Assertions.assertThat;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProrataTest {

    @ParameterizedTest(name = "{0} de TVA, {1} passés, {2} réglés sur {3} : {4}")
    @CsvSource({
        "200.00,   0.00,  600.00, 1200.00, 100.00",
        "200.00, 100.00, 1200.00, 1200.00, 100.00",
        // Un tiers, puis un tiers, puis le reste : le centime tombe au dernier.
        " 20.00,   0.00,   40.00,  120.00,   6.67",
        " 20.00,   6.67,   80.00,  120.00,   6.66",
        " 20.00,  13.33,  120.00,  120.00,   6.67",
        // Un règlement annulé : ce qui a trop passé revient.
        " 20.00,  13.33,   40.00,  120.00,  -6.66",
    })
    void la_part_suit_tout_ce_qui_est_réglé(String total, String passe, String regle, String ttc, String attendu) {
        assertThat(Prorata.aPasser(euros(total), euros(passe), euros(regle), euros(ttc)))
                .isEqualTo(euros(attendu));
    }

    /// @param parts des règlements en pour cent de ce qui reste ; un nombre impair annule le précédent
    @Property
    void le_dernier_règlement_solde_au_centime(
            @ForAll @LongRange(min = 1, max = 100_000_000) long ttcEnCentimes,
            @ForAll @IntRange(min = 0, max = 2000) int pourDixMille,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 99) Integer> parts) {
        var ttc = new Montant(ttcEnCentimes);
        var total = new Montant(ttcEnCentimes * pourDixMille / 10_000);
        var regles = new ArrayList<Montant>();
        var passes = new ArrayList<Montant>();
        for (int part : parts) {
            if (part % 2 == 1 && !regles.isEmpty()) {
                regles.removeLast();
                passes.removeLast();
                continue;
            }
            var reste = ttc.moins(somme(regles));
            ajouter(new Montant(reste.centimes() * part / 100), total, ttc, regles, passes);
            var exact = (double) total.centimes() * somme(regles).centimes() / ttc.centimes();
            assertThat(Math.abs(somme(passes).centimes() - exact)).isLessThanOrEqualTo(0.5);
        }
        ajouter(ttc.moins(somme(regles)), total, ttc, regles, passes);
        assertThat(somme(passes)).isEqualTo(total);
    }

    private static void ajouter(Montant regle, Montant total, Montant ttc, List<Montant> regles, List<Montant> passes) {
        var cumul = somme(regles).plus(regle);
        passes.add(Prorata.aPasser(total, somme(passes), cumul, ttc));
        regles.add(regle);
    }

    private static Montant somme(List<Montant> montants) {
        return Montant.somme(montants.stream());
    }

    private static Montant euros(String texte) {
        return Montant.euros(texte.strip());
    }
}
