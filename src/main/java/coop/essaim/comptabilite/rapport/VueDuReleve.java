package coop.essaim.comptabilite.rapport;

/// Ce qu'un relevé de section montre, et ce que son solde progressif additionne.
public enum VueDuReleve {
    /// Ce qui est entré et sorti : banque, caisse, compte de liaison. Le solde est la trésorerie.
    TRESORERIE("Trésorerie", "^(51|53|54|58|90)"),
    /// Charges et produits, internes compris. Le solde est le résultat.
    RESULTAT("Charges et produits", "^([67]|9[12])"),
    /// Toutes les lignes. Chaque écriture étant équilibrée, leur solde ne dit rien.
    TOUT("Toutes les lignes", "");

    private final String libelle;
    private final String comptes;

    VueDuReleve(String libelle, String comptes) {
        this.libelle = libelle;
        this.comptes = comptes;
    }

    public String libelle() {
        return libelle;
    }

    /// Expression rationnelle des numéros de comptes ; vide pour tous.
    String comptes() {
        return comptes;
    }
}
