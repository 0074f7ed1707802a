package coop.essaim.facturation.devis;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.piece.Echeance;
import java.util.ArrayList;
import java.util.List;

/// Une échéance d'un devis accepté, et ce qu'il en reste à facturer.
///
/// @param vise ce qu'elle demande, toutes taxes comprises
/// @param aFacturer ce qui manque pour l'atteindre, compté depuis le début du devis ; nul quand c'est fait
public record EcheanceSuivie(Echeance echeance, Montant vise, Montant aFacturer) {

    /// Une part facturée tombe à quelques centimes de celle voulue, pour que TVA et solde s'ajustent : sous un euro,
    /// l'échéance est faite.
    private static final Montant PRESQUE_RIEN = Montant.euros("1.00");

    /// Ce qui est facturé, d'où que cela vienne, remplit les échéances dans leur ordre : un acompte fait à la main, un
    /// avoir qui en rend un, se retrouvent sans rien noter.
    static List<EcheanceSuivie> de(List<Echeance> echeances, Montant total, Montant reste) {
        var facture = total.moins(reste);
        var cumul = Montant.ZERO;
        var dejaDemande = facture;
        var suivies = new ArrayList<EcheanceSuivie>();
        for (var echeance : echeances) {
            var vise = echeance.vise(total);
            cumul = cumul.plus(vise);
            var manque = Montant.min(Montant.min(cumul.moins(dejaDemande), vise), reste);
            suivies.add(new EcheanceSuivie(
                    echeance,
                    vise,
                    manque.compareTo(PRESQUE_RIEN) < 0 && vise.compareTo(PRESQUE_RIEN) > 0 ? Montant.ZERO : manque));
            dejaDemande = Montant.max(dejaDemande, cumul);
        }
        return suivies;
    }
}
