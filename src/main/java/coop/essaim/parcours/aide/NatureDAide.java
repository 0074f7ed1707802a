package coop.essaim.parcours.aide;

/// Ce que l'action sociale aide à payer.
public enum NatureDAide {
    VACANCES("Vacances"),
    SCOLARITE("Scolarité, études"),
    LOGEMENT("Logement"),
    HANDICAP("Handicap, dépendance"),
    FAMILLE("Évènement familial"),
    SECOURS("Secours exceptionnel"),
    AUTRE("Autre");

    private final String libelle;

    NatureDAide(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
