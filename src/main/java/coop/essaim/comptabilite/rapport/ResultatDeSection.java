package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;

/// Où en est une section : ses produits, ses charges, ce qui est interne, et sa trésorerie à la fin de la période.
public record ResultatDeSection(
        String section,
        String libelle,
        Montant produits,
        Montant charges,
        Montant produitsInternes,
        Montant chargesInternes,
        Montant tresorerie) {

    public Montant resultat() {
        return produits.moins(charges).plus(produitsInternes).moins(chargesInternes);
    }
}
