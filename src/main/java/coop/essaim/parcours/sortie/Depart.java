package coop.essaim.parcours.sortie;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond une sortie demandée.
public sealed interface Depart {

    record Note() implements Depart {}

    sealed interface Refus extends Depart {
        String phrase();
    }

    /// Une étape refusée, avec sa phrase.
    record Garde(String phrase) implements Refus {}

    record FinAvantNotification() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour après celui où la fin est dite, ou le même : le préavis court de la "
                    + "notification (art. L. 1234-3 et L. 1237-1 du code du travail).";
        }
    }

    /// Le délai de rétractation, puis l'instruction (art. L. 1237-13 et L. 1237-14).
    record AvantLHomologation(LocalDate auPlusTot) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour à partir du " + EnFrancais.enFrancais(auPlusTot)
                    + " : il faut laisser passer la rétractation, puis l’instruction de la demande (art. L. 1237-13 et "
                    + "L. 1237-14 du code du travail).";
        }
    }

    record RienDOuvert() implements Refus {
        @Override
        public String phrase() {
            return "Pour noter le départ, ouvrez d’abord la sortie.";
        }
    }

    record JamaisEmployee() implements Refus {
        @Override
        public String phrase() {
            return "Il n’y a pas de papier de fin à faire : cette personne n’a pas eu de contrat de travail ici.";
        }
    }
}
