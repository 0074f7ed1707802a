package coop.essaim.paie.calcul;

/// Ce qui se retient sur le net, en centimes.
///
/// @param acomptes sommes déjà versées pour un travail fait (C. trav. L3242-1) : reprises en entier
/// @param avance reste d'une avance : reprise par dixièmes (C. trav. L3251-3)
public record Retenues(long acomptes, long avance, Saisie saisie) {

    public static final Retenues AUCUNE = new Retenues(0, 0, new Saisie(0, 0, false));

    /// Une saisie ou une cession en cours.
    ///
    /// @param reste ce que le créancier doit encore recevoir
    /// @param alimentaire paiement direct d'une pension : tout est saisissable sauf le RSA (C. trav. L3252-5)
    public record Saisie(long reste, int personnesACharge, boolean alimentaire) {}
}
