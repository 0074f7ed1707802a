package coop.essaim.accueil.orientation;

/// Pourquoi une personne est orientée ailleurs.
public enum Motif {
    PROJET_NON_COMPATIBLE("Le projet ne peut pas s’exercer en coopérative"),
    BESOIN_AUTRE("La personne a besoin d’un autre accompagnement"),
    STATUT_PLUS_ADAPTE("Un autre statut convient mieux"),
    HORS_TERRITOIRE("Hors du territoire de la coopérative"),
    CHOIX_DE_LA_PERSONNE("C’est le choix de la personne"),
    AUTRE("Autre");

    private final String libelle;

    Motif(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
