package coop.essaim.commun.page.graphique;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// L'axe vertical : des bornes rondes qui contiennent toutes les valeurs et zéro, et de trois à six graduations.
record Echelle(double bas, double haut, double pas) {

    private static final int INTERVALLES = 4;

    static Echelle de(Stream<BigDecimal> valeurs) {
        var bornes = valeurs.mapToDouble(BigDecimal::doubleValue).summaryStatistics();
        double min = bornes.getCount() == 0 ? 0 : Math.min(0, bornes.getMin());
        double max = bornes.getCount() == 0 ? 0 : Math.max(0, bornes.getMax());
        if (min == max) return new Echelle(0, 1, 1);
        double pas = pasRond((max - min) / INTERVALLES);
        return new Echelle(Math.floor(min / pas) * pas, Math.ceil(max / pas) * pas, pas);
    }

    /// 1, 2 ou 5 fois une puissance de dix : ce que l'on compte de tête.
    private static double pasRond(double vise) {
        double puissance = Math.pow(10, Math.floor(Math.log10(vise)));
        double reste = vise / puissance;
        return puissance * (reste <= 1 ? 1 : reste <= 2 ? 2 : reste <= 5 ? 5 : 10);
    }

    List<BigDecimal> graduations() {
        var toutes = new ArrayList<BigDecimal>();
        var unPas = BigDecimal.valueOf(pas);
        long premiere = Math.round(bas / pas), derniere = Math.round(haut / pas);
        for (long rang = premiere; rang <= derniere; rang++) toutes.add(unPas.multiply(BigDecimal.valueOf(rang)));
        return toutes;
    }

    /// La part de la hauteur, de 0 en bas à 1 en haut.
    double part(BigDecimal valeur) {
        return (valeur.doubleValue() - bas) / (haut - bas);
    }
}
