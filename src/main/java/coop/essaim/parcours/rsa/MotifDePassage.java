package coop.essaim.parcours.rsa;

/// Pourquoi une situation est présentée à l'équipe pluridisciplinaire.
public enum MotifDePassage {
    SUIVI("Suivi de l’accompagnement"),
    RENOUVELLEMENT("Renouvellement du contrat d’engagement"),
    REORIENTATION("Réorientation (art. L. 262-31 du code de l’action sociale et des familles)"),
    SORTIE("Sortie du dispositif");

    private final String libelle;

    MotifDePassage(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
