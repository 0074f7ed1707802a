package coop.essaim.activites;

/// Ce qu'une activité doit faire assurer, et ce qu'un contrat d'assurance garantit.
public enum Risque {
    RC_PRO("Responsabilité civile professionnelle"),
    DECENNALE("Garantie décennale"),
    VEHICULE("Véhicule"),
    LOCAL("Local"),
    MATERIEL("Matériel et stock"),
    AUTRE("Autre risque");

    private final String libelle;

    Risque(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
