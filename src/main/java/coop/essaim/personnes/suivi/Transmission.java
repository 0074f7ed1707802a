package coop.essaim.personnes.suivi;

/// Ce que répond la transmission d'un portefeuille.
public sealed interface Transmission {

    /// @param nombre de personnes confiées
    record Faite(int nombre) implements Transmission {}

    record PortefeuilleVide() implements Transmission {}

    record LesMemes() implements Transmission {}

    /// Qui reçoit n'est pas dans l'équipe d'appui ce jour-là.
    record HorsEquipe() implements Transmission {}
}
