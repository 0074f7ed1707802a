package coop.essaim.acces.cooperative;

/// Les formes d'une coopérative d'activités et d'emploi : SCOP ou SCIC (loi 47-1775, art. 26-41), à capital variable.
public enum Forme {
    SCOP_SARL("SCOP SARL à capital variable"),
    SCOP_SA("SCOP SA à capital variable"),
    SCOP_SAS("SCOP SAS à capital variable"),
    SCIC_SARL("SCIC SARL à capital variable"),
    SCIC_SA("SCIC SA à capital variable"),
    SCIC_SAS("SCIC SAS à capital variable");

    private final String libelle;

    Forme(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
