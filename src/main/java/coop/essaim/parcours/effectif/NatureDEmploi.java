package coop.essaim.parcours.effectif;

/// Ce qu'est le lien d'une personne avec la coopérative, pour les textes qui comptent l'effectif.
public enum NatureDEmploi {
    CESA("CESA", true, true, "art. L. 7331-2 du code du travail"),
    CDI("Contrat à durée indéterminée", true, true, "art. L. 1111-2, 1° du code du travail"),
    CDD("Contrat à durée déterminée", true, true, "art. L. 1111-2, 2° du code du travail"),
    REMPLACEMENT(
            "Remplacement d’une personne absente",
            true,
            false,
            "art. L. 1111-2, 2°, seconde phrase du code du travail"),
    APPRENTISSAGE("Contrat d’apprentissage", true, false, "art. L. 1111-3, 1° du code du travail"),
    CONTRAT_AIDE("Contrat aidé", true, false, "art. L. 1111-3, 2° et 4° du code du travail"),
    PROFESSIONNALISATION("Contrat de professionnalisation", true, false, "art. L. 1111-3, 6° du code du travail"),
    CAPE("CAPE", false, false, "art. L. 127-1 du code de commerce : ce n’est pas un contrat de travail"),
    CAPE_CJS(
            "CAPE de coopérative jeunesse",
            false,
            false,
            "art. L. 127-1 du code de commerce : ce n’est pas un contrat de travail");

    private final String libelle;
    private final boolean salarie;
    private final boolean compte;
    private final String texte;

    NatureDEmploi(String libelle, boolean salarie, boolean compte, String texte) {
        this.libelle = libelle;
        this.salarie = salarie;
        this.compte = compte;
        this.texte = texte;
    }

    public String libelle() {
        return libelle;
    }

    public boolean estSalarie() {
        return salarie;
    }

    /// Vrai quand l'emploi entre dans l'effectif, au sens du code du travail comme de celui de la sécurité
    /// sociale.
    public boolean compte() {
        return compte;
    }

    /// Le texte qui compte l'emploi, ou qui l'écarte.
    public String texte() {
        return texte;
    }
}
