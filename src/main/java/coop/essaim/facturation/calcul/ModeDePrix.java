package coop.essaim.facturation.calcul;

/// Comment la personne a tapé ses prix : hors taxes, ou toutes taxes comprises.
public enum ModeDePrix {
    HT("hors taxes"),
    TTC("toutes taxes comprises");

    private final String libelle;

    ModeDePrix(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
