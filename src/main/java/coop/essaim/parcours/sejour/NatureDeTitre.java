package coop.essaim.parcours.sejour;

/// Le type du titre, tel que le registre du personnel le dit.
public enum NatureDeTitre {
    CARTE_PLURIANNUELLE("Carte de séjour pluriannuelle"),
    CARTE_TEMPORAIRE("Carte de séjour temporaire"),
    CARTE_DE_RESIDENT("Carte de résident"),
    VISA_LONG_SEJOUR("Visa de long séjour valant titre"),
    RECEPISSE("Récépissé ou attestation de prolongation"),
    CERTIFICAT_ALGERIEN("Certificat de résidence algérien"),
    AUTRE("Autre titre autorisant à travailler");

    private final String libelle;

    NatureDeTitre(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
