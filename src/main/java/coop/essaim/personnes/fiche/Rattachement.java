package coop.essaim.personnes.fiche;

/// Ce que répond un acte sur le lien entre une personne et son compte d'accès.
public sealed interface Rattachement {

    record Fait() implements Rattachement {}

    /// La fiche n'existe pas, ou n'existe plus que pour les totaux.
    record Inconnue() implements Rattachement {}

    sealed interface Refus extends Rattachement {
        String phrase();
    }

    record CompteInconnu() implements Refus {
        @Override
        public String phrase() {
            return "Pour rattacher un compte, choisissez-en un dans la liste : il est actif, et nul ne l’a encore.";
        }
    }

    record DejaUnCompte() implements Refus {
        @Override
        public String phrase() {
            return "Détachez d’abord le compte que la personne a : elle n’entre que par un seul.";
        }
    }

    record SansCompte() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cette personne n’a pas de compte.";
        }
    }

    /// Qui change le lien de son propre compte lirait le dossier d'un autre, ou se fermerait la porte.
    record LeSien() implements Refus {
        @Override
        public String phrase() {
            return "Demandez à une autre personne de la gérance : nul ne rattache, ne détache ni ne coupe son propre compte.";
        }
    }

    record MotifManquant() implements Refus {
        @Override
        public String phrase() {
            return "Pour couper l’accès, écrivez pourquoi, en 500 caractères au plus.";
        }
    }

    record DejaCoupe() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : cet accès est déjà coupé.";
        }
    }

    record DernierAdministrateur() implements Refus {
        @Override
        public String phrase() {
            return "Donnez d’abord l’administration à quelqu’un d’autre : c’est le dernier compte qui l’ait.";
        }
    }
}
