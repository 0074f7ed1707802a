package coop.essaim.parcours.effectif;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Les effectifs de toute une histoire : chaque mois au sens du code du travail, chaque année au sens de
/// celui de la sécurité sociale.
record Serie(NavigableMap<YearMonth, BigDecimal> mois, NavigableMap<Year, BigDecimal> annees) {

    Serie {
        mois = new TreeMap<>(mois);
        annees = new TreeMap<>(annees);
    }

    static Serie de(Map<YearMonth, BigDecimal> mois, Map<Year, BigDecimal> annees) {
        return new Serie(new TreeMap<>(mois), new TreeMap<>(annees));
    }

    boolean atteint(Year annee, int seuil) {
        var effectif = annees.get(annee);
        return effectif != null && effectif.compareTo(BigDecimal.valueOf(seuil)) >= 0;
    }
}
