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
    /// @param liens ce qu'ouvre chaque valeur dans la table, ou aucun
    public record Serie(String nom, List<@Nullable BigDecimal> valeurs, List<String> liens) {
        public Serie {
            valeurs = Collections.unmodifiableList(new ArrayList<>(valeurs));
            liens = List.copyOf(liens);
            if (!liens.isEmpty() && liens.size() != valeurs.size())
                throw new IllegalArgumentException("La série « " + nom + " » n'a pas un lien par valeur.");
        }

        /// Ce qu'ouvre une valeur ; rien pour celle qui manque.
        public @Nullable String lien(int rang) {
            return liens.isEmpty() || valeurs.get(rang) == null ? null : liens.get(rang);
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
        toutes.add(new Serie(nom, new ArrayList<>(valeurs), List.of()));
        return new Graphique(titre, forme, unite, categories, toutes);
    }

    /// Chaque valeur de la dernière série ouvre, dans la table, ce qui la fait.
    public Graphique ouvrant(List<String> liens) {
        var toutes = new ArrayList<>(series);
        var derniere = toutes.removeLast();
        toutes.add(new Serie(derniere.nom(), derniere.valeurs(), liens));
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
        return new Serie("", Collections.nCopies(categories.size(), null), List.of());
    }
}
