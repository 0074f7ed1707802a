package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;

/// Combien d'écritures une recherche retient, et pour quels totaux.
public record TotauxDeListe(long nombre, Montant debit, Montant credit) {

    /// @param desLignes vrai quand la recherche se restreint à un compte, une section ou un tiers
    public String phrase(boolean desLignes) {
        if (nombre == 0) return "Aucune écriture dans cette période.";
        var compte = EnFrancais.compte(nombre, "écriture");
        if (!desLignes) return compte + ", pour " + debit + ".";
        var solde = debit.moins(credit);
        return compte + " : débit " + debit + ", crédit " + credit + ", solde "
                + (solde.estNul() ? "nul." : solde.absolu() + (solde.estPositif() ? " débiteur." : " créditeur."));
    }
}
