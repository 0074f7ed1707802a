package coop.essaim.paie.calcul;

/// Les compteurs depuis le 1er janvier ou l'entrée : ce que la régularisation progressive reprend le mois suivant.
///
/// @param brut en centimes
/// @param plafond plafonds de la Sécurité sociale des mois écoulés, en fines
/// @param smicTauxReduits Smic des mois écoulés au sens des taux réduits maladie et famille, en fines
public record Cumuls(long brut, long plafond, DeLaReduction reduction, long smicTauxReduits, Affiches affiches) {

    public static final Cumuls VIDES = new Cumuls(0, 0, new DeLaReduction(0, 0, 0, 0), 0, new Affiches(0, 0, 0, 0, 0));

    /// Un changement du coefficient maximal en cours d'année ouvre une nouvelle période
    /// (circulaire DSS/5B/2019/141, question 2.19) : c'est à cela que sert `maximum`.
    ///
    /// @param smic en fines
    /// @param montant réduction déjà pratiquée, en centimes
    /// @param maximum coefficient maximal de la période, en dix-millièmes
    public record DeLaReduction(long brut, long smic, long montant, int maximum) {}

    /// Les cumuls imprimés sur le bulletin, en centimes.
    public record Affiches(long netImposable, long pas, long netSocial, long heuresExonerees, long cout) {}
}
