package coop.essaim.tiers;

/// Ce qu'est un tiers : de là viennent les numéros qu'on lui demande et les mentions de ses factures.
public enum NatureDeTiers {
    ENTREPRISE("Entreprise ou association"),
    PARTICULIER("Particulier"),
    ORGANISME_PUBLIC("Organisme public");

    private final String libelle;

    NatureDeTiers(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Une entreprise et un organisme public ont un SIREN, que leur facture porte (décret 2022-1299).
    public boolean aUnSiren() {
        return this != PARTICULIER;
    }
}
