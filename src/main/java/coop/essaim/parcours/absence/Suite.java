package coop.essaim.parcours.absence;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond une absence notée, prolongée ou finie.
public sealed interface Suite {

    record Notee() implements Suite {}

    sealed interface Refus extends Suite {
        String phrase();
    }

    record Garde(String phrase) implements Refus {}

    record SansContrat(LocalDate du) implements Refus {
        @Override
        public String phrase() {
            return "Pour noter une absence, choisissez un jour où la personne est en contrat : elle ne l’est pas le "
                    + EnFrancais.enFrancais(du) + ".";
        }
    }

    record FinAvantDebut() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour après le premier, ou le même : une absence se compte de son premier à son "
                    + "dernier jour, les deux compris.";
        }
    }

    record RepriseAvantDebut(LocalDate du) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour de retour après le " + EnFrancais.enFrancais(du)
                    + ", premier jour de l’absence.";
        }
    }

    record PasAbsente() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette personne n’est pas absente.";
        }
    }
}
