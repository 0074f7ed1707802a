package coop.essaim.facturation.banc;

import java.util.Arrays;
import java.util.Locale;

/// Ce qu'une passe a donné, et ce qui était visé.
///
/// @param valeur le débit par seconde, ou la durée en millisecondes
/// @param cible au moins pour un débit, au plus pour une durée ; 0 : rien n'est visé
/// @param processeurMs le temps de processeur par acte, base et clients du banc compris : les voisins n'y sont pas
record Mesure(
        int facteur, String quoi, double valeur, String unite, double cible, boolean auMoins, double processeurMs) {

    static Mesure debit(int facteur, String quoi, double parSeconde, double cible, double processeurMs) {
        return new Mesure(facteur, quoi, parSeconde, "par seconde", cible, true, processeurMs);
    }

    static Mesure duree(int facteur, String quoi, double millisecondes, double cible, double processeurMs) {
        return new Mesure(facteur, quoi, millisecondes, "ms", cible, false, processeurMs);
    }

    /// Un rapport : la part de la boucle nue, ou la croissance d'un facteur à l'autre.
    static Mesure part(int facteur, String quoi, double part, double cible, boolean auMoins) {
        return new Mesure(facteur, quoi, part, "×", cible, auMoins, 0);
    }

    boolean tient() {
        return cible == 0 || (auMoins ? valeur >= cible : valeur <= cible);
    }

    String phrase() {
        var visee = cible == 0
                ? ""
                : String.format(Locale.FRANCE, " (visé %s %.2f) %s", auMoins ? "≥" : "≤", cible, tient() ? "✓" : "✗");
        var travail =
                processeurMs == 0 ? "" : String.format(Locale.FRANCE, ", %.2f ms de processeur chacun", processeurMs);
        return String.format(Locale.FRANCE, "%3d  %-52s %9.2f %s%s%s", facteur, quoi, valeur, unite, travail, visee);
    }

    /// La durée sous laquelle passe cette part des mesures, en millisecondes.
    static double centile(long[] nanosecondes, double part) {
        var tri = nanosecondes.clone();
        Arrays.sort(tri);
        return tri[Math.min(tri.length - 1, (int) (tri.length * part))] / 1e6;
    }
}
