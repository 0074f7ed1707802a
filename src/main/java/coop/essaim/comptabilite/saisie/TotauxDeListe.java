package coop.essaim.comptabilite.saisie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;

/// Combien d'écritures une recherche retient, et pour quels totaux.
///
/// @param nombre un de plus que le plafond quand elles sont trop nombreuses pour se totaliser
public record TotauxDeListe(long nombre, Montant debit, Montant credit) {

    /// Les lire toutes coûterait de plus en plus à mesure que l'exercice se remplit ; les rapports, eux, totalisent.
    static final int PLAFOND = 1_000;

    /// @param desLignes vrai quand la recherche se restreint à un compte, une section ou un tiers
    public String phrase(boolean desLignes) {
        if (nombre == 0) return "Aucune écriture dans cette période.";
        if (nombre > PLAFOND)
            return "Plus de 1 000 écritures : resserrez les dates ou un filtre pour lire leur total, ou ouvrez un rapport.";
        var compte = EnFrancais.compte(nombre, "écriture");
        if (!desLignes) return compte + ", pour " + debit + ".";
        var solde = debit.moins(credit);
        return compte + " : débit " + debit + ", crédit " + credit + ", solde "
                + (solde.estNul() ? "nul." : solde.absolu() + (solde.estPositif() ? " débiteur." : " créditeur."));
    }
}
