package coop.essaim.parcours.chemin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Les quatre chemins que la coopérative publie.
public enum Chemin {
    DEVENIR("Devenir entrepreneur de la coopérative"),
    ETRE("Être entrepreneur de la coopérative"),
    ASSOCIE("Devenir associé"),
    SORTIR("Quitter la coopérative");

    private final String titre;

    Chemin(String titre) {
        this.titre = titre;
    }

    public String titre() {
        return titre;
    }

    /// Sa place dans l'adresse : « devenir ».
    public String adresse() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Chemin> de(String adresse) {
        return Arrays.stream(values()).filter(c -> c.adresse().equals(adresse)).findFirst();
    }
}
