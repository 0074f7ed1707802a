package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.Bulletin;

/// Ce que répond le simulateur.
public sealed interface Reponse {

    /// @param reste ce que le budget garde, au centime : zéro quand on est parti d'un brut ou d'un net
    record Trouvee(Question question, Bulletin bulletin, Montant reste) implements Reponse {

        public Montant cout() {
            return new Montant(bulletin.totaux().parts().cout());
        }

        public Montant brut() {
            return new Montant(bulletin.totaux().parts().brut());
        }

        public Montant net() {
            return new Montant(bulletin.totaux().nets().avantImpot());
        }

        public Montant impot() {
            return new Montant(bulletin.totaux().impot().montant());
        }

        public Montant verse() {
            return new Montant(bulletin.totaux().nets().aPayer());
        }

        public Montant reduction() {
            return new Montant(bulletin.totaux().reduction().montant());
        }

        /// Les cotisations de la coopérative, réduction générale déduite ; négatives quand elle les dépasse.
        public Montant employeur() {
            return new Montant(bulletin.totaux().parts().employeur());
        }

        public Montant salarie() {
            return new Montant(bulletin.totaux().parts().salarie());
        }
    }

    /// Même sans salaire, le mois coûte davantage : la mutuelle reste due.
    record TropPetit(Montant minimum) implements Reponse {}

    /// Le moteur ne sait pas calculer ce cas, et dit pourquoi.
    record NonCouverte(String phrase) implements Reponse {}
}
