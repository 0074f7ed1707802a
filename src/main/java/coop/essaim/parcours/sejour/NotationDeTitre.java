package coop.essaim.parcours.sejour;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond un titre noté.
public sealed interface NotationDeTitre {

    /// @param tard la préfecture n'a pas été interrogée deux jours ouvrables avant l'embauche
    record Note(boolean tard) implements NotationDeTitre {}

    sealed interface Refus extends NotationDeTitre {
        String phrase();
    }

    record PasDeTitreRequis() implements Refus {
        @Override
        public String phrase() {
            return "Il n’y a pas de titre à noter : la nationalité inscrite à la fiche dispense d’autorisation de travail "
                    + "(art. L. 5221-2 et R. 5221-2 du code du travail). Si elle est fausse, corrigez la fiche.";
        }
    }

    record FinAvantDebut() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez une fin qui suit le début : ces dates se croisent.";
        }
    }

    record DejaEchu(LocalDate fin) implements Refus {
        @Override
        public String phrase() {
            return "Demandez à la personne un titre en cours : celui-ci a fini le " + EnFrancais.enFrancais(fin)
                    + ", et nul ne travaille sans titre (art. L. 8251-1 du code du travail).";
        }
    }

    record VerificationAVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez le jour où la préfecture a été interrogée : il est passé, ou c’est aujourd’hui.";
        }
    }

    record DejaNote() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : ce numéro est déjà noté pour cette personne.";
        }
    }
}
