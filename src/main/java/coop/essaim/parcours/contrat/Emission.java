package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.DocumentId;
import java.time.LocalDate;
import java.util.List;

/// Ce que répond l'émission d'un contrat : le papier à signer, ou ce qui manque.
public sealed interface Emission {

    record Faite(DocumentId document) implements Emission {}

    sealed interface Refus extends Emission {
        String phrase();
    }

    record DejaEmis() implements Refus {
        @Override
        public String phrase() {
            return "Rien n’a changé : ce contrat est déjà émis, ou abandonné.";
        }
    }

    record ClausesVides(List<Clause> clauses) implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce contrat, écrivez ce que la loi veut y lire : "
                    + EnFrancais.liste(clauses.stream()
                            .map(c -> "« " + c.libelle() + " » (" + c.texte() + ")")
                            .toList())
                    + ".";
        }
    }

    record SansTerme() implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce CAPE, écrivez son terme : douze mois au plus (art. L. 127-2 du code de commerce).";
        }
    }

    record TropLong(LocalDate auPlusTard) implements Refus {
        @Override
        public String phrase() {
            return "Choisissez un terme avant le " + EnFrancais.enFrancais(auPlusTard.plusDays(1))
                    + " : un CAPE dure douze mois au plus (art. L. 127-2 du code de commerce).";
        }
    }

    record SansPlafond() implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce CAPE, écrivez le montant maximal des engagements envers les tiers (art. R. 127-1, 4° du code de commerce).";
        }
    }

    record TempsPlein() implements Refus {
        @Override
        public String phrase() {
            return "Attendez la fin de son emploi à temps complet, ou corrigez les termes s’il est fini : le CAPE est réservé à qui "
                    + "n’est pas salarié à temps complet (art. L. 127-1 du code de commerce).";
        }
    }

    record SansPartFixe() implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce contrat, écrivez la part fixe ou le salaire par mois (art. L. 7331-2, 2° d du code du travail).";
        }
    }

    record SansHeures() implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce contrat, écrivez les heures par mois (art. L. 3123-6 du code du travail).";
        }
    }

    record SansDemande() implements Refus {
        @Override
        public String phrase() {
            return "Pour un temps partiel sous vingt-quatre heures par semaine, écrivez la demande motivée de la personne (art. L. 3123-7 du code du travail).";
        }
    }

    record SansStatuts() implements Refus {
        @Override
        public String phrase() {
            return "Pour émettre ce CESA, écrivez la date des statuts qu’il cite (art. L. 7331-2, 2° e du code du travail).";
        }
    }

    record SansRepresentant() implements Refus {
        @Override
        public String phrase() {
            return "Pour engager une personne mineure, écrivez qui la représente ; cette personne signera aussi (art. 1145 et 1146 du code civil).";
        }
    }

    /// Trois contrats de douze mois, jamais plus.
    record PlusDeRenouvellement() implements Refus {
        @Override
        public String phrase() {
            return "Préparez un CESA, ou la sortie : ce CAPE a déjà été renouvelé deux fois, la loi n’en permet pas plus (art. L. 127-2 et R. 127-2 du code de commerce).";
        }
    }

    /// Trente-six mois en tout, même après une sortie et un retour.
    record TropDeCape(LocalDate du, LocalDate auPlusTard) implements Refus {
        @Override
        public String phrase() {
            var texte = " (art. L. 127-2 et R. 127-2 du code de commerce).";
            return auPlusTard.isBefore(du)
                    ? "Préparez un CESA : cette personne a déjà passé trente-six mois en CAPE dans la coopérative, et la loi "
                            + "n’en permet pas plus, même après une sortie" + texte
                    : "Choisissez un terme avant le " + EnFrancais.enFrancais(auPlusTard.plusDays(1))
                            + " : avec ses CAPE passés, cette personne dépasserait trente-six mois" + texte;
        }
    }

    record DebutAttendu(LocalDate attendu) implements Refus {
        @Override
        public String phrase() {
            return "Faites commencer le renouvellement le " + EnFrancais.enFrancais(attendu)
                    + ", lendemain du terme qu’il prolonge (art. R. 127-2 du code de commerce).";
        }
    }

    record Chevauche(GenreDeContrat voulu, String libelle, LocalDate du) implements Refus {
        @Override
        public String phrase() {
            var recouvre = "elles recouvrent « " + libelle + " », commencé le " + EnFrancais.enFrancais(du) + ". ";
            return voulu.estUnCape()
                    ? "Changez les dates, ou renouvelez le contrat en cours : " + recouvre
                            + "Un CAPE se prolonge par écrit, il ne se double pas (art. L. 127-2 et R. 127-2 du code de "
                            + "commerce)."
                    : "Changez les dates, ou faites un avenant au contrat en cours : " + recouvre
                            + "Une personne n’a ici qu’un contrat d’entrepreneur salarié (art. L. 7331-2 du code du "
                            + "travail).";
        }
    }

    record Gardee(String phrase) implements Refus {}
}
