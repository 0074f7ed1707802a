package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;

/// Du chiffre d'affaires à ce que l'activité peut dépenser en paie (C. trav. L7332-3).
///
/// @param facture hors taxes
/// @param frais charges directement et exclusivement liées à l'activité
public record DepuisLaFacture(Montant facture, Montant frais, Taux contribution) {

    /// La contribution coopérative, assise sur le chiffre d'affaires.
    public Montant prise() {
        return contribution.de(facture);
    }

    public Montant reste() {
        return facture.moins(frais).moins(prise());
    }
}
