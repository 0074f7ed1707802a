package coop.essaim.parcours.social;

/// Les niveaux d'adhésion à la mutuelle collective.
public enum Niveau {
    BASE("Base, la personne seule"),
    CONFORT("Confort, la personne seule"),
    FAMILLE("Famille");

    private final String libelle;

    Niveau(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
