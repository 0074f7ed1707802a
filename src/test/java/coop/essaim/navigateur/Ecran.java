package coop.essaim.navigateur;

/// Les écrans que l'on regarde : un téléphone et un bureau, de jour et de nuit.
public enum Ecran {
    TELEPHONE(390, 844, false),
    TELEPHONE_SOMBRE(390, 844, true),
    LARGE(1440, 900, false),
    LARGE_SOMBRE(1440, 900, true);

    private final int largeur;
    private final int hauteur;
    private final boolean sombre;

    Ecran(int largeur, int hauteur, boolean sombre) {
        this.largeur = largeur;
        this.hauteur = hauteur;
        this.sombre = sombre;
    }

    public int largeur() {
        return largeur;
    }

    public int hauteur() {
        return hauteur;
    }

    public boolean sombre() {
        return sombre;
    }

    /// Pour nommer une image : `390-clair`.
    public String nom() {
        return largeur + (sombre ? "-sombre" : "-clair");
    }
}
