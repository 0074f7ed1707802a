package coop.essaim.parcours.aide;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import java.time.LocalDate;

/// Ce que répond un acte d'action sociale.
public sealed interface Aide {

    record Notee() implements Aide {}

    sealed interface Refus extends Aide {
        String phrase();
    }

    record SansContrat(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour où la personne a un contrat de travail : l’action sociale du régime s’ouvre avec lui, "
                    + "et elle n’en a pas au " + EnFrancais.enFrancais(jour) + ".";
        }
    }

    record AVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez un jour passé, ou aujourd’hui.";
        }
    }

    record AvantLaPrecedente(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour à partir du " + EnFrancais.enFrancais(jour)
                    + " : c’est celui de l’étape qui précède.";
        }
    }

    record PasDIci(GenreDeSuite voulue, String etat) implements Refus {
        @Override
        public String phrase() {
            return "Pour noter « " + voulue.libelle() + " », notez d’abord l’étape qui précède : la demande est « "
                    + etat + " ».";
        }
    }

    record DejaAnnulee() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette demande est déjà annulée.";
        }
    }

    record MontantAttendu() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez la somme, en euros.";
        }
    }

    record PlusQuAccorde(Montant accorde) implements Refus {
        @Override
        public String phrase() {
            return "Écrivez au plus ce qui a été accordé : " + accorde + ".";
        }
    }
}
