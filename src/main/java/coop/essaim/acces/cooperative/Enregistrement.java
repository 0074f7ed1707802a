package coop.essaim.acces.cooperative;

import coop.essaim.commun.Siren;

/// Ce que peut répondre l'enregistrement de l'identité.
public sealed interface Enregistrement {

    record Fait() implements Enregistrement {}

    /// Rien n'a changé depuis ce qui est gardé à cette date.
    record SansEffet() implements Enregistrement {}

    /// Le numéro de TVA français porte le SIREN d'une autre entreprise.
    record TvaDUneAutre(Siren siren) implements Enregistrement {}
}
