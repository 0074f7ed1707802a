package coop.essaim.parcours.correction;

/// Pourquoi une ligne est annulée : une raison normée, jamais un récit.
public enum Erreur {
    PERSONNE("Notée à une autre personne"),
    DATE("Date fausse"),
    SOMME("Somme fausse"),
    DOUBLON("Notée deux fois"),
    AUTRE("Autre erreur de saisie");

    private final String libelle;

    Erreur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
