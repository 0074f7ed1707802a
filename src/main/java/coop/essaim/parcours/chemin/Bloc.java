package coop.essaim.parcours.chemin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Un morceau de texte : un paragraphe, une liste, ou des étapes numérotées.
public record Bloc(Genre genre, List<String> lignes) {

    public enum Genre {
        PARAGRAPHE,
        LISTE,
        ETAPES
    }

    public Bloc {
        lignes = List.copyOf(lignes);
    }

    /// Les morceaux d'un texte : une ligne vide les sépare ; « - » fait une liste, « 1. » des étapes.
    static List<Bloc> lire(String texte) {
        var blocs = new ArrayList<Bloc>();
        for (var morceau : texte.replace("\r\n", "\n").strip().split("\\n\\s*\\n")) {
            var lignes = Arrays.stream(morceau.split("\n"))
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
            if (lignes.isEmpty()) continue;
            if (lignes.stream().allMatch(l -> l.startsWith("- "))) blocs.add(sans(Genre.LISTE, lignes));
            else if (lignes.stream().allMatch(l -> l.matches("\\d{1,2}\\. .*"))) blocs.add(sans(Genre.ETAPES, lignes));
            else blocs.add(new Bloc(Genre.PARAGRAPHE, List.of(String.join(" ", lignes))));
        }
        return blocs;
    }

    private static Bloc sans(Genre genre, List<String> lignes) {
        return new Bloc(
                genre,
                lignes.stream()
                        .map(l -> l.substring(l.indexOf(' ') + 1).strip())
                        .toList());
    }
}
