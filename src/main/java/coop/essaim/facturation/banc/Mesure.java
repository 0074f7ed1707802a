package coop.essaim.facturation.banc;

import java.util.Arrays;
import java.util.Locale;

/// Ce qu'une passe a donné, et ce qui était visé.
///
/// @param valeur le débit par seconde, ou la durée en millisecondes
/// @param cible au moins pour un débit, au plus pour une durée ; 0 : rien n'est visé
record Mesure(int facteur, String quoi, double valeur, String unite, double cible, boolean auMoins, Travail travail) {

    /// Le temps de processeur d'un acte : les voisins de la machine n'y comptent pas.
    ///
    /// @param ensembleMs le programme, sa base et le client du banc
    /// @param clientMs la part de ce dernier, s'il demande par le réseau
    record Travail(double ensembleMs, double clientMs) {

        static final Travail TU = new Travail(0, 0);

        /// La part de chaque pièce d'un lot.
        Travail partage(int pieces) {
            return new Travail(ensembleMs / pieces, clientMs / pieces);
        }

        private String phrase() {
            if (ensembleMs == 0) return "";
            var dont = clientMs == 0 ? "" : String.format(Locale.FRANCE, ", dont %.2f pour le client", clientMs);
            return String.format(Locale.FRANCE, ", %.2f ms de processeur chacun%s", ensembleMs, dont);
        }
    }

    static Mesure debit(int facteur, String quoi, double parSeconde, double cible, Travail travail) {
        return new Mesure(facteur, quoi, parSeconde, "par seconde", cible, true, travail);
    }

    static Mesure duree(int facteur, String quoi, double millisecondes, double cible, Travail travail) {
        return new Mesure(facteur, quoi, millisecondes, "ms", cible, false, travail);
    }

    /// Un rapport : la part de la boucle nue, ou la croissance d'un facteur à l'autre.
    static Mesure part(int facteur, String quoi, double part, double cible, boolean auMoins) {
        return new Mesure(facteur, quoi, part, "×", cible, auMoins, Travail.TU);
    }

    boolean tient() {
        return cible == 0 || (auMoins ? valeur >= cible : valeur <= cible);
    }

    String phrase() {
        var visee = cible == 0
                ? ""
                : String.format(Locale.FRANCE, " (visé %s %.2f) %s", auMoins ? "≥" : "≤", cible, tient() ? "✓" : "✗");
        return String.format(
                Locale.FRANCE, "%3d  %-52s %9.2f %s%s%s", facteur, quoi, valeur, unite, travail.phrase(), visee);
    }

    /// La durée sous laquelle passe cette part des mesures, en millisecondes.
    static double centile(long[] nanosecondes, double part) {
        var tri = nanosecondes.clone();
        Arrays.sort(tri);
        return tri[Math.min(tri.length - 1, (int) (tri.length * part))] / 1e6;
    }
}
