package coop.essaim.paie.calcul;

/// Les taux réduits patronaux de maladie (CSS L241-2-1) et de famille (CSS L241-6-1), de leur création à 2025.
///
/// @param points ce que la réduction ôte au taux, en millionièmes
/// @param plafond rémunération maximale, en centièmes de Smic
record TauxReduit(int points, int plafond) {

    /// Le droit se juge sur les cumuls de l'année. Une rémunération égale au plafond n'y a pas droit : ainsi lit le
    /// modèle de l'Urssaf (« n'excède pas » le contredirait d'un centime exactement).
    boolean estOuvert(long brutCumule, long smicCumule) {
        return points > 0 && (brutCumule == 0 || !Precision.atteint(100 * brutCumule, plafond * smicCumule, 100));
    }
}
