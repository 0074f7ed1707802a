package coop.essaim.personnes.equipe;

/// Où est une personne de l'équipe, un jour d'ouverture.
public enum Presence {
    SUR_PLACE("Sur place"),
    TELETRAVAIL("En télétravail"),
    DEPLACEMENT("En déplacement"),
    ABSENCE("Absent");

    private final String libelle;

    Presence(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
