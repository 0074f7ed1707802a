package coop.essaim.acces.session;

/// Comment une personne prouve qui elle est.
public enum Moyen {
    MOT_DE_PASSE("mot de passe"),
    MOT_DE_PASSE_ET_CODE("mot de passe et code"),
    CODE_DE_SECOURS("mot de passe et code de secours"),
    CLE_D_ACCES("clé d'accès"),
    FOURNISSEUR("fournisseur d'identité");

    private final String libelle;

    Moyen(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
