package coop.essaim.personnes.equipe;

/// Ce que répond une présence notée.
public sealed interface NotationDePresence {

    record Notee() implements NotationDePresence {}

    sealed interface Refus extends NotationDePresence {
        String phrase();
    }

    record DatesCroisees() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour après le premier, ou le même, et à un an au plus.";
        }
    }

    record HorsEquipe() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez quelqu’un qui est dans l’équipe d’appui ce jour-là.";
        }
    }
}
