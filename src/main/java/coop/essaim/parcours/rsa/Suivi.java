package coop.essaim.parcours.rsa;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond un acte du suivi du RSA.
public sealed interface Suivi {

    record Note() implements Suivi {}

    sealed interface Refus extends Suivi {
        String phrase();
    }

    record DatesCroisees() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un dernier jour qui suit le premier : ces dates se croisent.";
        }
    }

    record Chevauche() implements Refus {
        @Override
        public String phrase() {
            return "Un contrat d’engagement couvre déjà ces jours : une personne n’en a qu’un à la fois (art. L. 262-34 du "
                    + "code de l’action sociale et des familles). Faites partir celui-ci du lendemain du précédent.";
        }
    }

    record SansRsa(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Pour la suivre ici, relevez d’abord sa situation : rien ne dit qu’elle perçoit le RSA au "
                    + EnFrancais.enFrancais(jour) + ".";
        }
    }

    record DejaPrevue() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : une réunion est déjà notée ce jour-là, à ce lieu.";
        }
    }

    record DejaInscrite() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette situation est déjà à l’ordre du jour.";
        }
    }

    record AVenir(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Notez la suite quand la réunion a eu lieu : elle est prévue le " + EnFrancais.enFrancais(jour)
                    + ".";
        }
    }

    record DejaDecide() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : la suite de ce passage est déjà notée. Si elle est fausse, annulez-la d’abord.";
        }
    }

    record SuiteNotee() implements Refus {
        @Override
        public String phrase() {
            return "Annulez d’abord la suite que la réunion lui a donnée : elle ne tiendrait plus à rien.";
        }
    }

    record DejaAnnulee() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette ligne est déjà annulée.";
        }
    }
}
