package coop.essaim.commun.page;

/// Les métiers de l'équipe d'appui, dans l'ordre du menu.
public enum Rubrique {
    ACCUEIL("Accueil"),
    ACCUEILLIR("Accueillir"),
    ACCOMPAGNER("Accompagner"),
    GERER("Gérer"),
    PAYER("Payer"),
    COMPTER("Compter"),
    FORMER("Former"),
    DECIDER("Décider"),
    RENDRE_COMPTE("Rendre compte"),
    ADMINISTRER("Administrer");

    private final String libelle;

    Rubrique(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
