package coop.essaim.paie.calcul;

/// Le taux du prélèvement à la source : celui de la DGFiP, ou la grille de taux neutre (CGI 204 H III).
public sealed interface TauxDePas {

    /// Le taux reçu de la DGFiP.
    ///
    /// @param taux en millionièmes
    record Transmis(int taux) implements TauxDePas {}

    record Neutre() implements TauxDePas {}

    TauxDePas NEUTRE = new Neutre();
}
