package coop.essaim.accueil;

/// Ce qui se tient dans un lieu.
public enum Genre {
    /// Pour qui découvre la coopérative.
    INFORMATION_COLLECTIVE("Information collective"),
    /// Pour les entrepreneurs de la coopérative.
    PERMANENCE("Permanence");

    private final String libelle;

    Genre(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
