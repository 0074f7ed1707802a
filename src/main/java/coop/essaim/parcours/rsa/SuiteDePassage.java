package coop.essaim.parcours.rsa;

/// Ce que l'équipe pluridisciplinaire a décidé.
public enum SuiteDePassage {
    POURSUITE("Poursuite"),
    RENOUVELE("Contrat renouvelé"),
    REORIENTE("Réorientation"),
    SORTI("Sortie du dispositif"),
    AJOURNE("Ajourné à la réunion suivante");

    private final String libelle;

    SuiteDePassage(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
