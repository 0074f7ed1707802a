package coop.essaim.parcours.assurance;

import coop.essaim.commun.EnFrancais;
import java.time.LocalDate;

/// Ce que répond une déclaration à l'assureur.
public sealed interface Declaration {

    record Notee() implements Declaration {}

    sealed interface Refus extends Declaration {
        String phrase();
    }

    record AVenir() implements Refus {
        @Override
        public String phrase() {
            return "Écrivez le jour où l’assureur l’a su : il est passé, ou c’est aujourd’hui.";
        }
    }

    record HorsContrat(ContratDAssurance contrat) implements Refus {
        @Override
        public String phrase() {
            var fin = contrat.au();
            return "Choisissez un jour où ce contrat court : il part du " + EnFrancais.enFrancais(contrat.du())
                    + (fin == null ? "." : " et finit le " + EnFrancais.enFrancais(fin) + ".");
        }
    }

    record PasDansLaCooperative(LocalDate jour) implements Refus {
        @Override
        public String phrase() {
            return "Pour la déclarer entrée, choisissez un jour où la personne a un contrat : elle n’en a pas au "
                    + EnFrancais.enFrancais(jour) + ".";
        }
    }

    record DejaEntree(LocalDate depuis) implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : la personne est déjà déclarée depuis le " + EnFrancais.enFrancais(depuis)
                    + " ; déclarez d’abord sa sortie.";
        }
    }

    record PasEntree() implements Refus {
        @Override
        public String phrase() {
            return "Pour déclarer une sortie, déclarez d’abord l’entrée dans ce contrat.";
        }
    }

    record SortieAvantEntree(LocalDate entree) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un jour de sortie à partir du " + EnFrancais.enFrancais(entree)
                    + ", celui de l’entrée déclarée.";
        }
    }
}
