package coop.essaim.paie.calcul;

/// Ce que l'effectif déclenche. Un seuil franchi ne vaut qu'après cinq années civiles de suite (CSS L130-1) :
/// l'employeur
/// dit lesquels de ces seuils il n'a pas encore franchis à ce titre.
public enum Obligation {
    /// Le FNAL sur la totalité, et le coefficient de la réduction générale qui le suit.
    FNAL("FNAL à 0,50 % (50 personnes)"),
    FORMATION("Formation à 1 % (11 personnes)"),
    CONSTRUCTION("Participation à la construction (50 personnes)"),
    MOBILITE("Versement mobilité (11 personnes)"),
    FORFAIT_SOCIAL("Forfait social de 8 % (11 personnes)"),
    APPRENTISSAGE("Contribution supplémentaire à l’apprentissage (250 personnes)");

    private final String libelle;

    Obligation(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
