package coop.essaim.accueil.seance;

/// Ce que répond le pointage d'une séance.
public sealed interface Pointage {

    /// @param changes combien de présences ont changé
    record Fait(int changes) implements Pointage {}

    record SeanceInconnue() implements Pointage {}

    /// La séance n'a pas commencé : personne n'y est encore venu.
    record PasEncore() implements Pointage {}
}
