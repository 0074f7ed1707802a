package coop.essaim.personnes;

/// Les natures de données personnelles, chacune avec sa durée de garde.
public enum NatureDeDonnee {
    PROSPECT("Premier contact"),
    CANDIDATURE("Candidature"),
    DOSSIER_DU_PERSONNEL("Dossier du personnel"),
    ASSIETTE_SOCIALE("Assiette sociale"),
    BULLETIN("Bulletins de paie"),
    PIECE_COMPTABLE("Pièces comptables"),
    SANTE_AU_TRAVAIL("Santé au travail"),
    FORMATION("Formation"),
    VIE_SOCIALE("Vie sociale");

    private final String libelle;

    NatureDeDonnee(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
