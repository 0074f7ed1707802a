package coop.essaim.personnes.situation;

/// Ce que la personne faisait de son temps le jour du relevé, selon les cases que les financeurs comptent (FSE+,
/// Région, Département).
public enum Statut {
    DEMANDEUR_MOINS_12("Demandeur d’emploi depuis un an au plus"),
    DEMANDEUR_PLUS_12("Demandeur d’emploi depuis plus d’un an"),
    INACTIF("Sans emploi, sans en chercher"),
    SALARIE("Dans un emploi salarié"),
    INDEPENDANT("À son compte"),
    ETUDES("En études ou en formation"),
    RETRAITE("À la retraite"),
    NON_DIT("Ne souhaite pas répondre");

    private final String libelle;

    Statut(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
