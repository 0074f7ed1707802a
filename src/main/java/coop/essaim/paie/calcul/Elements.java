package coop.essaim.paie.calcul;

/// Les éléments du mois. Le brut, en centimes, comprend tout ce qui cotise.
public record Elements(long brut, Couverture couverture, TauxDePas pas, Presence presence, Complements complements) {

    public Elements avecBrut(long autre) {
        return new Elements(autre, couverture, pas, presence, complements);
    }
}
