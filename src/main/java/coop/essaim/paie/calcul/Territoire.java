package coop.essaim.paie.calcul;

/// Où travaille le salarié : seule la métropole hors Alsace-Moselle est calculée, le reste est refusé par son nom.
public enum Territoire {
    METROPOLE("métropole"),
    ALSACE_MOSELLE("Alsace-Moselle"),
    OUTRE_MER("outre-mer");

    private final String nom;

    Territoire(String nom) {
        this.nom = nom;
    }

    public String nom() {
        return nom;
    }
}
