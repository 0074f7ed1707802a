package coop.essaim.comptabilite.fec;

import java.util.ArrayList;
import java.util.List;

/// Ce qui ne va pas dans un fichier, ligne par ligne, et ce qu'on a dû supposer. Une faute suffit à ne rien importer.
public final class Releve {

    /// Au-delà, la liste n'aide plus personne.
    private static final int PLAFOND = 200;

    /// Une faute ou une supposition.
    ///
    /// @param ligne numéro dans le fichier ; 0 pour le fichier entier
    public record Remarque(int ligne, String phrase) {
        @Override
        public String toString() {
            return ligne == 0 ? phrase : "Ligne " + ligne + " : " + phrase;
        }
    }

    private final List<Remarque> fautes = new ArrayList<>();
    private final List<Remarque> suppositions = new ArrayList<>();
    private int enTrop;
    private int tues;

    void faute(int ligne, String phrase) {
        if (fautes.size() < PLAFOND) fautes.add(new Remarque(ligne, phrase));
        else enTrop++;
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
        return fautes.size() + enTrop;
    }

    boolean sansFaute() {
        return fautes.isEmpty();
    }

    List<Remarque> fautes() {
        var toutes = new ArrayList<>(fautes);
        if (enTrop > 0) toutes.add(new Remarque(0, "… et " + enTrop + " autres fautes."));
        return List.copyOf(toutes);
    }

    List<Remarque> suppositions() {
        var toutes = new ArrayList<>(suppositions);
        if (tues > 0) toutes.add(new Remarque(0, "… et " + tues + " autres suppositions du même ordre."));
        return List.copyOf(toutes);
    }
}
