package coop.essaim.architecture;

import coop.essaim.architecture.Depot.Fichier;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Une règle sur le texte d'un fichier, avec sa preuve : un mauvais exemple qu'elle voit, un bon qu'elle laisse passer.
///
/// @param fautes ce qui ne va pas dans le fichier, une phrase par faute
record Regle(
        String phrase,
        Predicate<String> chemins,
        Function<Fichier, List<String>> fautes,
        Fichier mauvais,
        Fichier bon) {

    List<String> fautesDe(Fichier fichier) {
        if (!chemins.test(fichier.chemin())) return List.of();
        return fautes.apply(fichier).stream()
                .map(faute -> fichier.chemin() + " : " + faute)
                .toList();
    }

    @Override
    public String toString() {
        return phrase;
    }
}
