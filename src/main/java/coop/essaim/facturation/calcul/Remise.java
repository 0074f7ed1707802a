package coop.essaim.facturation.calcul;

import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;

/// Une réduction de prix accordée sur une ligne, ou sur toute la pièce. Elle ne dépasse jamais ce qu'elle réduit.
public sealed interface Remise {

    Remise AUCUNE = new Somme(Montant.ZERO);

    /// Ce qu'elle retire d'un montant positif, dans le mode de prix de la pièce.
    Montant sur(Montant brut);

    default boolean estNulle() {
        return equals(AUCUNE);
    }

    record Pourcentage(Taux taux) implements Remise {
        @Override
        public Montant sur(Montant brut) {
            return brut.fois(taux);
        }
    }

    record Somme(Montant montant) implements Remise {
        @Override
        public Montant sur(Montant brut) {
            return brut.estPositif() ? Montant.min(montant, brut) : Montant.ZERO;
        }
    }
}
