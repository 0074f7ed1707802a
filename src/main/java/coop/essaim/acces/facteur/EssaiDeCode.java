package coop.essaim.acces.facteur;

import java.time.Duration;

/// Ce que vaut un code tapé.
public sealed interface EssaiDeCode {

    /// @param deSecours un code de secours vient de servir ; il en reste un de moins
    record Juste(boolean deSecours) implements EssaiDeCode {}

    record Faux() implements EssaiDeCode {}

    record TropDEssais(Duration attente) implements EssaiDeCode {}
}
