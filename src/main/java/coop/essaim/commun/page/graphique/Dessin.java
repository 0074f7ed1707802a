package coop.essaim.commun.page.graphique;

import coop.essaim.commun.page.graphique.Graphique.Forme;
import coop.essaim.commun.page.graphique.Graphique.Serie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Le graphique mis en coordonnées, dans une vue de 640 sur 300 : le gabarit n'a plus qu'à écrire.
public record Dessin(
        List<Graduation> graduations, List<Repere> reperes, List<Trace> traces, List<Barre> barres, String zero) {

    public static final int LARGEUR = 640;
    public static final int HAUTEUR = 300;

    private static final double GAUCHE = 84;
    private static final double DROITE = LARGEUR - 12.0;
    private static final double HAUT = 12;
    private static final double BAS = HAUTEUR - 34.0;

    /// Un texte sous l'axe demande cette largeur ; au-delà, un sur deux, sur trois…
    private static final double LARGEUR_REPERE = 52;

    public record Graduation(String y, String yTexte, String texte) {}

    public record Repere(String x, String texte) {}

    /// @param chemin les segments de la ligne ; une valeur absente la coupe
    public record Trace(int serie, String chemin, List<Point> points) {}

    public record Point(String x, String y, String forme) {}

    public record Barre(int serie, String x, String y, String largeur, String hauteur) {}

    static Dessin de(Graphique g) {
        var echelle = Echelle.de(
                g.series().stream().flatMap(s -> s.valeurs().stream()).filter(Objects::nonNull));
        var graduations = echelle.graduations().stream()
                .map(v -> new Graduation(
                        n(y(echelle, v)), n(y(echelle, v) + 4.5), g.unite().surLAxe(v)))
                .toList();
        var lignes = g.forme() == Forme.LIGNES;
        return new Dessin(
                graduations,
                reperes(g),
                lignes
                        ? IntStream.range(0, g.series().size())
                                .mapToObj(s -> trace(g, echelle, s))
                                .toList()
                        : List.of(),
                lignes ? List.of() : barres(g, echelle),
                n(y(echelle, BigDecimal.ZERO)));
    }

    private static List<Repere> reperes(Graphique g) {
        int nombre = g.categories().size();
        int tousLes = (int) Math.max(1, Math.ceil(nombre * LARGEUR_REPERE / (DROITE - GAUCHE)));
        return IntStream.range(0, nombre)
                .filter(i -> i % tousLes == 0)
                .mapToObj(i -> new Repere(n(x(nombre, i)), g.categories().get(i)))
                .toList();
    }

    private static Trace trace(Graphique g, Echelle echelle, int rang) {
        Serie serie = g.series().get(rang);
        var chemin = new StringBuilder();
        var points = new ArrayList<Point>();
        boolean leve = true;
        for (int i = 0; i < serie.valeurs().size(); i++) {
            var valeur = serie.valeurs().get(i);
            if (valeur == null) {
                leve = true;
                continue;
            }
            double x = x(serie.valeurs().size(), i), y = y(echelle, valeur);
            chemin.append(leve ? 'M' : 'L').append(n(x)).append(' ').append(n(y));
            points.add(new Point(n(x), n(y), forme(rang, x, y)));
            leve = false;
        }
        return new Trace(rang, chemin.toString(), points);
    }

    private static List<Barre> barres(Graphique g, Echelle echelle) {
        int nombre = g.categories().size(), series = g.series().size();
        double largeur = (DROITE - GAUCHE) / nombre * 0.7 / series;
        double zero = y(echelle, BigDecimal.ZERO);
        var barres = new ArrayList<Barre>();
        for (int s = 0; s < series; s++) {
            for (int i = 0; i < nombre; i++) {
                var valeur = g.series().get(s).valeurs().get(i);
                if (valeur == null) continue;
                double x = x(nombre, i) + (s - series / 2.0) * largeur, y = y(echelle, valeur);
                barres.add(
                        new Barre(s, n(x), n(Math.min(y, zero)), n(Math.max(1, largeur - 2)), n(Math.abs(y - zero))));
            }
        }
        return barres;
    }

    /// Rond, carré, triangle, losange : la forme dit la série à qui ne voit pas la couleur.
    private static String forme(int serie, double x, double y) {
        return switch (serie) {
            case 0 -> "M" + n(x) + " " + n(y) + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
            case 1 -> "M" + n(x - 3.5) + " " + n(y - 3.5) + "h7v7h-7z";
            case 2 -> "M" + n(x) + " " + n(y - 5) + "l4.5 8h-9z";
            default -> "M" + n(x) + " " + n(y - 5) + "l5 5l-5 5l-5 -5z";
        };
    }

    private static double x(int nombre, int rang) {
        return GAUCHE + (DROITE - GAUCHE) * (rang + 0.5) / nombre;
    }

    private static double y(Echelle echelle, BigDecimal valeur) {
        return BAS - (BAS - HAUT) * echelle.part(valeur);
    }

    /// Une coordonnée au dixième, avec un point quelle que soit la langue.
    private static String n(double coordonnee) {
        long dixiemes = Math.round(coordonnee * 10);
        return (dixiemes < 0 ? "-" : "") + Math.abs(dixiemes) / 10 + '.' + Math.abs(dixiemes) % 10;
    }
}
