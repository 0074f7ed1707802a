package coop.essaim.commun.page.graphique;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ce qu'un graphique montre : des valeurs par catégorie (des mois, le plus souvent), en une à quatre séries.
///
/// Les séries se distinguent par le trait, le point ou la hachure autant que par la couleur.
public record Graphique(String titre, Forme forme, Unite unite, List<String> categories, List<Serie> series) {

    /// Au-delà, personne ne distingue plus rien.
    public static final int SERIES_MAX = 4;

    public enum Forme {
        LIGNES,
        BARRES
    }

    /// @param valeurs une par catégorie ; `null` quand il n'y a rien à montrer, ce qui n'est pas zéro
    public record Serie(String nom, List<@Nullable BigDecimal> valeurs) {
        public Serie {
            valeurs = Collections.unmodifiableList(new ArrayList<>(valeurs));
        }
    }

    public Graphique {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > SERIES_MAX) {
            throw new IllegalArgumentException("De une à " + SERIES_MAX + " séries, pas " + series.size());
        }
        for (var serie : series) {
            if (serie.valeurs().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "La série « " + serie.nom() + " » n'a pas une valeur par catégorie.");
            }
        }
    }

    public static Graphique lignes(String titre, Unite unite, List<String> categories) {
        return new Graphique(titre, Forme.LIGNES, unite, categories, List.of(vide(categories)));
    }

    public static Graphique barres(String titre, Unite unite, List<String> categories) {
        return new Graphique(titre, Forme.BARRES, unite, categories, List.of(vide(categories)));
    }

    public Graphique serie(String nom, List<? extends @Nullable BigDecimal> valeurs) {
        var toutes = new ArrayList<>(series);
        toutes.removeIf(s -> s.nom().isEmpty());
        toutes.add(new Serie(nom, new ArrayList<>(valeurs)));
        return new Graphique(titre, forme, unite, categories, toutes);
    }

    public Graphique montants(String nom, List<Montant> valeurs) {
        return serie(nom, valeurs.stream().map(Montant::enEuros).toList());
    }

    public Dessin dessin() {
        return Dessin.de(this);
    }

    /// La valeur telle que la table l'écrit ; un tiret quand il n'y en a pas.
    public String texte(@Nullable BigDecimal valeur) {
        return valeur == null ? "—" : unite.enTable(valeur);
    }

    private static Serie vide(List<String> categories) {
        return new Serie("", Collections.nCopies(categories.size(), null));
    }
}
