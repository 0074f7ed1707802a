package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// La mutualisation d'un exercice : qui contribue, combien, et ce qui change depuis l'an passé à la même date.
///
/// @param ressources ce que la structure a reçu depuis le début de l'exercice, contributions comprises
/// @param attendu ce que l'exercice devrait apporter
/// @param partis contributeurs de l'an passé qui n'ont rien versé cette année, les plus gros d'abord
public record Mutualisation(
        Montant total,
        Montant ressources,
        Attendu attendu,
        Montant totalPrecedent,
        int contributeurs,
        int contributeursPrecedents,
        List<Tranche> tranches,
        List<Situation> gros,
        List<Situation> partis) {

    private static final int MONTRES = 10;

    /// Ce que l'exercice devrait encore apporter (CPT-09).
    ///
    /// @param prevue la contribution que promettent les objectifs de l'exercice
    /// @param devisAFacturer ce que des clients ont signé et que rien ne facture, taxes comprises
    public record Attendu(Montant prevue, Montant devisAFacturer) {}

    /// @param rang le mot de l'adresse qui ouvre ses activités
    /// @param court sous un axe, où le libellé ne tient pas
    public record Tranche(
            int rang,
            String libelle,
            String court,
            int nombre,
            int nombrePrecedent,
            Montant total,
            Montant totalPrecedent) {}

    static Mutualisation de(List<Situation> annee, List<Situation> precedente, Montant ressources, Attendu attendu) {
        var cette = contributeurs(annee);
        var passee = contributeurs(precedente);
        var presents = cette.stream().map(Situation::activite).collect(Collectors.toSet());
        return new Mutualisation(
                total(cette),
                ressources,
                attendu,
                total(passee),
                cette.size(),
                passee.size(),
                tranches(cette, passee),
                lesPlusGros(cette),
                lesPlusGros(passee.stream()
                        .filter(s -> !presents.contains(s.activite()))
                        .toList()));
    }

    /// La part du budget de la structure que les contributions font, en pour cent (CPT-09) ; rien sans ressources.
    public @Nullable BigDecimal part() {
        if (!ressources.estPositif()) return null;
        return BigDecimal.valueOf(total.centimes())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(ressources.centimes()), 1, RoundingMode.HALF_UP);
    }

    /// De combien la contribution dépasse celle que promettent les objectifs ; négatif tant qu'elle y manque.
    public Montant ecartAuPrevu() {
        return total.moins(attendu.prevue());
    }

    private static List<Situation> contributeurs(List<Situation> toutes) {
        return toutes.stream().filter(s -> s.contribution().estPositif()).toList();
    }

    private static Montant total(List<Situation> situations) {
        return Montant.somme(situations.stream().map(Situation::contribution));
    }

    private static List<Situation> lesPlusGros(List<Situation> situations) {
        return situations.stream()
                .sorted(Comparator.comparing(Situation::contribution).reversed().thenComparing(Situation::enseigne))
                .limit(MONTRES)
                .toList();
    }

    private static List<Tranche> tranches(List<Situation> cette, List<Situation> passee) {
        Map<Integer, List<Situation>> parTranche = cette.stream().collect(Collectors.groupingBy(Mutualisation::rang));
        Map<Integer, List<Situation>> avant = passee.stream().collect(Collectors.groupingBy(Mutualisation::rang));
        var tranches = new ArrayList<Tranche>();
        for (int rang = 0; rang < Tranches.nombre(); rang++) {
            var dedans = parTranche.getOrDefault(rang, List.of());
            var dedansAvant = avant.getOrDefault(rang, List.of());
            tranches.add(new Tranche(
                    rang,
                    Tranches.libelle(rang),
                    Tranches.court(rang),
                    dedans.size(),
                    dedansAvant.size(),
                    total(dedans),
                    total(dedansAvant)));
        }
        return tranches;
    }

    private static int rang(Situation situation) {
        return Tranches.rang(situation.contribution());
    }
}
