package coop.essaim.parcours.social;

/// Pourquoi une personne n'adhère pas à la mutuelle.
public enum Dispense {
    CSS("Complémentaire santé solidaire", "art. D. 911-2, 1° du code de la sécurité sociale"),
    CONTRAT_INDIVIDUEL(
            "Contrat individuel en cours, jusqu’à son échéance", "art. D. 911-2, 2° du code de la sécurité sociale"),
    COUVERTURE_COLLECTIVE(
            "Couverte par un contrat collectif par ailleurs", "art. D. 911-2, 3° du code de la sécurité sociale"),
    TEMPS_PARTIEL(
            "Temps partiel dont la cotisation dépasse dix pour cent du brut",
            "art. R. 242-1-6 du code de la sécurité sociale"),
    CONTRAT_COURT("Contrat de moins de trois mois", "art. D. 911-6 du code de la sécurité sociale"),
    EMBAUCHE_AVANT(
            "Embauchée avant la décision qui met en place la mutuelle",
            "art. R. 242-1-6 du code de la sécurité sociale"),
    CDD_D_UN_AN(
            "Contrat à durée déterminée d’un an ou plus, couverte par ailleurs",
            "art. R. 242-1-6 du code de la sécurité sociale"),
    CDD_DE_MOINS_D_UN_AN(
            "Contrat à durée déterminée de moins d’un an", "art. R. 242-1-6 du code de la sécurité sociale");

    private final String libelle;
    private final String texte;

    Dispense(String libelle, String texte) {
        this.libelle = libelle;
        this.texte = texte;
    }

    public String libelle() {
        return libelle;
    }

    public String texte() {
        return texte;
    }
}
