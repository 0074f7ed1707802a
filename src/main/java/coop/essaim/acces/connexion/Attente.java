package coop.essaim.acces.connexion;

import java.time.Duration;

/// Dit combien de temps attendre, comme on le dirait à voix haute.
public final class Attente {

    private static final int SECONDES_DITES = 90;

    private Attente() {}

    public static String phrase(Duration attente) {
        long secondes = attente.toSeconds();
        var dite = secondes < SECONDES_DITES
                ? secondes + (secondes == 1 ? " seconde" : " secondes")
                : (secondes + 59) / 60 + " minutes";
        return "Trop d'essais se suivent : réessayez dans " + dite + ".";
    }
}
