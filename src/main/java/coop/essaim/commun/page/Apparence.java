package coop.essaim.commun.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Clair, sombre, ou comme l'appareil : la préférence d'une personne, gardée dans un témoin de connexion.
///
/// Le serveur l'écrit dans la page (`data-apparence`) : rien ne clignote au chargement, et aucun script n'est requis.
public enum Apparence {
    AUTO("Comme l’appareil", "appareil"),
    CLAIR("Claire", "soleil"),
    SOMBRE("Sombre", "lune");

    /// Nom du témoin de connexion ; il ne dit rien de la personne.
    public static final String TEMOIN = "essaim-apparence";

    private final String libelle;
    private final String icone;

    Apparence(String libelle, String icone) {
        this.libelle = libelle;
        this.icone = icone;
    }

    public String libelle() {
        return libelle;
    }

    public String icone() {
        return icone;
    }

    /// La valeur portée par le HTML et par le témoin.
    public String code() {
        return switch (this) {
            case AUTO -> "auto";
            case CLAIR -> "clair";
            case SOMBRE -> "sombre";
        };
    }

    /// Une valeur inconnue vaut « comme l'appareil » : un témoin n'est pas une donnée sûre.
    public static Apparence de(@Nullable String code) {
        return Arrays.stream(values())
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElse(AUTO);
    }
}
