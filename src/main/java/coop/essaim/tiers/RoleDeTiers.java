package coop.essaim.tiers;

/// Ce qu'un tiers est pour l'activité ou la structure ; il peut être plusieurs choses à la fois.
public enum RoleDeTiers {
    CLIENT("Client"),
    FOURNISSEUR("Fournisseur"),
    FINANCEUR("Financeur");

    private final String libelle;

    RoleDeTiers(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
