package coop.essaim.facturation.validation;

import coop.essaim.commun.page.Avis.Ton;

/// Ce qu'un contrôle a vu sur une pièce : une chose à regarder, ou qui empêche de valider.
public record Controle(Ton ton, String phrase) {

    static Controle aRegarder(String phrase) {
        return new Controle(Ton.ATTENTION, phrase);
    }

    static Controle aCorriger(String phrase) {
        return new Controle(Ton.REFUS, phrase);
    }
}
