package coop.essaim.acces.lien;

/// Ce que répond un lien que l'on suit.
public sealed interface Honneur {

    record Fait() implements Honneur {}

    /// Servi, expiré, remplacé par un plus récent, ou inventé : c'est la même réponse.
    record LienMort() implements Honneur {}

    record MotDePasseRefuse(String phrase) implements Honneur {}
}
