package coop.essaim.paie.reglages;

/// Ce que peut répondre l'enregistrement de réglages.
public sealed interface Enregistrement {

    record Fait() implements Enregistrement {}

    /// Ces réglages valaient déjà ce jour-là.
    record SansEffet() implements Enregistrement {}
}
