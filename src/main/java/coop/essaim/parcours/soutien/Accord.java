package coop.essaim.parcours.soutien;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce que répond un acte sur un soutien.
public sealed interface Accord {

    record Note() implements Accord {}

    sealed interface Refus extends Accord {
        String phrase();
    }

    record SansMontant() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez une somme positive, en euros.";
        }
    }

    record AVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez un jour passé, ou aujourd’hui.";
        }
    }

    record AvantLAccord(LocalDate accord) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour à partir du " + EnFrancais.enFrancais(accord) + ", celui de l’accord.";
        }
    }

    record PasSuivie(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour où la personne est suivie : rien n’est noté de son parcours au "
                    + EnFrancais.enFrancais(jour) + ".";
        }
    }

    record PlusQuAccorde(Montant reste) implements Refus {
        @Override
        public String phrase() {
            return "Écrivez au plus ce qui reste à verser : " + reste
                    + ". Si le partenaire donne davantage, notez un second " + "soutien.";
        }
    }

    record DejaAnnule() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette saisie est déjà annulée.";
        }
    }

    record DejaVerse() implements Refus {
        @Override
        public String phrase() {
            return "Annulez d’abord les versements : ils ne tiendraient plus à rien.";
        }
    }

    record DejaJustifie() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : il a déjà été rendu compte de ce soutien.";
        }
    }
}
