package coop.essaim.parcours.effectif;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond un temps de travail noté.
public sealed interface NotationDeTemps {

    record Note() implements NotationDeTemps {}

    sealed interface Refus extends NotationDeTemps {
        String phrase();
    }

    record HorsDuree() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez des heures par mois entre 0,01 et 151,67 : c’est la durée légale d’un temps plein "
                    + "(art. L. 3121-27 du code du travail).";
        }
    }

    record TropLoin() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez une date dans l’année qui vient.";
        }
    }

    record SansContrat(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Pour noter ce temps, choisissez un jour où la personne a un contrat de travail : elle n’en a pas au "
                    + EnFrancais.enFrancais(jour) + ", et un CAPE ne compte pas (art. L. 1111-2 du code du travail).";
        }
    }
}
