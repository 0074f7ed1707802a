package coop.essaim.personnes;

/// Comment une personne veut qu'on s'adresse à elle ; elle peut ne pas le dire.
public enum Civilite {
    MADAME("Madame"),
    MONSIEUR("Monsieur");

    private final String libelle;

    Civilite(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
