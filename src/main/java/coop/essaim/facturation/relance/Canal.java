package coop.essaim.facturation.relance;

/// Comment une relance arrive au client.
public enum Canal {
    COURRIEL("Par courriel"),
    LETTRE("Par lettre");

    private final String libelle;

    Canal(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
