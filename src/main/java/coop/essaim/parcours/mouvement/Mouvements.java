package coop.essaim.parcours.mouvement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Les entrées, les sorties et l'effectif, mois par mois. L'effectif est celui du soir du dernier jour : qui sort le 31
/// n'y est plus.
///
/// @param debut l'effectif de la veille du premier jour
public record Mouvements(int debut, List<Mois> mois) {

    /// Ce qui change en un mois.
    record Variation(YearMonth mois, int entrees, int sorties, int cape, int cesa) {}

    public record Mois(YearMonth mois, int entrees, int sorties, int effectif, int cape, int cesa) {}

    public Mouvements {
        mois = List.copyOf(mois);
    }

    /// @param variations celles des mois où il s'est passé quelque chose, dans l'ordre
    static Mouvements de(int capeAvant, int cesaAvant, List<YearMonth> tous, List<Variation> variations) {
        var suite = new ArrayList<Mois>();
        int cape = capeAvant, cesa = cesaAvant, rang = 0;
        for (var mois : tous) {
            int entrees = 0, sorties = 0;
            if (rang < variations.size() && variations.get(rang).mois().equals(mois)) {
                var variation = variations.get(rang++);
                entrees = variation.entrees();
                sorties = variation.sorties();
                cape += variation.cape();
                cesa += variation.cesa();
            }
            suite.add(new Mois(mois, entrees, sorties, cape + cesa, cape, cesa));
        }
        return new Mouvements(capeAvant + cesaAvant, suite);
    }

    public int entrees() {
        return mois.stream().mapToInt(Mois::entrees).sum();
    }

    public int sorties() {
        return mois.stream().mapToInt(Mois::sorties).sum();
    }

    public int fin() {
        return mois.isEmpty() ? debut : mois.getLast().effectif();
    }

    /// Les personnes accompagnées : celles du début, et toutes celles qui sont entrées (PAR-04).
    public int accompagnes() {
        return debut + entrees();
    }

    public int cape() {
        return mois.isEmpty() ? 0 : mois.getLast().cape();
    }

    public int cesa() {
        return mois.isEmpty() ? 0 : mois.getLast().cesa();
    }
}
