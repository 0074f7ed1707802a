package coop.essaim.parcours.social;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond un niveau de mutuelle ouvert, changé ou fermé.
public sealed interface NotationDeNiveau {

    record Note() implements NotationDeNiveau {}

    sealed interface Refus extends NotationDeNiveau {
        String phrase();
    }

    record PartInsuffisante() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez une part de l’employeur entre 50 et 100 % : il prend au moins la moitié de la cotisation "
                    + "(art. L. 911-7, II du code de la sécurité sociale).";
        }
    }

    record AvantLePrecedent(LocalDate du) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un premier jour après le " + EnFrancais.enFrancais(du)
                    + " : les conditions de ce niveau courent depuis ce jour-là.";
        }
    }

    record NomPris() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un autre nom, ou le niveau qui change : un niveau ouvert porte déjà celui-ci.";
        }
    }

    record Ferme() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un niveau encore ouvert ce jour-là.";
        }
    }

    /// Fermer ce niveau laisserait des personnes sans couverture.
    record EncoreChoisi(int personnes) implements Refus {
        @Override
        public String phrase() {
            return "Notez d’abord le nouveau choix de " + EnFrancais.compte(personnes, "personne")
                    + " : ce niveau est encore le leur, et l’adhésion est due (art. L. 911-7 du code de la sécurité "
                    + "sociale).";
        }
    }
}
