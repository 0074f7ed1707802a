package coop.essaim.paie.calcul;

/// Un taux par ligne du bulletin, en millionièmes : un tableau, parce qu'un bulletin en lit une soixantaine.
@SuppressWarnings("EnumOrdinal") // L'ordre n'est jamais conservé hors de la mémoire.
final class TauxParCotisation {

    private final int[] taux;

    TauxParCotisation() {
        this(new int[Cotisation.values().length]);
    }

    private TauxParCotisation(int[] taux) {
        this.taux = taux;
    }

    int de(Cotisation cotisation) {
        return taux[cotisation.ordinal()];
    }

    void fixer(Cotisation cotisation, int valeur) {
        taux[cotisation.ordinal()] = valeur;
    }

    TauxParCotisation copie() {
        return new TauxParCotisation(taux.clone());
    }
}
