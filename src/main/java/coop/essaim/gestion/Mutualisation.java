package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// La mutualisation d'un exercice : qui contribue, combien, et ce qui change depuis l'an passé à la même date.
///
/// @param tranches bornes basses comprises, hautes exclues
/// @param partis contributeurs de l'an passé qui n'ont rien versé cette année, les plus gros d'abord
public record Mutualisation(
        Montant total,
        Montant totalPrecedent,
        int contributeurs,
        int contributeursPrecedents,
        List<Tranche> tranches,
        List<Situation> gros,
        List<Situation> partis) {

    private static final int MONTRES = 10;

    /// Les bornes du rapport annuel : « entre 2 000 et 4 000 », « moins de 300 ».
    private static final List<Long> BORNES_EUROS = List.of(0L, 300L, 500L, 1_000L, 2_000L, 4_000L, 8_000L);

    /// @param court sous un axe, où « De 300 € à moins de 500 € » ne tient pas
    public record Tranche(String libelle, String court, int nombre, int nombrePrecedent, Montant total) {}

    static Mutualisation de(List<Situation> annee, List<Situation> precedente) {
        var cette = contributeurs(annee);
        var passee = contributeurs(precedente);
        var presents = cette.stream().map(Situation::activite).collect(Collectors.toSet());
        return new Mutualisation(
                total(cette),
                total(passee),
                cette.size(),
                passee.size(),
                tranches(cette, passee),
                lesPlusGros(cette),
                lesPlusGros(passee.stream()
                        .filter(s -> !presents.contains(s.activite()))
                        .toList()));
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
        for (int rang = 0; rang < BORNES_EUROS.size(); rang++) {
            var dedans = parTranche.getOrDefault(rang, List.of());
            tranches.add(new Tranche(
                    libelle(rang),
                    court(rang),
                    dedans.size(),
                    avant.getOrDefault(rang, List.of()).size(),
                    total(dedans)));
        }
        return tranches;
    }

    private static int rang(Situation situation) {
        int rang = 0;
        for (int i = 0; i < BORNES_EUROS.size(); i++) {
            if (situation.contribution().centimes() >= BORNES_EUROS.get(i) * 100) rang = i;
        }
        return rang;
    }

    private static String court(int rang) {
        return rang == 0 ? "< 300 €" : "≥ " + euros(BORNES_EUROS.get(rang));
    }

    private static String libelle(int rang) {
        var basse = euros(BORNES_EUROS.get(rang));
        if (rang == 0) return "Moins de " + euros(BORNES_EUROS.get(1));
        if (rang == BORNES_EUROS.size() - 1) return basse + " et plus";
        return "De " + basse + " à moins de " + euros(BORNES_EUROS.get(rang + 1));
    }

    private static String euros(long montant) {
        return coop.essaim.commun.EnFrancais.enFrancais(montant) + "\u00a0€";
    }
}
