package coop.essaim.comptabilite.lettrage;

import coop.essaim.commun.Montant;

/// Ce que répond le lettrage.
public sealed interface Lettrage {

    record Fait(long id, String code) implements Lettrage {}

    /// Gardé tel quel, avec ce qui reste à régler ; il se complète en le défaisant puis en lettrant plus de lignes.
    record Partiel(long id, String code, Montant reste) implements Lettrage {}

    sealed interface Refus extends Lettrage {
        String phrase();
    }

    record MoinsDeDeuxLignes() implements Refus {
        @Override
        public String phrase() {
            return "Choisissez au moins deux lignes à lettrer ensemble.";
        }
    }

    record LigneInconnue(LigneId ligne) implements Refus {
        @Override
        public String phrase() {
            return "La ligne " + ligne + " n'existe plus : rechargez la page.";
        }
    }

    record ComptesDifferents() implements Refus {
        @Override
        public String phrase() {
            return "Lettrez des lignes d'un seul compte et d'un seul tiers.";
        }
    }

    record DejaLettree(LigneId ligne) implements Refus {
        @Override
        public String phrase() {
            return "La ligne " + ligne + " est déjà lettrée : défaites d'abord son lettrage.";
        }
    }

    /// La somme n'est pas nulle, et un lettrage partiel n'a pas été demandé.
    record SommeNonNulle(Montant reste) implements Refus {
        @Override
        public String phrase() {
            return "Il reste " + reste + " : choisissez d'autres lignes, ou demandez un lettrage partiel.";
        }
    }
}
