package coop.essaim.parcours.contrat;

/// Qui signe un contrat.
public enum Partie {
    COOPERATIVE("La coopérative"),
    PERSONNE("La personne"),
    REPRESENTANT("Son représentant légal");

    private final String libelle;

    Partie(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
