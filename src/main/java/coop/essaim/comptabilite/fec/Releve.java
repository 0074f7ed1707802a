package coop.essaim.comptabilite.fec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ce qui ne va pas dans un fichier, ligne par ligne, et ce qu'on a dû supposer. Une faute suffit à ne rien importer.
public final class Releve {

    /// Au-delà, la liste n'aide plus personne.
    private static final int PLAFOND = 200;

    /// D'une même faute répétée, la première se dit, et les lignes des suivantes.
    private static final int UNE_A_UNE = 3;

    private static final int LIGNES_DITES = 5;

    /// Ce que le fichier a écrit, et les nombres : deux fautes qui ne diffèrent que par là sont de la même sorte.
    private static final Pattern PARTICULIER = Pattern.compile("« [^»]* »|[0-9]+");

    /// Une faute ou une supposition.
    ///
    /// @param ligne numéro dans le fichier ; 0 pour le fichier entier
    public record Remarque(int ligne, String phrase) {
        @Override
        public String toString() {
            return ligne == 0 ? phrase : "Ligne " + ligne + " : " + phrase;
        }
    }

    /// @param rang combien de fautes l'ont précédée
    private record Rangee(int rang, Remarque remarque) {}

    /// Les premières fautes d'une même sorte.
    private static final class Sorte {

        private final List<Rangee> premieres = new ArrayList<>();
        private int nombre;

        void ajouter(int rang, int ligne, String phrase) {
            nombre++;
            if (premieres.size() <= LIGNES_DITES) premieres.add(new Rangee(rang, new Remarque(ligne, phrase)));
        }

        Stream<Rangee> dites() {
            if (nombre <= UNE_A_UNE) return premieres.stream();
            var premiere = premieres.getFirst();
            var suivantes = premieres.stream()
                    .skip(1)
                    .map(rangee -> "" + rangee.remarque().ligne())
                    .collect(Collectors.joining(", "));
            int autres = nombre - premieres.size();
            var phrase = premiere.remarque().phrase() + " De même aux lignes " + suivantes
                    + (autres == 0 ? "." : autres == 1 ? ", et à une autre." : ", et à " + autres + " autres.");
            return Stream.of(
                    new Rangee(premiere.rang(), new Remarque(premiere.remarque().ligne(), phrase)));
        }
    }

    private final Map<String, Sorte> fautes = new LinkedHashMap<>();
    private final List<Remarque> suppositions = new ArrayList<>();
    private int nombre;
    private int enTrop;
    private int tues;

    void faute(int ligne, String phrase) {
        nombre++;
        var cle = ligne == 0 ? phrase : PARTICULIER.matcher(phrase).replaceAll("«»");
        if (fautes.size() >= PLAFOND && !fautes.containsKey(cle)) enTrop++;
        else fautes.computeIfAbsent(cle, _ -> new Sorte()).ajouter(nombre, ligne, phrase);
    }

    void supposition(int ligne, String phrase) {
        if (suppositions.size() < PLAFOND) suppositions.add(new Remarque(ligne, phrase));
        else tues++;
    }

    /// Une supposition qui en résume beaucoup : en tête, et jamais tue.
    void resume(int ligne, String phrase) {
        suppositions.addFirst(new Remarque(ligne, phrase));
    }

    /// Combien de fautes, dites ou non.
    int nombre() {
        return nombre;
    }

    boolean sansFaute() {
        return nombre == 0;
    }

    List<Remarque> fautes() {
        var toutes = new ArrayList<>(fautes.values().stream()
                .flatMap(Sorte::dites)
                .sorted(Comparator.comparingInt(Rangee::rang))
                .map(Rangee::remarque)
                .toList());
        if (enTrop > 0) toutes.add(new Remarque(0, "… et " + enTrop + " autres fautes."));
        return List.copyOf(toutes);
    }

    List<Remarque> suppositions() {
        var toutes = new ArrayList<>(suppositions);
        if (tues > 0) toutes.add(new Remarque(0, "… et " + tues + " autres suppositions du même ordre."));
        return List.copyOf(toutes);
    }
}
