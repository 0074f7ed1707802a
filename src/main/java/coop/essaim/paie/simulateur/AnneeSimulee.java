package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.paie.calcul.Bulletin;
import java.util.List;
import java.util.function.ToLongFunction;

/// Une année de paie à un rythme.
public sealed interface AnneeSimulee {

    Rythme rythme();

    /// @param reste ce que le budget de l'année garde, zéro quand on est parti d'un brut ou d'un net
    record Trouvee(Rythme rythme, List<Bulletin> mois, Montant reste) implements AnneeSimulee {

        public Trouvee {
            mois = List.copyOf(mois);
        }

        public Montant cout() {
            return somme(bulletin -> bulletin.totaux().parts().cout());
        }

        public Montant brut() {
            return somme(bulletin -> bulletin.totaux().parts().brut());
        }

        public Montant net() {
            return somme(bulletin -> bulletin.totaux().nets().avantImpot());
        }

        public Montant impot() {
            return somme(bulletin -> bulletin.totaux().impot().montant());
        }

        public Montant verse() {
            return somme(bulletin -> bulletin.totaux().nets().aPayer());
        }

        /// La réduction générale de l'année : c'est elle que le rythme change.
        public Montant reduction() {
            return somme(bulletin -> bulletin.totaux().reduction().montant());
        }

        private Montant somme(ToLongFunction<Bulletin> valeur) {
            return new Montant(mois.stream().mapToLong(valeur).sum());
        }
    }

    /// Un versement ne couvre pas ce que les mois coûtent même sans salaire.
    record TropPetite(Rythme rythme, Montant minimum) implements AnneeSimulee {}

    record NonCouverte(Rythme rythme, String phrase) implements AnneeSimulee {}
}
