package coop.essaim.comptabilite.rapport;

import coop.essaim.commun.Montant;
import org.jspecify.annotations.Nullable;

/// Une ligne de balance.
///
/// @param report débit moins crédit avant la période : à-nouveaux, ou exercices précédents non clos
/// @param debit mouvements de la période
/// @param anterieur résultat des exercices précédents non clos, pour les classes 6, 7 et 9 seulement
public record SoldeDeCompte(
        String compte,
        String libelle,
        @Nullable String auxiliaire,
        @Nullable String auxiliaireLibelle,
        Montant report,
        Montant debit,
        Montant credit,
        Montant anterieur) {

    /// Le résultat des exercices finis mais pas encore clos, là où la clôture le portera.
    ///
    /// @param classe `9` pour le résultat interne d'une section
    static SoldeDeCompte resultatNonClos(String classe, Montant anterieur) {
        var compte = classe.equals("9") ? "990000" : anterieur.estNegatif() ? "120000" : "129000";
        return new SoldeDeCompte(
                compte,
                "Résultat des exercices précédents, non clos",
                null,
                null,
                anterieur,
                Montant.ZERO,
                Montant.ZERO,
                Montant.ZERO);
    }

    public Montant solde() {
        return report.plus(debit).moins(credit);
    }

    public Montant soldeDebiteur() {
        return solde().centimes() > 0 ? solde() : Montant.ZERO;
    }

    public Montant soldeCrediteur() {
        return solde().centimes() < 0 ? solde().oppose() : Montant.ZERO;
    }

    boolean commencePar(String... racines) {
        for (var racine : racines) if (compte.startsWith(racine)) return true;
        return false;
    }
}
