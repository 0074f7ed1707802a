package coop.essaim.parcours.social;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond une déclaration préalable à l'embauche notée.
sealed interface Declaration {

    /// @param apresLEmbauche elle a été faite trop tard : le fait s'écrit, et il se voit
    record Notee(boolean apresLEmbauche) implements Declaration {}

    sealed interface Refus extends Declaration {
        String phrase();
    }

    record PasUneEmbauche() implements Refus {
        @Override
        public String phrase() {
            return "Il n’y a rien à déclarer : un CAPE n’est pas une embauche. Informez-en l’URSSAF (art. R. 5142-1 du code du "
                    + "travail).";
        }
    }

    /// Huit jours avant au plus tôt (art. R. 1221-4 du code du travail).
    record TropTot(LocalDate auPlusTot) implements Refus {
        @Override
        public String phrase() {
            return "Pour être valable, la déclaration se fait à partir du " + EnFrancais.enFrancais(auPlusTot)
                    + " : huit jours avant l’embauche au plus tôt (art. R. 1221-4 du code du travail).";
        }
    }

    record AVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez le jour où la déclaration a été faite : il est passé, ou c’est aujourd’hui.";
        }
    }

    record DejaNotee() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette déclaration est déjà notée, et sa preuve ne se remplace pas.";
        }
    }
}
