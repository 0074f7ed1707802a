package coop.essaim.personnes;

/// Le niveau d'études, selon les trois groupes de la CITE que les financeurs comptent.
public enum NiveauDEtudes {
    /// CITE 0 à 2.
    JUSQU_AU_COLLEGE("Jusqu’au brevet"),
    /// CITE 3 à 4.
    LYCEE("CAP, BEP, baccalauréat"),
    /// CITE 5 à 8.
    SUPERIEUR("Après le baccalauréat"),
    NON_DIT("Ne souhaite pas répondre");

    private final String libelle;

    NiveauDEtudes(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
